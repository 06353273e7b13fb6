/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks whose a figure is: a list of companies to search in. */
#include "company-dialog.h"

#include "session/own-company.h"

struct _MzCompanyDialog {
  AdwWindow parent_instance;

  /* Owned */
  MzSession *session;
  MzFigure *figure;

  /* Template */
  GtkFilterListModel *found;
  GtkSearchEntry *search;
};

G_DEFINE_FINAL_TYPE (MzCompanyDialog, mz_company_dialog, ADW_TYPE_WINDOW)

static void
choose (MzCompanyDialog *self, guint position)
{
  g_autoptr (MzCompany) company = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (!company)
    return;
  mz_own_company_set (self->session, self->figure, mz_company_get_name (company));
  gtk_window_close (GTK_WINDOW (self));
}

static void
row_activated_cb (MzCompanyDialog *self, guint position)
{
  choose (self, position);
}

/* Enter takes the first that is found. */
static void
search_activated_cb (MzCompanyDialog *self)
{
  choose (self, 0);
}

static void
mz_company_dialog_dispose (GObject *object)
{
  MzCompanyDialog *self = MZ_COMPANY_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->figure);
  G_OBJECT_CLASS (mz_company_dialog_parent_class)->dispose (object);
}

static void
mz_company_dialog_class_init (MzCompanyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_company_dialog_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/company-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MzCompanyDialog, found);
  gtk_widget_class_bind_template_child (widget_class, MzCompanyDialog, search);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
}

static void
mz_company_dialog_init (MzCompanyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mz_company_dialog_new:
 * @parent: the window over which it opens
 * @session: the session
 * @figure: whose company is asked for
 *
 * Returns: (transfer none): a dialog that is not shown yet
 */
MzCompanyDialog *
mz_company_dialog_new (GtkWindow *parent, MzSession *session, MzFigure *figure)
{
  g_return_val_if_fail (MZ_IS_SESSION (session) && MZ_IS_FIGURE (figure), NULL);
  MzCompanyDialog *self = g_object_new (MZ_TYPE_COMPANY_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GListModel) companies = mz_own_company_list (session);

  self->session = g_object_ref (session);
  self->figure = g_object_ref (figure);
  gtk_filter_list_model_set_model (self->found, companies);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  return self;
}
