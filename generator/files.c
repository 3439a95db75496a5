/* All or nothing, in three steps over a list in the order of its paths: stage every change under a
 * temporary name, commit by renaming, or undo. A missing folder is staged as one temporary folder,
 * so that its files need no temporaries and no renames of their own. Renaming keeps a file whole
 * when the process is killed. Nothing is flushed to the disk (fsync): a loss of power is answered
 * by running the generator again. */
#include "files_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files_look.h"
#include "paths.h"

enum {
	OPEN_NEW = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
	PERMISSIONS = S_IRWXU | S_IRWXG | S_IRWXO,
};

static struct text display_name(const struct writer *writer, const char *path, size_t length)
{
	return text_format(writer->pool, "%.*s%.*s", (int)writer->base.length, writer->base.at,
			   (int)length, path);
}

bool files_fail(struct writer *writer, const char *path, size_t length, const char *reason)
{
	struct source source = {.name = display_name(writer, path, length)};
	struct position position = {.source = &source, .length = 1};
	diagnostic_error(writer->diagnostics, position, "cannot write: %s", reason);
	return false;
}

/* Staging. */

static void name_temporary(const struct writer *writer, unsigned long number, char *name)
{
	(void)snprintf(name, FILES_TEMPORARY, FOLDERS_TEMPORARY "%ld-%lu", writer->process, number);
}

/* Creates a temporary in the innermost folder for the first length bytes of the entry's path: a
 * file, whose descriptor it returns, or, where they are not the whole path, a folder. old is the
 * status of the file that will be replaced, or NULL. Returns -1 with errno set. */
static int create_temporary(struct writer *writer, const struct entry *entry, size_t length,
			    const struct stat *old)
{
	/* Nobody may read a private file's successor before it has the same permissions. */
	mode_t mode = old != NULL ? S_IRUSR | S_IWUSR : 0666;
	int folder = folders_innermost(&writer->folders);
	char name[FILES_TEMPORARY];
	int result;
	do {
		name_temporary(writer, ++writer->names, name);
		result = length < entry->length ? mkdirat(folder, name, 0777)
						: openat(folder, name, OPEN_NEW, mode);
	} while (result < 0 && errno == EEXIST);
	if (result >= 0)
		writer->changes[writer->changed++] = (struct change){
			entry->path, length, writer->names, .replaces = old != NULL};
	return result;
}

static bool write_all(int descriptor, struct text bytes)
{
	while (bytes.length > 0) {
		ssize_t written = write(descriptor, bytes.at, bytes.length);
		if (written < 0 && errno != EINTR)
			return false;
		if (written > 0) {
			bytes.at += written;
			bytes.length -= (size_t)written;
		}
	}
	return true;
}

/* Writes a new file and closes it. Returns the reason for a failure, or NULL. */
static const char *complete(int descriptor, struct text bytes, const struct stat *old)
{
	const char *reason = NULL;
	if (!write_all(descriptor, bytes) ||
	    (old != NULL && fchmod(descriptor, old->st_mode & PERMISSIONS) != 0))
		reason = strerror(errno);
	if (close(descriptor) != 0 && errno != EINTR && reason == NULL)
		reason = strerror(errno);
	return reason;
}

static bool stage_file(struct writer *writer, const struct entry *entry)
{
	const char *name = entry->path + entry->folder + (entry->folder > 0);
	enum file_state state;
	struct stat status;
	const char *reason = files_look(folders_innermost(&writer->folders), name, entry->file,
					&state, &status);
	if (reason == NULL && (state == FILE_SAME || state == FILE_KEPT))
		return true;
	if (reason == NULL) {
		const struct stat *old = state == FILE_DIFFERS ? &status : NULL;
		int descriptor = create_temporary(writer, entry, entry->length, old);
		reason = descriptor < 0 ? strerror(errno)
					: complete(descriptor, entry->file->bytes, old);
	}
	return reason == NULL || files_fail(writer, entry->path, entry->length, reason);
}

static bool is_inside(const struct entry *entry, const struct change *fresh)
{
	return fresh != NULL && entry->length > fresh->length &&
	       entry->path[fresh->length] == '/' &&
	       memcmp(entry->path, fresh->path, fresh->length) == 0;
}

/* Creates the folders between the new folder and the entry, less those its neighbour has too. path
 * is the entry's in the temporary folder; each `/` in it stands for one in the entry's. */
static bool make_folders(struct writer *writer, const struct entry *entry, char *path)
{
	const struct entry *neighbour = writer->neighbour;
	int parent = folders_innermost(&writer->folders);
	char *slash = strchr(path, '/');
	for (size_t end = writer->fresh->length; (slash = strchr(slash + 1, '/')) != NULL;) {
		end += 1 + strcspn(entry->path + end + 1, "/");
		if (neighbour != NULL && neighbour->length > end &&
		    memcmp(entry->path, neighbour->path, end + 1) == 0)
			continue;
		*slash = '\0';
		bool made = mkdirat(parent, path, 0777) == 0;
		*slash = '/';
		if (!made)
			return files_fail(writer, entry->path, end, strerror(errno));
	}
	return true;
}

static bool stage_in_fresh(struct writer *writer, const struct entry *entry)
{
	char *path = writer->scratch;
	size_t start = writer->fresh->length;
	memcpy(path + writer->scratch_name, entry->path + start, entry->length - start + 1);
	if (!make_folders(writer, entry, path))
		return false;
	writer->neighbour = entry;
	int descriptor = openat(folders_innermost(&writer->folders), path, OPEN_NEW, 0666);
	const char *reason = descriptor < 0 ? strerror(errno)
					    : complete(descriptor, entry->file->bytes, NULL);
	return reason == NULL || files_fail(writer, entry->path, entry->length, reason);
}

static bool fail_to_enter(struct writer *writer, const char *path, int error)
{
	size_t end = folders_next(&writer->folders, path);
	const char *name = text_copy(writer->pool, (struct text){path, end}).at;
	size_t parent = paths_folder(name, end);
	const char *reason = files_reason(folders_innermost(&writer->folders),
					  name + parent + (parent > 0), error);
	return files_fail(writer, path, end, reason);
}

static bool stage_entry(struct writer *writer, const struct entry *entry)
{
	if (is_inside(entry, writer->fresh))
		return stage_in_fresh(writer, entry);
	bool there = folders_enter(&writer->folders, entry->path, entry->folder);
	if (!there && errno != ENOENT)
		return fail_to_enter(writer, entry->path, errno);
	folders_clear(&writer->folders);
	if (there)
		return stage_file(writer, entry);

	size_t end = folders_next(&writer->folders, entry->path);
	if (create_temporary(writer, entry, end, NULL) < 0)
		return files_fail(writer, entry->path, end, strerror(errno));
	writer->fresh = &writer->changes[writer->changed - 1];
	writer->neighbour = NULL;
	name_temporary(writer, writer->fresh->temporary, writer->scratch);
	writer->scratch_name = strlen(writer->scratch);
	return stage_in_fresh(writer, entry);
}

bool files_stage(struct writer *writer)
{
	for (size_t i = 0; i < writer->count; i++)
		if (!stage_entry(writer, &writer->entries[i]))
			return false;
	return true;
}

/* Committing. */

/* Enters the folder of a change and copies the change's name. */
static bool approach(struct writer *writer, const struct change *change, char *name)
{
	size_t end = paths_folder(change->path, change->length);
	if (!folders_enter(&writer->folders, change->path, end))
		return false;
	size_t start = end + (end > 0);
	memcpy(name, change->path + start, change->length - start);
	name[change->length - start] = '\0';
	return true;
}

/* Gives the old file a second name, from which it can be restored; some file systems cannot. */
static bool back_up(struct writer *writer, struct change *change, const char *name)
{
	int folder = folders_innermost(&writer->folders);
	char backup[FILES_TEMPORARY];
	name_temporary(writer, ++writer->names, backup);
	if (linkat(folder, name, folder, backup, 0) != 0)
		return errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS || errno == EMLINK;
	change->backup = writer->names;
	return true;
}

static bool commit_change(struct writer *writer, struct change *change)
{
	char name[FOLDERS_PART + 1];
	char temporary[FILES_TEMPORARY];
	if (!approach(writer, change, name))
		return fail_to_enter(writer, change->path, errno);
	/* Nothing can fail after the last change, which therefore needs no backup. */
	bool last = !writer->shared && change == &writer->changes[writer->changed - 1];
	if (change->replaces && !last && !back_up(writer, change, name))
		return files_fail(writer, change->path, change->length, strerror(errno));
	int folder = folders_innermost(&writer->folders);
	name_temporary(writer, change->temporary, temporary);
	change->done = renameat(folder, temporary, folder, name) == 0;
	if (change->done)
		return true;
	writer->raced = change->path[change->length] == '/' &&
			(errno == EEXIST || errno == ENOTEMPTY);
	return !writer->raced && files_fail(writer, change->path, change->length, strerror(errno));
}

bool files_commit(struct writer *writer)
{
	for (size_t i = 0; i < writer->changed; i++)
		if (!commit_change(writer, &writer->changes[i]))
			return false;
	return true;
}

void files_settle(struct writer *writer)
{
	char name[FOLDERS_PART + 1];
	for (size_t i = 0; i < writer->changed; i++) {
		const struct change *change = &writer->changes[i];
		if (change->backup == 0 || !approach(writer, change, name))
			continue;
		name_temporary(writer, change->backup, name);
		(void)unlinkat(folders_innermost(&writer->folders), name, 0);
	}
}

/* Undoing. */

static void undo_change(struct writer *writer, const struct change *change)
{
	char name[FOLDERS_PART + 1];
	char temporary[FILES_TEMPORARY];
	char backup[FILES_TEMPORARY];
	bool there = approach(writer, change, name);
	int folder = folders_innermost(&writer->folders);
	name_temporary(writer, change->temporary, temporary);
	name_temporary(writer, change->backup, backup);
	if (change->done && change->replaces) {
		if (there && change->backup != 0 && renameat(folder, backup, folder, name) == 0)
			return;
		struct source source = {display_name(writer, change->path, change->length), {0}};
		struct position position = {.source = &source, .length = 1};
		diagnostic_note(writer->diagnostics, position, "has already been replaced");
		return;
	}
	if (!there)
		return;
	if (change->done)
		(void)renameat(folder, name, folder, temporary);
	if (change->backup != 0)
		(void)unlinkat(folder, backup, 0);
	folders_remove(folder, temporary);
}

void files_undo(struct writer *writer)
{
	for (size_t i = writer->changed; i > 0; i--)
		undo_change(writer, &writer->changes[i - 1]);
}
