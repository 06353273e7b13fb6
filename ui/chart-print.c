/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints a chart on a page by the drawing that the screen has, with a preview of our own. */
#include "chart-print.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define PREVIEW_DPI 144.0
#define LAYOUT_DPI  96.0 /* a chart's pixels on the page */

typedef struct {
  MzChart *chart;
  double from;
  double to;
} Job;

static void
free_job (gpointer data, GClosure *closure)
{
  g_object_unref (((Job *) data)->chart);
  g_free (data);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale = gtk_print_context_get_dpi_x (context) / LAYOUT_DPI;
  double width = gtk_print_context_get_width (context) / scale;
  /* As wide as the page, and no taller than a screen is. */
  double height = MIN (gtk_print_context_get_height (context) / scale, width * 0.75);
  MzSceneOptions options = {
    .width = width,
    .height = height,
    .theme = mz_theme_find ("print"),
    .from = job->from,
    .to = job->to,
  };
  g_autoptr (MzScene) scene = mz_scene_new (job->chart, &options);

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  mz_scene_draw (scene, cr);
  cairo_restore (cr);
}

/* The page as a picture, white where nothing is printed. */
static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);

  cairo_surface_flush (surface);
  g_autoptr (GBytes) bytes =
      g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * height);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
show_page (GtkWindow *parent, MzChart *chart, cairo_surface_t *surface)
{
  g_autoptr (GdkTexture) texture = make_texture (surface);
  g_autofree char *summary = mz_chart_dup_summary (chart);
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/mizan_app/Mizan/print-preview.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "preview"));
  GtkPicture *page = GTK_PICTURE (gtk_builder_get_object (builder, "page"));

  gtk_picture_set_paintable (page, GDK_PAINTABLE (texture));
  gtk_picture_set_alternative_text (page, summary);
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}

typedef struct {
  cairo_surface_t *surface;
  GtkWindow *parent; /* borrowed */
  MzChart *chart;    /* borrowed */
} Preview;

static void
ready_cb (GtkPrintOperationPreview *preview, GtkPrintContext *context, Preview *data)
{
  gtk_print_operation_preview_render_page (preview, 0);
  show_page (data->parent, data->chart, data->surface);
  gtk_print_operation_preview_end_preview (preview);
}

static void
free_preview (gpointer data, GClosure *closure)
{
  cairo_surface_destroy (((Preview *) data)->surface);
  g_free (data);
}

/* GTK's own preview needs a program that may not be there. */
static gboolean
preview_cb (GtkPrintOperation *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext *context,
            GtkWindow *parent,
            Job *job)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  double width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_INCH) * PREVIEW_DPI;
  double height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_INCH) * PREVIEW_DPI;
  Preview *data = g_new0 (Preview, 1);

  data->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  data->parent = parent;
  data->chart = job->chart;
  cairo_t *cr = cairo_create (data->surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  gtk_print_context_set_cairo_context (context, cr, PREVIEW_DPI, PREVIEW_DPI);
  cairo_destroy (cr);
  g_signal_connect_data (preview, "ready", G_CALLBACK (ready_cb), data, free_preview, 0);
  return TRUE;
}

/**
 * mz_chart_print_new:
 * @chart: a chart
 * @from: where the visible stretch of its x axis begins
 * @to: where it ends; both 0 for all of it
 *
 * Returns: (transfer full): an operation that prints it on one page
 */
GtkPrintOperation *
mz_chart_print_new (MzChart *chart, double from, double to)
{
  g_return_val_if_fail (MZ_IS_CHART (chart), NULL);
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  Job *job = g_new0 (Job, 1);

  job->chart = g_object_ref (chart);
  job->from = from;
  job->to = to;
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, mz_chart_get_title (chart));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), job, free_job, 0);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), job);
  return operation;
}
