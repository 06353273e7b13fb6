/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A filing's figure in JSON, as a picture carries it. */
#include "chart/carried-fact.h"

#include "chart/json-part.h"

static void
write_day (JsonBuilder *builder, const char *name, guint32 day)
{
  g_autofree char *text = day > 0 ? mz_day_to_string (day) : NULL;

  mz_json_add_string (builder, name, text);
}

void
mz_carried_fact_write (JsonBuilder *builder, const MzReportedFact *fact)
{
  g_autofree char *value = mz_amount_to_string (&fact->value);
  g_autofree char *period = mz_period_to_string (&fact->period);

  mz_json_add_string (builder, "company", fact->company);
  mz_json_add_string (builder, "metric", fact->metric);
  mz_json_add_string (builder, "definition", fact->definition);
  mz_json_add_string (builder, "amount", value);
  mz_json_add_string (builder, "currency", fact->currency);
  mz_json_add_string (builder, "period", period);
  write_day (builder, "from", fact->period.first_day);
  write_day (builder, "to", fact->period.last_day);
  write_day (builder, "reported", fact->reported);
  mz_json_add_string (builder, "time", mz_report_time_to_nick (fact->time));
  mz_json_add_string (builder, "status", fact->status);
  mz_json_add_string (builder, "filed", fact->source);
}

static guint32
read_day (JsonObject *object, const char *name)
{
  const char *text = mz_json_get_string (object, name);

  return text ? mz_day_parse (text) : 0;
}

MzReportedFact *
mz_carried_fact_read (JsonObject *object)
{
  const char *value = mz_json_get_string (object, "amount");
  const char *period = mz_json_get_string (object, "period");
  const char *currency = mz_json_get_string (object, "currency");
  const char *time = mz_json_get_string (object, "time");
  MzReportedFact fact = { .company = (char *) mz_json_get_string (object, "company"),
                          .metric = (char *) mz_json_get_string (object, "metric"),
                          .definition = (char *) mz_json_get_string (object, "definition"),
                          .reported = read_day (object, "reported"),
                          .status = (char *) mz_json_get_string (object, "status"),
                          .source = (char *) mz_json_get_string (object, "filed") };

  if (!fact.company || !fact.metric || !value || !mz_amount_parse (value, &fact.value) || !period ||
      !mz_period_parse (period, &fact.period))
    return NULL;
  fact.period.first_day = read_day (object, "from");
  fact.period.last_day = read_day (object, "to");
  if (currency)
    g_strlcpy (fact.currency, currency, sizeof fact.currency);
  if (time)
    mz_report_time_from_nick (time, &fact.time);
  return mz_reported_fact_copy (&fact);
}
