/* All or nothing, in three steps over a list in the order of its paths: stage every change under a
 * temporary name, commit by renaming, or undo. A missing folder is staged as one temporary folder,
 * so that its files need no temporaries and no renames of their own. Renaming keeps a file whole
 * when the process is killed. Nothing is flushed to the disk (fsync): a loss of power is answered
 * by running the generator again. */
#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files_look.h"
#include "folders.h"
#include "paths.h"

enum {
	OPEN_NEW = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
	PERMISSIONS = S_IRWXU | S_IRWXG | S_IRWXO,
	TEMPORARY_SIZE = 64,
};

/* A file with its path below the base, which ends with a NUL. */
struct entry {
	const char *path;
	size_t length;
	size_t folder; /* length of the path of the folder it is in */
	const struct file *file;
};

/* Something that waits under a temporary name: a file, or a folder that was missing. */
struct change {
	const char *path;
	size_t length;           /* of its own path; more may follow, of a file in a new folder */
	unsigned long temporary; /* number of its temporary name */
	unsigned long backup;    /* number of a second link to the old file; 0: there is none */
	bool replaces;           /* an old file */
	bool done;               /* renamed */
};

struct writer {
	struct pool *pool;
	struct diagnostics *diagnostics;
	struct text base; /* as the user calls it; empty or with a `/` at its end */
	struct folders folders;
	struct entry *entries;
	size_t count;
	struct change *changes; /* has room for as many as there are entries */
	size_t changed;
	const struct change *fresh;    /* the new folder that is being filled, or NULL */
	const struct entry *neighbour; /* the entry before in the new folder, or NULL */
	char *scratch;                 /* the new folder's temporary name, and room for any path */
	size_t scratch_name;           /* length of that name */
	unsigned long names;           /* temporary names used so far */
	long process;
};

static struct text display_name(const struct writer *writer, const char *path, size_t length)
{
	return text_format(writer->pool, "%.*s%.*s", (int)writer->base.length, writer->base.at,
			   (int)length, path);
}

static bool fail(struct writer *writer, const char *path, size_t length, const char *reason)
{
	struct source source = {.name = display_name(writer, path, length)};
	struct position position = {.source = &source, .length = 1};
	diagnostic_error(writer->diagnostics, position, "cannot write: %s", reason);
	return false;
}

/* Staging. */

static void name_temporary(const struct writer *writer, unsigned long number, char *name)
{
	(void)snprintf(name, TEMPORARY_SIZE, FOLDERS_TEMPORARY "%ld-%lu", writer->process, number);
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
	char name[TEMPORARY_SIZE];
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
	return reason == NULL || fail(writer, entry->path, entry->length, reason);
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
			return fail(writer, entry->path, end, strerror(errno));
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
	return reason == NULL || fail(writer, entry->path, entry->length, reason);
}

static bool fail_to_enter(struct writer *writer, const char *path, int error)
{
	size_t end = folders_next(&writer->folders, path);
	const char *name = text_copy(writer->pool, (struct text){path, end}).at;
	size_t parent = paths_folder(name, end);
	const char *reason = files_reason(folders_innermost(&writer->folders),
					  name + parent + (parent > 0), error);
	return fail(writer, path, end, reason);
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
		return fail(writer, entry->path, end, strerror(errno));
	writer->fresh = &writer->changes[writer->changed - 1];
	writer->neighbour = NULL;
	name_temporary(writer, writer->fresh->temporary, writer->scratch);
	writer->scratch_name = strlen(writer->scratch);
	return stage_in_fresh(writer, entry);
}

static bool stage(struct writer *writer)
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
	char backup[TEMPORARY_SIZE];
	name_temporary(writer, ++writer->names, backup);
	if (linkat(folder, name, folder, backup, 0) != 0)
		return errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS || errno == EMLINK;
	change->backup = writer->names;
	return true;
}

static bool commit_change(struct writer *writer, struct change *change)
{
	char name[FOLDERS_PART + 1];
	char temporary[TEMPORARY_SIZE];
	if (!approach(writer, change, name))
		return fail_to_enter(writer, change->path, errno);
	/* Nothing can fail after the last change, which therefore needs no backup. */
	bool last = change == &writer->changes[writer->changed - 1];
	if (change->replaces && !last && !back_up(writer, change, name))
		return fail(writer, change->path, change->length, strerror(errno));
	int folder = folders_innermost(&writer->folders);
	name_temporary(writer, change->temporary, temporary);
	change->done = renameat(folder, temporary, folder, name) == 0;
	return change->done || fail(writer, change->path, change->length, strerror(errno));
}

static bool commit(struct writer *writer)
{
	char name[FOLDERS_PART + 1];
	for (size_t i = 0; i < writer->changed; i++)
		if (!commit_change(writer, &writer->changes[i]))
			return false;
	for (size_t i = 0; i < writer->changed; i++) {
		const struct change *change = &writer->changes[i];
		if (change->backup == 0 || !approach(writer, change, name))
			continue;
		name_temporary(writer, change->backup, name);
		(void)unlinkat(folders_innermost(&writer->folders), name, 0);
	}
	return true;
}

/* Undoing. */

static void undo_change(struct writer *writer, const struct change *change)
{
	char name[FOLDERS_PART + 1];
	char temporary[TEMPORARY_SIZE];
	char backup[TEMPORARY_SIZE];
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

static void undo(struct writer *writer)
{
	for (size_t i = writer->changed; i > 0; i--)
		undo_change(writer, &writer->changes[i - 1]);
}

/* Preparing. */

static bool check_paths(struct writer *writer, struct text folder, const struct file *files)
{
	bool good = true;
	for (size_t i = 0; i < writer->count; i++) {
		struct text path = files[i].path;
		const char *reason = paths_refuse(path);
		if (reason == NULL)
			continue;
		struct text name = text_format(writer->pool, "%.*s/%.*s", (int)folder.length,
					       folder.at, (int)path.length, path.at);
		good = fail(writer, name.at, name.length, reason);
	}
	return good;
}

/* Opens the output folder as the base, or what exists of the way to it; *prefix is the missing
 * rest, with a `/` at its end unless empty. */
static bool open_base(struct writer *writer, struct text folder, struct text *prefix)
{
	const char *path = text_copy(writer->pool, folder).at;
	size_t known;
	if (strlen(path) != folder.length)
		return fail(writer, path, folder.length, "the path has a NUL");
	if (!folders_open(&writer->folders, path, &known))
		return fail(writer, path, folder.length, strerror(errno));
	char *rest = pool_allocate(writer->pool, folder.length - known + 2);
	*prefix = (struct text){rest, 0};
	for (const char *part = path + known; *part != '\0';) {
		size_t length = strcspn(part, "/");
		if (length == 2 && memcmp(part, "..", 2) == 0)
			return fail(writer, path, folder.length, strerror(ENOENT));
		if (length > 0 && !(length == 1 && *part == '.')) {
			memcpy(rest + prefix->length, part, length);
			rest[prefix->length + length] = '/';
			prefix->length += length + 1;
		}
		part += length + (part[length] == '/');
	}
	bool apart = known > 0 && path[known - 1] != '/';
	writer->base = text_format(writer->pool, "%.*s%s", (int)known, path, apart ? "/" : "");
	return true;
}

static int compare_entries(const void *a, const void *b)
{
	return paths_compare(((const struct entry *)a)->path, ((const struct entry *)b)->path);
}

static bool check_neighbours(struct writer *writer)
{
	bool good = true;
	for (size_t i = 1; i < writer->count; i++) {
		const struct entry *one = &writer->entries[i - 1];
		const struct entry *next = &writer->entries[i];
		if (next->length < one->length || memcmp(one->path, next->path, one->length) != 0)
			continue;
		if (next->length == one->length)
			good = fail(writer, one->path, one->length, "two files have this path");
		else if (next->path[one->length] == '/')
			good = fail(writer, one->path, one->length,
				    "the path is also the folder of another file");
	}
	return good;
}

/* Fills and sorts the entries; prefix is the path from the base to the output folder. */
static bool arrange(struct writer *writer, struct text prefix, const struct file *files)
{
	size_t total = 0;
	size_t longest = 0;
	for (size_t i = 0; i < writer->count; i++) {
		size_t length = prefix.length + files[i].path.length;
		total += length + 1;
		longest = length > longest ? length : longest;
	}
	char *at = pool_allocate(writer->pool, total);
	writer->scratch = pool_allocate(writer->pool, TEMPORARY_SIZE + longest + 1);
	writer->entries = pool_array(writer->pool, writer->count, sizeof *writer->entries);
	writer->changes = pool_array(writer->pool, writer->count, sizeof *writer->changes);
	for (size_t i = 0; i < writer->count; i++) {
		struct text path = files[i].path;
		size_t length = prefix.length + path.length;
		memcpy(at, prefix.at, prefix.length);
		memcpy(at + prefix.length, path.at, path.length);
		size_t parent = paths_folder(at, length);
		writer->entries[i] = (struct entry){at, length, parent, &files[i]};
		at += length + 1;
	}
	qsort(writer->entries, writer->count, sizeof *writer->entries, compare_entries);
	return check_neighbours(writer);
}

static bool write_list(struct writer *writer, struct text folder, const struct file *files)
{
	struct text prefix = {0};
	bool written = open_base(writer, folder, &prefix) && arrange(writer, prefix, files) &&
		       stage(writer) && commit(writer);
	if (!written)
		undo(writer);
	folders_close(&writer->folders);
	return written;
}

bool files_write(struct pool *pool, struct text folder, const struct file *files, size_t count,
		 struct diagnostics *diagnostics)
{
	struct writer writer = {.pool = pool, .diagnostics = diagnostics, .count = count};
	writer.process = (long)getpid();
	if (!check_paths(&writer, folder, files))
		return false;
	if (count == 0)
		return true;
	/* A file beyond the size limit shall be an error (EFBIG), not the end of the process. */
	struct sigaction ignore = {.sa_handler = SIG_IGN};
	struct sigaction before;
	(void)sigaction(SIGXFSZ, &ignore, &before);
	bool written = write_list(&writer, folder, files);
	(void)sigaction(SIGXFSZ, &before, NULL);
	return written;
}
