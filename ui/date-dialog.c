/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks when the article on view came out. */
#include "date-dialog.h"

#include "model/period.h"

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer session)
{
  GtkCalendar *calendar = GTK_CALENDAR (adw_message_dialog_get_extra_child (dialog));
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);
  g_autofree char *day = g_date_time_format (date, "%Y-%m-%d");

  if (g_str_equal (response, "set"))
    mz_session_set_published (session, day);
  else if (g_str_equal (response, "forget"))
    mz_session_set_published (session, NULL);
}

/* The calendar begins with what is known. */
static void
show_day (GtkCalendar *calendar, MzSession *session)
{
  MzEntry *entry = mz_session_get_entry (session);
  const char *published = entry ? mz_entry_get_published (entry) : NULL;
  guint32 day = published ? mz_day_parse (published) : 0;
  GDate date;

  if (day == 0)
    return;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_autoptr (GDateTime) time = g_date_time_new_local (
      g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 12, 0, 0);
  gtk_calendar_select_day (calendar, time);
}

/**
 * mz_date_dialog_new:
 * @parent: the window over which it opens
 * @session: whose article gets a date
 *
 * Returns: (transfer none): a dialog that is not shown yet
 */
GtkWindow *
mz_date_dialog_new (GtkWindow *parent, MzSession *session)
{
  g_return_val_if_fail (MZ_IS_SESSION (session), NULL);
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/mizan_app/Mizan/date-dialog.ui");
  GtkWindow *dialog = GTK_WINDOW (gtk_builder_get_object (builder, "dialog"));

  show_day (GTK_CALENDAR (gtk_builder_get_object (builder, "calendar")), session);
  gtk_window_set_transient_for (dialog, parent);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), session, 0);
  return dialog;
}
