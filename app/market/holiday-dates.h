/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days of the year that a holiday is counted from. All are GDate julian days. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint32 mz_day_of (guint year, guint month, guint day);
GDateWeekday mz_day_weekday (guint32 day);
guint32 mz_day_easter (guint year);
guint32 mz_day_orthodox_easter (guint year);
guint32 mz_day_nth_weekday (guint year, guint month, GDateWeekday weekday, gint nth);
guint32 mz_day_spring_equinox_tokyo (guint year);
guint32 mz_day_autumn_equinox_tokyo (guint year);

G_END_DECLS
