/* Writing a list: what can be known before anything is touched is checked, and the list is shared
 * out among threads by the folders in the output folder. Each thread is a writer of its own; they
 * stage all, and commit only when all have staged. */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files_parts.h"
#include "paths.h"

enum {
	NAMES_EACH = 10000000, /* temporary names that each writer has for itself */
	ATTEMPTS = 8,          /* when other processes make the same folders at the same time */
};

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
		good = files_fail(writer, name.at, name.length, reason);
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
		return files_fail(writer, path, folder.length, "the path has a NUL");
	if (!folders_open(&writer->folders, path, &known))
		return files_fail(writer, path, folder.length, strerror(errno));
	char *rest = pool_allocate(writer->pool, folder.length - known + 2);
	*prefix = (struct text){rest, 0};
	for (const char *part = path + known; *part != '\0';) {
		size_t length = strcspn(part, "/");
		if (length == 2 && memcmp(part, "..", 2) == 0)
			return files_fail(writer, path, folder.length, strerror(ENOENT));
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
			good = files_fail(writer, one->path, one->length,
				"two files have this path");
		else if (next->path[one->length] == '/')
			good = files_fail(writer, one->path, one->length,
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
	writer->scratch_size = FILES_TEMPORARY + longest + 1;
	writer->scratch = pool_allocate(writer->pool, writer->scratch_size);
	writer->entries = pool_array(writer->pool, writer->count, sizeof *writer->entries);
	writer->changes = pool_array(writer->pool, writer->count, sizeof *writer->changes);
	for (size_t i = 0; i < writer->count; i++) {
		struct text path = files[i].path;
		size_t length = prefix.length + path.length;
		if (prefix.length > 0)
			memcpy(at, prefix.at, prefix.length);
		memcpy(at + prefix.length, path.at, path.length);
		size_t parent = paths_folder(at, length);
		writer->entries[i] = (struct entry){at, length, parent, &files[i]};
		at += length + 1;
	}
	qsort(writer->entries, writer->count, sizeof *writer->entries, compare_entries);
	return check_neighbours(writer);
}

/* ---- sharing out ---- */

/* One thread's part. */
struct share {
	struct writer writer;
	struct pool pool;
	struct diagnostics diagnostics;
	char *told; /* what was reported */
	size_t told_length;
	bool (*step)(struct writer *writer);
	pthread_t thread;
	bool good;
};

static void *take_step(void *argument)
{
	struct share *share = argument;
	share->good = share->step(&share->writer);
	return NULL;
}

/* All of them take a step at once; where no thread is to be had, one after the other. */
static bool step_all(struct share *shares, size_t count, bool (*step)(struct writer *writer))
{
	bool good = true;
	size_t started = 1;
	for (size_t i = 0; i < count; i++)
		shares[i].step = step;
	while (started < count && pthread_create(&shares[started].thread, NULL, take_step,
					  &shares[started]) == 0)
		started++;
	for (size_t i = started; i < count; i++)
		take_step(&shares[i]);
	take_step(&shares[0]);
	for (size_t i = 1; i < started; i++)
		(void)pthread_join(shares[i].thread, NULL);
	for (size_t i = 0; i < count; i++)
		good &= shares[i].good;
	return good;
}

static bool are_apart(const struct entry *one, const struct entry *next)
{
	const size_t length = strcspn(one->path, "/");
	return strcspn(next->path, "/") != length || memcmp(one->path, next->path, length) != 0;
}

/* Where a share that begins there ends: after about its part of what is left, between folders. */
static size_t share_end(const struct writer *writer, size_t begin, size_t shares)
{
	size_t end = begin + (writer->count - begin) / shares;
	while (end < writer->count &&
		(end == begin || !are_apart(&writer->entries[end - 1], &writer->entries[end])))
		end++;
	return end;
}

static bool begin_share(struct share *share, const struct writer *whole, size_t begin, size_t end,
	const char *base)
{
	size_t known;
	share->writer = *whole;
	share->writer.pool = &share->pool;
	share->writer.diagnostics = &share->diagnostics;
	share->writer.entries = whole->entries + begin;
	share->writer.changes = whole->changes + begin;
	share->writer.count = end - begin;
	share->writer.scratch = pool_allocate(&share->pool, whole->scratch_size);
	share->diagnostics = (struct diagnostics){.colour = whole->diagnostics->colour};
	share->diagnostics.stream = open_memstream(&share->told, &share->told_length);
	if (share->diagnostics.stream == NULL)
		pool_exhausted();
	if (!folders_open(&share->writer.folders, base, &known))
		return files_fail(&share->writer, base, strlen(base), strerror(errno));
	share->writer.folders.open[0].clear = true;
	return true;
}

/* Tells what the first of them that failed has told: the same as if there were but one. */
static void tell_first(const struct writer *whole, struct share *shares, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		(void)fflush(shares[i].diagnostics.stream);
		if (shares[i].told_length == 0)
			continue;
		(void)fwrite(shares[i].told, 1, shares[i].told_length, whole->diagnostics->stream);
		whole->diagnostics->errors += shares[i].diagnostics.errors;
		return;
	}
}

static void end_shares(struct writer *whole, struct share *shares, size_t count, bool written)
{
	if (!written)
		tell_first(whole, shares, count);
	for (size_t i = count; i > 0; i--) {
		struct share *share = &shares[i - 1];
		share->writer.diagnostics = whole->diagnostics;
		whole->raced |= share->writer.raced;
		if (written)
			files_settle(&share->writer);
		else
			files_undo(&share->writer);
		folders_close(&share->writer.folders);
		(void)fclose(share->diagnostics.stream);
		free(share->told);
		pool_release(&share->pool);
	}
}

/* The writer is prepared, and its base is the output folder. */
static bool write_shared(struct writer *writer, const char *base, unsigned jobs)
{
	struct share *shares = pool_array(writer->pool, jobs, sizeof *shares);
	size_t count = 0;
	bool good = true;
	writer->shared = true;
	folders_clear(&writer->folders);
	for (size_t begin = 0; begin < writer->count && good; count++) {
		const size_t end = share_end(writer, begin, jobs - count);
		good = begin_share(&shares[count], writer, begin, end, base);
		shares[count].writer.names = count * NAMES_EACH;
		begin = end;
	}
	good = good && step_all(shares, count, files_stage) &&
	       step_all(shares, count, files_commit);
	end_shares(writer, shares, count, good);
	return good;
}

/* ---- the list ---- */

static bool prepare(struct writer *writer, struct text folder, const struct file *files,
	struct text *prefix)
{
	return open_base(writer, folder, prefix) && arrange(writer, *prefix, files);
}

/* Makes the missing folders, which have names of prefix below the base. */
static bool make_base(struct writer *writer, const char *path, struct text prefix)
{
	char *rest = pool_allocate(writer->pool, prefix.length + 1);
	memcpy(rest, prefix.at, prefix.length);
	for (char *slash = strchr(rest, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdirat(writer->folders.open[0].descriptor, rest, 0777) != 0 &&
			errno != EEXIST)
			return files_fail(writer, path, strlen(path), strerror(errno));
		*slash = '/';
	}
	return true;
}

/* Removes them again, innermost first, where they are empty. */
static void remove_base(struct writer *writer, struct text prefix)
{
	while (prefix.length > 0) {
		const char *path =
			text_copy(writer->pool, (struct text){prefix.at, --prefix.length}).at;
		(void)unlinkat(writer->folders.open[0].descriptor, path, AT_REMOVEDIR);
		while (prefix.length > 0 && prefix.at[prefix.length - 1] != '/')
			prefix.length--;
	}
}

/* With several threads the output folder is there before they start. */
static bool write_by_threads(struct writer *writer, struct text folder, const struct file *files,
	unsigned jobs)
{
	const char *path = text_copy(writer->pool, folder).at;
	struct text prefix = {0};
	struct writer base = *writer;
	if (!open_base(&base, folder, &prefix))
		return false;
	bool good = prefix.length == 0 || make_base(&base, path, prefix);
	if (good) {
		struct text none = {0};
		good = prepare(writer, folder, files, &none) && write_shared(writer, path, jobs);
		folders_close(&writer->folders);
	}
	if (!good)
		remove_base(&base, prefix);
	folders_close(&base.folders);
	return good;
}

static bool write_alone(struct writer *writer, struct text folder, const struct file *files)
{
	struct text prefix = {0};
	const bool written = prepare(writer, folder, files, &prefix) && files_stage(writer) &&
			     files_commit(writer);
	if (written)
		files_settle(writer);
	else
		files_undo(writer);
	folders_close(&writer->folders);
	return written;
}

static bool write_once(struct writer *writer, struct text folder, const struct file *files,
	unsigned jobs)
{
	if (!check_paths(writer, folder, files))
		return false;
	if (writer->count == 0)
		return true;
	return jobs > 1 ? write_by_threads(writer, folder, files, jobs)
			: write_alone(writer, folder, files);
}

bool files_write_at_once(struct pool *pool, struct text folder, const struct file *files,
	size_t count, unsigned jobs, struct diagnostics *diagnostics)
{
	struct writer writer = {.count = count};
	bool written = true;
	/* A file beyond the size limit shall be an error (EFBIG), not the end of the process. */
	struct sigaction ignore = {.sa_handler = SIG_IGN};
	struct sigaction before;
	(void)sigaction(SIGXFSZ, &ignore, &before);
	for (unsigned tries = 0; tries == 0 || (writer.raced && tries < ATTEMPTS); tries++) {
		writer = (struct writer){.pool = pool, .diagnostics = diagnostics, .count = count};
		writer.process = (long)getpid();
		written = write_once(&writer, folder, files, jobs);
	}
	(void)sigaction(SIGXFSZ, &before, NULL);
	return written || (writer.raced && files_fail(&writer, folder.at, folder.length,
		"others write to this folder, over and over"));
}

bool files_write(struct pool *pool, struct text folder, const struct file *files, size_t count,
	struct diagnostics *diagnostics)
{
	return files_write_at_once(pool, folder, files, count, 1, diagnostics);
}
