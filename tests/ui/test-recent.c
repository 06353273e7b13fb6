/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was opened can be opened again from a menu. */
#include "articles.h"
#include "window-fixture.h"

static const char *const english[] = { ENGLISH_ARTICLE, NULL };

static GMenuModel *
find_menu (WindowFixture *fixture)
{
  return adw_split_button_get_menu_model (window_fixture_find (fixture, ADW_TYPE_SPLIT_BUTTON));
}

static gboolean
has_items (WindowFixture *fixture, int n)
{
  GMenuModel *menu = find_menu (fixture);

  return menu && g_menu_model_get_n_items (menu) == n;
}

static void
test_menu (WindowFixture *fixture)
{
  g_autoptr (GFile) file = window_fixture_write (fixture, "my_second_article.txt",
                                                 "Second\n\nApple earned $27.5 billion.\n");
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *label = NULL;
  g_autofree char *target = NULL;

  window_fixture_wait_for_chart (fixture);
  wait_until (has_items (fixture, 1));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-uri", "s", uri);
  wait_until (has_items (fixture, 2));
  /* The newest comes first, and no letter of its name is a mnemonic. */
  g_menu_model_get_item_attribute (find_menu (fixture), 0, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  g_menu_model_get_item_attribute (find_menu (fixture), 0, G_MENU_ATTRIBUTE_TARGET, "s", &target);
  g_assert_cmpstr (label, ==, "my__second__article.txt");
  g_assert_cmpstr (target, ==, uri);
  wait_until (find_text (fixture->window, "Second"));
}

static void
add_tests (void)
{
  window_test_add ("/recent/what-was-opened-is-listed", english, test_menu);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_tests);
}
