/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window does the main job: open an article, see its figures and its chart, select. */
#include "article-text.h"
#include "articles.h"
#include "chart-view.h"
#include "figure-list.h"
#include "library-view.h"
#include "window-fixture.h"

#include <adwaita.h>
#include <glib/gstdio.h>

static const char *const english[] = { ENGLISH_ARTICLE, NULL };
static const char *const both[] = { ENGLISH_ARTICLE, TWO_COMPANIES, NULL };

static char *
dup_text (WindowFixture *fixture)
{
  GtkTextBuffer *buffer =
      gtk_text_view_get_buffer (window_fixture_find (fixture, MZ_TYPE_ARTICLE_TEXT));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* Where the first letter of the paragraph that begins with @words stands across the pane: 0 is its
 * left edge, 1 its right one. */
static double
find_side (WindowFixture *fixture, const char *words)
{
  GtkTextView *view = window_fixture_find (fixture, MZ_TYPE_ARTICLE_TEXT);
  GtkTextIter start;
  GdkRectangle place;
  int x;

  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &start);
  g_assert_true (gtk_text_iter_forward_search (&start, words, 0, &start, NULL, NULL));
  gtk_text_view_get_iter_location (view, &start, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &x, NULL);
  return (double) x / gtk_widget_get_width (GTK_WIDGET (view));
}

static void
test_open (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);
  g_assert_true (gtk_widget_has_focus (window_fixture_find (fixture, MZ_TYPE_ARTICLE_TEXT)));

  g_autofree char *text = dup_text (fixture);
  g_assert_cmpstr (text, ==, ENGLISH_ARTICLE);
  g_assert_cmpfloat (find_side (fixture, "Meta Platforms spent"), <, 0.1);
  g_assert_cmpfloat (find_side (fixture, "خسر"), >, 0.9);

  gpointer list = window_fixture_find (fixture, MZ_TYPE_FIGURE_LIST);
  g_assert_cmpuint (g_list_model_get_n_items (mz_session_get_figures (fixture->session)), ==, 4);
  g_assert_nonnull (find_text (list, "$19.37bn"));
  g_assert_nonnull (find_text (list, "Meta"));

  MzChartView *chart = window_fixture_find (fixture, MZ_TYPE_CHART_VIEW);
  g_assert_true (mz_chart_view_get_scene (chart) != NULL);
}

/* The figure that the text, the chart and the table each have selected; they have to agree. */
static MzFigure *
get_selected (WindowFixture *fixture)
{
  g_autoptr (MzFigure) in_text = NULL;
  g_autoptr (MzFigure) in_chart = NULL;

  g_object_get (window_fixture_find (fixture, MZ_TYPE_ARTICLE_TEXT), "selected-figure", &in_text,
                NULL);
  g_object_get (window_fixture_find (fixture, MZ_TYPE_CHART_VIEW), "selected-figure", &in_chart,
                NULL);
  GtkColumnView *table =
      find_widget (window_fixture_find (fixture, MZ_TYPE_FIGURE_LIST), GTK_TYPE_COLUMN_VIEW);
  guint row =
      gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (gtk_column_view_get_model (table)));
  g_autoptr (MzFigure) in_table =
      g_list_model_get_item (mz_session_get_figures (fixture->session), row);

  g_assert_true (in_text == in_chart);
  g_assert_true (in_text == in_table);
  return in_text; /* the session holds it */
}

static const char *
get_selected_words (WindowFixture *fixture)
{
  MzFigure *figure = get_selected (fixture);

  return figure ? mz_figure_get_evidence (figure)->quote : NULL;
}

static gboolean
is_in_sight (WindowFixture *fixture, MzFigure *figure)
{
  MzArticleText *text = window_fixture_find (fixture, MZ_TYPE_ARTICLE_TEXT);
  g_autoptr (GArray) areas = mz_article_text_find_areas (text, figure);
  GdkRectangle visible;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (text), &visible);
  return areas->len > 0 &&
         gdk_rectangle_intersect (&visible, &g_array_index (areas, GdkRectangle, 0), NULL);
}

static void
test_select_in_table (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);

  GtkWidget *cell = find_text (window_fixture_find (fixture, MZ_TYPE_FIGURE_LIST), "▼ 11.33%");
  click (cell, 3, 3);
  g_assert_cmpstr (get_selected_words (fixture), ==, "11.33%");
  g_assert_true (is_in_sight (fixture, get_selected (fixture)));

  MzChartView *chart = window_fixture_find (fixture, MZ_TYPE_CHART_VIEW);
  g_assert_cmpuint (mz_chart_view_get_mark (chart), !=, MZ_NO_MARK);

  press ("Up");
  g_assert_cmpstr (get_selected_words (fixture), ==, "$70 billion and $72 billion");
}

static void
test_select_in_text (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);

  MzArticleText *text = window_fixture_find (fixture, MZ_TYPE_ARTICLE_TEXT);
  g_autoptr (MzFigure) figure =
      g_list_model_get_item (mz_session_get_figures (fixture->session), 0);
  g_autoptr (GArray) areas = mz_article_text_find_areas (text, figure);
  const GdkRectangle *area = &g_array_index (areas, GdkRectangle, 0);
  int x;
  int y;

  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (text), GTK_TEXT_WINDOW_WIDGET,
                                         area->x + area->width / 2, area->y + area->height / 2, &x,
                                         &y);
  click (text, x, y);
  g_assert_cmpstr (get_selected_words (fixture), ==, "$19.37 billion");
}

static void
test_select_in_chart (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);

  MzChartView *view = window_fixture_find (fixture, MZ_TYPE_CHART_VIEW);
  MzChart *chart = mz_board_get_chart (mz_session_get_board (fixture->session));
  guint mark = MZ_NO_MARK;
  cairo_rectangle_t area;

  for (guint i = 0; i < mz_chart_get_n_marks (chart); i++)
    if (g_str_equal (mz_figure_get_evidence (mz_chart_get_mark (chart, i)->figure)->quote,
                     "$70 billion and $72 billion"))
      mark = i;
  g_assert_true (mz_scene_get_mark_area (mz_chart_view_get_scene (view), mark, &area));
  click (view, area.x + area.width / 2, area.y + area.height / 2);
  g_assert_cmpstr (get_selected_words (fixture), ==, "$70 billion and $72 billion");
  g_assert_cmpuint (mz_chart_view_get_mark (view), ==, mark);

  press ("Home");
  press ("Return");
  g_assert_cmpstr (get_selected_words (fixture), ==,
                   mz_figure_get_evidence (mz_chart_get_mark (chart, 0)->figure)->quote);
}

static void
test_several_files (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);

  MzLibrary *library = mz_session_get_library (fixture->session);
  g_assert_cmpuint (g_list_model_get_n_items (mz_library_get_entries (library)), ==, 2);
  g_assert_cmpstr (mz_entry_get_title (mz_session_get_entry (fixture->session)), ==,
                   "Meta raises its spending");

  GtkWidget *row =
      find_text (window_fixture_find (fixture, MZ_TYPE_LIBRARY_VIEW), "Amazon outspends Apple");
  click (row, 10, 5);
  g_assert_cmpstr (mz_entry_get_title (mz_session_get_entry (fixture->session)), ==,
                   "Amazon outspends Apple");
}

/* Files that are dropped come as the drop target hands them over. */
static void
test_drop (WindowFixture *fixture)
{
  g_autoptr (GFile) file = window_fixture_write (fixture, "dropped.txt", TWO_COMPANIES);
  g_autoptr (GListModel) controllers =
      gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  GSList files = { .data = file };
  GValue value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    if (GTK_IS_DROP_TARGET (controller))
      g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &is_taken);
  }
  g_value_unset (&value);
  g_assert_true (is_taken);
  window_fixture_wait_for_chart (fixture);
  g_assert_cmpstr (mz_entry_get_title (mz_session_get_entry (fixture->session)), ==,
                   "Amazon outspends Apple");
}

/* A folder stands for all that can't be read: even root can't read it as a file. */
static void
test_unreadable (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);
  g_autofree char *path = window_fixture_path (fixture, "folder");
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  mz_session_open_files (fixture->session, &folder, 1);
  wait_until (find_text (fixture->window, "This File Cannot Be Read"));
  let_run_for (300);
  AdwStatusPage *page = window_fixture_find (fixture, ADW_TYPE_STATUS_PAGE);
  g_assert_nonnull (strstr (adw_status_page_get_description (page), path));

  GtkWidget *row =
      find_text (window_fixture_find (fixture, MZ_TYPE_LIBRARY_VIEW), "Meta raises its spending");
  click (row, 10, 5);
  window_fixture_wait_for_chart (fixture);
  g_autofree char *text = dup_text (fixture);
  g_assert_cmpstr (text, ==, ENGLISH_ARTICLE);
  g_assert_cmpuint (g_list_model_get_n_items (mz_session_get_figures (fixture->session)), ==, 4);
}

static void
test_names (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);
  check_accessible_names (fixture->window);

  MzChartView *chart = window_fixture_find (fixture, MZ_TYPE_CHART_VIEW);
  g_autofree char *other =
      gtk_test_accessible_check_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                          "Meta: reported spending against share moves");
  g_assert_cmpstr (other, ==, NULL);
}

static void
count_cb (GdkFrameClock *clock, guint *n_frames)
{
  (*n_frames)++;
}

static void
test_idle (WindowFixture *fixture)
{
  guint n_frames = 0;

  window_fixture_wait_for_chart (fixture);
  let_run_for (700); /* what is moving comes to rest */
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window));
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (count_cb), &n_frames);
  let_run_for (1000);
  g_assert_cmpuint (n_frames, ==, 0);
  g_signal_handler_disconnect (clock, handler);
}

/* No label of the table is cut, however narrow the window. */
static void
check_labels (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    g_error ("“%s” is cut", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    check_labels (child);
}

static void
test_narrow (WindowFixture *fixture)
{
  static const int widths[] = { 1280, 1000, 860, 700, 460 };

  window_fixture_wait_for_chart (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
    gtk_window_set_default_size (GTK_WINDOW (fixture->window), widths[i], 700);
    /* The borders belong to the window, but not to its widgets. */
    wait_until (ABS (gtk_widget_get_width (GTK_WIDGET (fixture->window)) - widths[i]) < 20);
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.side", "s", "board");
    let_run_for (400);
    gpointer list = window_fixture_find (fixture, MZ_TYPE_FIGURE_LIST);
    g_assert_nonnull (list);
    check_labels (list);
  }
}

static void
add_tests (void)
{
  window_test_add ("/window/open", english, test_open);
  window_test_add ("/window/select/in-table", english, test_select_in_table);
  window_test_add ("/window/select/in-text", english, test_select_in_text);
  window_test_add ("/window/select/in-chart", english, test_select_in_chart);
  window_test_add ("/window/several-files", both, test_several_files);
  window_test_add ("/window/drop", NULL, test_drop);
  window_test_add ("/window/unreadable", english, test_unreadable);
  window_test_add ("/window/accessible-names", english, test_names);
  window_test_add ("/window/idle", english, test_idle);
  window_test_add ("/window/narrow", english, test_narrow);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_tests);
}
