/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Returns of a share and of its market on the days on which both have a price. */
#pragma once

#include "model/bar.h"

G_BEGIN_DECLS

typedef enum {
  MZ_RETURN_SIMPLE, /* price over price before, less one */
  MZ_RETURN_LOG,    /* natural logarithm of price over price before */
} MzReturnKind;

/* Which price of a bar a return is made of. */
typedef enum {
  MZ_PRICE_AUTOMATIC, /* the close; the adjusted close where a split shows between the two */
  MZ_PRICE_CLOSE,
  MZ_PRICE_ADJUSTED,
} MzPriceChoice;

/* Days and their prices, ascending. Borrowed arrays. */
typedef struct {
  const guint32 *days;  /* GDate julian days */
  const gint64 *prices; /* scaled by MZ_PRICE_UNIT; MZ_PRICE_UNKNOWN where there is none */
  gsize n;
} MzPriceColumn;

/* Owns what it points to. A return is NaN where it is not known. */
typedef struct {
  guint32 *days;
  double *asset;
  double *market; /* NULL where there is no market to compare with */
  gsize n;
  guint32 *market_days;   /* each session of the market, also where the share has no price */
  double *market_returns; /* from one of them to the next; NULL where there is no market */
  gsize n_market;
} MzReturns;

/* New: takes copies of the arrays; @market may be NULL. */
MzReturns *mz_returns_new (const guint32 *days, const double *asset, const double *market, gsize n);

/* New: the returns between the days that both columns have; @market may be NULL. */
MzReturns *
mz_returns_from_prices (const MzPriceColumn *asset, const MzPriceColumn *market, MzReturnKind kind);

/* New: the same from bars in the order of their days. */
MzReturns *mz_returns_from_bars (const MzBar *asset,
                                 gsize n_asset,
                                 const MzBar *market,
                                 gsize n_market,
                                 MzReturnKind kind,
                                 MzPriceChoice choice);

void mz_returns_free (MzReturns *self);

/* The place of the first of the ascending @days that is not before @day; @n where there is none. */
gsize mz_days_find (const guint32 *days, gsize n, guint32 day);

double mz_return_between (gint64 before, gint64 after, MzReturnKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzReturns, mz_returns_free)

G_END_DECLS
