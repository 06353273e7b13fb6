/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's way from a sentence to the study of the event that it tells of, and what brings what
 * is missing for that. */
#include "study-actions.h"

#include "company-dialog.h"
#include "date-dialog.h"

#include <glib/gi18n.h>

/* What is missing, with the way out beside it. */
static void
tell_missing (MzWindow *window, const char *text, const char *label, const char *action)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, action);
  mz_window_add_toast (window, toast);
}

static void
study_event (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MzWindow *window = MZ_WINDOW (widget);
  MzSession *session = mz_window_get_session (window);
  MzFigure *figure = mz_session_get_selected_figure (session);

  if (!figure) {
    mz_window_show_toast (window, _ ("Select a figure first: a press on its words does it."));
    return;
  }
  switch (mz_session_study (session, figure)) {
  case MZ_STUDY_NO_SHARE:
    tell_missing (window, _ ("Nothing says whose share this figure is about."),
                  _ ("Choose the Company…"), "win.choose-company");
    break;
  case MZ_STUDY_NO_DATE:
    tell_missing (window, _ ("Nothing says when this was."), _ ("Set the Date…"), "win.set-date");
    break;
  case MZ_STUDY_SHOWN:
  default:
    gtk_widget_activate_action (widget, "win.side", "s", "board");
  }
}

static void
set_date (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MzSession *session = mz_window_get_session (MZ_WINDOW (widget));
  MzEntry *entry = mz_session_get_entry (session);

  if (entry && mz_entry_get_article (entry))
    gtk_window_present (mz_date_dialog_new (GTK_WINDOW (widget), session));
}

static void
choose_company (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MzSession *session = mz_window_get_session (MZ_WINDOW (widget));
  MzFigure *figure = mz_session_get_selected_figure (session);

  if (figure)
    gtk_window_present (GTK_WINDOW (mz_company_dialog_new (GTK_WINDOW (widget), session, figure)));
}

/**
 * mz_study_actions_install:
 * @window_class: the class of the window
 */
void
mz_study_actions_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.study-event", NULL, study_event);
  gtk_widget_class_install_action (window_class, "win.set-date", NULL, set_date);
  gtk_widget_class_install_action (window_class, "win.choose-company", NULL, choose_company);
}
