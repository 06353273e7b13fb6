/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The analyst's library on disk, asked without waiting: one worker thread owns the database. */
#include "store/store.h"

#include "store/database.h"
#include "store/library-file.h"
#include "store/queue.h"

struct _MzStore {
  GObject parent_instance;

  /* Owned */
  char *path;
  gboolean is_default; /* its folder may be made */
  GThreadPool *worker;
  MzDatabase *database; /* the worker's; NULL before it is opened and after it is closed */
};

G_DEFINE_FINAL_TYPE (MzStore, mz_store, G_TYPE_OBJECT)

/* What the worker is handed, as a task's data. */
static void
free_question (gpointer data)
{
  MzStoreQuestion *question = data;

  if (question->free_request)
    question->free_request (question->request);
  g_free (question);
}

static gboolean
open_database (MzStore *self, GCancellable *cancellable, GError **error)
{
  if (self->is_default && !mz_library_file_make_folder (self->path, error))
    return FALSE;
  self->database = mz_database_open (self->path, MZ_DATABASE_PATIENCE, cancellable, error);
  return self->database != NULL;
}

static void
answer_question (MzStore *self, GTask *task, const MzStoreQuestion *question)
{
  g_autoptr (GError) error = NULL;

  mz_database_set_cancellable (self->database, g_task_get_cancellable (task));
  gpointer answer = question->work (self->database, question->request, &error);
  mz_database_set_cancellable (self->database, NULL);
  if (error)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, answer, question->free_answer);
}

static void
run_open (MzStore *self, GTask *task)
{
  g_autoptr (GError) error = NULL;

  if (open_database (self, g_task_get_cancellable (task), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* A task without a question opens or closes; its tag says which. */
static void
task_came_cb (gpointer data, gpointer user_data)
{
  g_autoptr (GTask) task = data;
  MzStore *self = g_task_get_source_object (task);
  const MzStoreQuestion *question = g_task_get_task_data (task);
  gpointer tag = g_task_get_source_tag (task);

  if (g_task_return_error_if_cancelled (task))
    return;
  if (tag == mz_store_open_async) {
    run_open (self, task);
  } else if (!self->database) {
    g_task_return_error (task, mz_store_error_new (MZ_STORE_ERROR_CLOSED, self->path, NULL));
  } else if (tag == mz_store_close_async) {
    g_clear_pointer (&self->database, mz_database_close);
    g_task_return_boolean (task, TRUE);
  } else {
    answer_question (self, task, question);
  }
}

/* Every task holds the store, so no task is under way here; but the last one may end on the
 * worker itself, which cannot wait for its own end. */
static void
mz_store_finalize (GObject *object)
{
  MzStore *self = MZ_STORE (object);

  g_clear_pointer (&self->database, mz_database_close);
  g_thread_pool_free (self->worker, FALSE, FALSE);
  g_free (self->path);
  G_OBJECT_CLASS (mz_store_parent_class)->finalize (object);
}

static void
mz_store_class_init (MzStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_store_finalize;
}

static void
mz_store_init (MzStore *self)
{
  self->worker = g_thread_pool_new (task_came_cb, NULL, 1, TRUE, NULL);
}

static MzStore *
make_store (const char *path)
{
  MzStore *self = g_object_new (MZ_TYPE_STORE, NULL);
  const char *wanted = path ? path : g_getenv ("MIZAN_STORE");

  self->is_default = !wanted || !*wanted;
  self->path = self->is_default ? mz_library_file_dup_default_path () : g_strdup (wanted);
  return self;
}

static void
push_task (MzStore *self, GTask *task)
{
  g_task_set_check_cancellable (task, FALSE);
  g_thread_pool_push (self->worker, task, NULL);
}

static void
answer_came_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **answer = user_data;

  *answer = g_object_ref (result);
}

/* Waits for the callback that @answer waits for, in a context of its own: what else the thread
 * has to do is not done meanwhile. */
static void
wait_for_answer (GMainContext *context, GAsyncResult **answer)
{
  while (!*answer)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);
  g_main_context_unref (context);
}

static GMainContext *
begin_waiting (void)
{
  GMainContext *context = g_main_context_new ();

  g_main_context_push_thread_default (context);
  return context;
}

/**
 * mz_store_dup_default_path:
 *
 * Returns: (transfer full): MIZAN_STORE of the environment, or mizan/mizan.db in the user's data
 *   folder
 */
char *
mz_store_dup_default_path (void)
{
  const char *wanted = g_getenv ("MIZAN_STORE");

  return wanted && *wanted ? g_strdup (wanted) : mz_library_file_dup_default_path ();
}

/**
 * mz_store_open_async:
 * @path: (nullable): the library; %NULL for mz_store_dup_default_path()
 * @cancellable: (nullable): ends the opening
 * @callback: called when it is open or cannot be opened
 * @user_data: passed to @callback
 *
 * Makes the file where there is none, and its folder where it is the default one; brings a library
 * of an older Mizan up to date.
 */
void
mz_store_open_async (const char *path,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (MzStore) self = make_store (path);
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, mz_store_open_async);
  push_task (self, task);
}

/**
 * mz_store_open_finish:
 * @result: what the callback got
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full): the store, open
 */
MzStore *
mz_store_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, mz_store_open_async), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  return MZ_STORE (g_async_result_get_source_object (result));
}

/**
 * mz_store_open:
 * @path: (nullable): the library; %NULL for mz_store_dup_default_path()
 * @cancellable: (nullable): ends the opening
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full): the store, open
 */
MzStore *
mz_store_open (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;
  GMainContext *context = begin_waiting ();

  mz_store_open_async (path, cancellable, answer_came_cb, &answer);
  wait_for_answer (context, &answer);
  return mz_store_open_finish (answer, error);
}

/**
 * mz_store_close_async:
 * @self: a store
 * @callback: called when it is closed
 * @user_data: passed to @callback
 *
 * Answers what was asked before, then lets go of the file.
 */
void
mz_store_close_async (MzStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (MZ_IS_STORE (self));

  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, mz_store_close_async);
  push_task (self, task);
}

/**
 * mz_store_close_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it was open and is closed now
 */
gboolean
mz_store_close_finish (MzStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * mz_store_close:
 * @self: a store
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it was open and is closed now
 */
gboolean
mz_store_close (MzStore *self, GError **error)
{
  g_return_val_if_fail (MZ_IS_STORE (self), FALSE);

  g_autoptr (GAsyncResult) answer = NULL;
  GMainContext *context = begin_waiting ();
  mz_store_close_async (self, answer_came_cb, &answer);
  wait_for_answer (context, &answer);
  return mz_store_close_finish (self, answer, error);
}

/**
 * mz_store_get_path:
 * @self: a store
 *
 * Returns: (transfer none): its file
 */
const char *
mz_store_get_path (MzStore *self)
{
  g_return_val_if_fail (MZ_IS_STORE (self), NULL);

  return self->path;
}

/**
 * mz_store_ask_async:
 * @self: a store
 * @question: what to do on the worker; copied
 * @cancellable: (nullable): ends it
 * @callback: called with the answer
 * @user_data: passed to @callback
 */
void
mz_store_ask_async (MzStore *self,
                    const MzStoreQuestion *question,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  g_return_if_fail (MZ_IS_STORE (self));

  GTask *task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_task_data (task, g_memdup2 (question, sizeof *question), free_question);
  push_task (self, task);
}

/**
 * mz_store_ask_finish:
 * @self: a store
 * @result: what the callback got
 * @error: return location for the error of the work
 *
 * Returns: (transfer full): what the work gave
 */
gpointer
mz_store_ask_finish (MzStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mz_store_ask:
 * @self: a store
 * @question: what to do on the worker; copied
 * @cancellable: (nullable): ends it
 * @error: return location for the error of the work
 *
 * Returns: (transfer full): what the work gave
 */
gpointer
mz_store_ask (MzStore *self,
              const MzStoreQuestion *question,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;
  GMainContext *context = begin_waiting ();

  mz_store_ask_async (self, question, cancellable, answer_came_cb, &answer);
  wait_for_answer (context, &answer);
  return mz_store_ask_finish (self, answer, error);
}
