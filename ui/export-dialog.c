/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes the chart away as a file: format, size and colours with a preview, then where to. */
#include "export-dialog.h"

#include "scene-paintable.h"

#include <glib/gi18n.h>

/* The page a chart is laid out on; a scale makes more pixels of it, not a smaller text. */
#define PAGE_WIDTH  1280
#define PAGE_HEIGHT 720

static const int scales[] = { 1, 2, 4, 8 };
static const char *const themes[] = { "light", "dark", "print" };

/* In the order of the dialog. */
static const struct {
  MzFormat format;
  const char *ending;
  const char *type;
  const char *name;
} formats[] = {
  { MZ_FORMAT_PNG, ".png", "image/png", N_ ("PNG pictures") },
  { MZ_FORMAT_SVG, ".svg", "image/svg+xml", N_ ("SVG drawings") },
  { MZ_FORMAT_PDF, ".pdf", "application/pdf", N_ ("PDF pages") },
  { MZ_FORMAT_CSV, ".csv", "text/csv", N_ ("CSV tables") },
};

struct _MzExportDialog {
  AdwWindow parent_instance;

  /* Owned */
  MzChart *chart;
  GtkFileChooserNative *chooser; /* NULL: none is open */
  GFile *target;                 /* that is being written, or NULL */
  GCancellable *cancellable;

  /* Template */
  GtkPicture *preview;

  double from; /* the stretch of the x axis that is seen; both 0: all of it */
  double to;
  guint format; /* position in formats */
  guint size;   /* position in scales */
  guint theme;  /* position in themes */
  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (MzExportDialog, mz_export_dialog, ADW_TYPE_WINDOW)

enum {
  PROP_0,
  PROP_FORMAT,
  PROP_PICTURE,
  PROP_DRAWING,
  PROP_SIZE,
  PROP_THEME,
  PROP_BUSY,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
update_preview (MzExportDialog *self)
{
  if (!self->chart)
    return;
  MzExportOptions options = mz_export_dialog_get_options (self);
  g_autoptr (MzScene) scene = mz_scene_new (self->chart, &options.scene);
  g_autoptr (GdkPaintable) picture = mz_scene_paintable_new (scene);
  g_autofree char *summary = mz_chart_dup_summary (self->chart);

  gtk_picture_set_paintable (self->preview, picture);
  gtk_picture_set_alternative_text (self->preview, summary);
}

static void
set_busy (MzExportDialog *self, gboolean is_busy)
{
  self->is_busy = is_busy;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", !is_busy);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
tell_parent (MzExportDialog *self, const char *action, const char *text)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), action, "s", text);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = g_file_get_uri (self->target);

  gboolean is_written = mz_export_to_file_finish (result, &error);
  set_busy (self, FALSE);
  if (is_written)
    tell_parent (self, "win.exported", uri);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_parent (self, "win.export-failed", error->message);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  MzExportDialog *self = data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_clear_object (&self->chooser);
  if (file)
    mz_export_dialog_save (self, file);
}

/* The chart's title as the name of a file: no folder may come of it. */
static char *
suggest_name (MzExportDialog *self)
{
  const char *title = mz_chart_get_title (self->chart);
  g_autofree char *name = g_strdup (title && *title ? title : _ ("Chart"));

  g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
  return g_strconcat (name, formats[self->format].ending, NULL);
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MzExportDialog *self = MZ_EXPORT_DIALOG (widget);
  g_autofree char *name = suggest_name (self);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  self->chooser =
      gtk_file_chooser_native_new (_ ("Save the Chart"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_file_filter_set_name (filter, _ (formats[self->format].name));
  gtk_file_filter_add_mime_type (filter, formats[self->format].type);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
mz_export_dialog_dispose (GObject *object)
{
  MzExportDialog *self = MZ_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chooser);
  g_clear_object (&self->target);
  g_clear_object (&self->chart);
  G_OBJECT_CLASS (mz_export_dialog_parent_class)->dispose (object);
}

static void
mz_export_dialog_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzExportDialog *self = MZ_EXPORT_DIALOG (object);

  if (id == PROP_FORMAT)
    g_value_set_uint (value, self->format);
  else if (id == PROP_PICTURE)
    g_value_set_boolean (value, formats[self->format].format == MZ_FORMAT_PNG);
  else if (id == PROP_DRAWING)
    g_value_set_boolean (value, formats[self->format].format != MZ_FORMAT_CSV);
  else if (id == PROP_SIZE)
    g_value_set_uint (value, self->size);
  else if (id == PROP_THEME)
    g_value_set_uint (value, self->theme);
  else if (id == PROP_BUSY)
    g_value_set_boolean (value, self->is_busy);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_export_dialog_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MzExportDialog *self = MZ_EXPORT_DIALOG (object);

  if (id == PROP_FORMAT) {
    self->format = MIN (g_value_get_uint (value), G_N_ELEMENTS (formats) - 1);
    g_object_notify_by_pspec (object, properties[PROP_PICTURE]);
    g_object_notify_by_pspec (object, properties[PROP_DRAWING]);
  } else if (id == PROP_SIZE) {
    self->size = MIN (g_value_get_uint (value), G_N_ELEMENTS (scales) - 1);
  } else if (id == PROP_THEME) {
    self->theme = MIN (g_value_get_uint (value), G_N_ELEMENTS (themes) - 1);
    update_preview (self);
  } else {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mz_export_dialog_class_init (MzExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mz_export_dialog_dispose;
  object_class->get_property = mz_export_dialog_get_property;
  object_class->set_property = mz_export_dialog_set_property;

  properties[PROP_FORMAT] =
      g_param_spec_uint ("format", NULL, NULL, 0, G_MAXUINT, 0, readable | G_PARAM_WRITABLE);
  properties[PROP_PICTURE] = g_param_spec_boolean ("picture", NULL, NULL, TRUE, readable);
  properties[PROP_DRAWING] = g_param_spec_boolean ("drawing", NULL, NULL, TRUE, readable);
  properties[PROP_SIZE] =
      g_param_spec_uint ("size", NULL, NULL, 0, G_MAXUINT, 0, readable | G_PARAM_WRITABLE);
  properties[PROP_THEME] =
      g_param_spec_uint ("theme", NULL, NULL, 0, G_MAXUINT, 0, readable | G_PARAM_WRITABLE);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_install_action (widget_class, "export.save", NULL, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MzExportDialog, preview);
}

static void
mz_export_dialog_init (MzExportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mz_export_dialog_new:
 * @parent: the window whose chart it is
 * @chart: the chart
 * @from: where the stretch of its x axis begins that is seen
 * @to: where it ends; both 0 for all of it
 *
 * Returns: (transfer none): a dialog that is not shown yet
 */
MzExportDialog *
mz_export_dialog_new (GtkWindow *parent, MzChart *chart, double from, double to)
{
  g_return_val_if_fail (MZ_IS_CHART (chart), NULL);

  MzExportDialog *self = g_object_new (MZ_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->chart = g_object_ref (chart);
  self->from = from;
  self->to = to;
  update_preview (self);
  return self;
}

/**
 * mz_export_dialog_get_options:
 * @self: the dialog
 *
 * Returns: what it is set to
 */
MzExportOptions
mz_export_dialog_get_options (MzExportDialog *self)
{
  return (MzExportOptions){
    .format = formats[self->format].format,
    .scene = { .width = PAGE_WIDTH,
               .height = PAGE_HEIGHT,
               .theme = mz_theme_find (themes[self->theme]),
               .from = self->from,
               .to = self->to },
    .scale = scales[self->size],
  };
}

/**
 * mz_export_dialog_save:
 * @self: the dialog
 * @file: where the picture goes
 *
 * Writes the picture off the main thread, tells the parent how it went, and closes.
 */
void
mz_export_dialog_save (MzExportDialog *self, GFile *file)
{
  g_return_if_fail (MZ_IS_EXPORT_DIALOG (self) && G_IS_FILE (file));
  MzExportOptions options = mz_export_dialog_get_options (self);

  set_busy (self, TRUE);
  g_set_object (&self->target, file);
  mz_export_to_file_async (self->chart, &options, g_file_peek_path (file), self->cancellable,
                           written_cb, g_object_ref (self));
}
