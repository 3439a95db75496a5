/* Only the folders that a run writes to are looked through, so that what is built elsewhere costs
 * nothing, and only a file that the run does not write is opened. */
#include "stale.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folders.h"
#include "mark.h"
#include "paths.h"

struct search {
	struct catalogue *catalogue;
	struct folders folders;
	struct text *written; /* sorted */
	size_t count;
	struct text *lacking; /* the same: what the drivers have no longer */
	size_t lacking_count;
	struct stale stale;
};

static int compare(const void *a, const void *b)
{
	return text_compare(*(const struct text *)a, *(const struct text *)b);
}

/* The first bytes of a regular file; {0} of anything else. */
static struct text read_head(int folder, const char *name, char *bytes)
{
	const int file =
		openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	struct stat status;
	ssize_t length = 0;
	if (file < 0)
		return (struct text){0};
	if (fstat(file, &status) == 0 && S_ISREG(status.st_mode))
		length = read(file, bytes, MARK_WITHIN);
	(void)close(file);
	return (struct text){bytes, length > 0 ? (size_t)length : 0};
}

static bool is_stale(struct search *search, const char *name, struct text path)
{
	char bytes[MARK_WITHIN];
	if (bsearch(&path, search->written, search->count, sizeof path, compare) != NULL)
		return false;
	const struct text head = read_head(folders_innermost(&search->folders), name, bytes);
	const size_t driver = (size_t)((const char *)memchr(path.at, '/', path.length) - path.at);
	const struct text inside = {path.at + driver + 1, path.length - driver - 1};
	if (!mark_is_in(head, inside))
		return false;
	return (search->lacking_count > 0 && bsearch(&path, search->lacking, search->lacking_count,
			sizeof path, compare) != NULL) ||
	       !render_makes(search->catalogue, (struct text){path.at, driver}, inside);
}

static void look_through(struct search *search, struct text folder, DIR *listing)
{
	struct pool *pool = search->catalogue->pool;
	struct stale *stale = &search->stale;
	for (struct dirent *entry; (entry = readdir(listing)) != NULL;) {
		if (entry->d_name[0] == '.')
			continue;
		const struct text path = text_format(pool, "%.*s/%s", (int)folder.length,
			folder.at, entry->d_name);
		if (!is_stale(search, entry->d_name, path))
			continue;
		stale->paths = pool_grow(pool, stale->paths, stale->count, &stale->capacity,
			sizeof *stale->paths);
		stale->paths[stale->count++] = path;
	}
}

static void search_folder(struct search *search, struct text folder)
{
	if (!folders_enter(&search->folders, text_copy(search->catalogue->pool, folder).at,
		    folder.length))
		return;
	const int descriptor = openat(folders_innermost(&search->folders), ".",
		O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *listing = descriptor < 0 ? NULL : fdopendir(descriptor);
	if (listing != NULL) {
		look_through(search, folder, listing);
		(void)closedir(listing);
	} else if (descriptor >= 0) {
		(void)close(descriptor);
	}
}

/* The folders of all files, sorted; some stand there more than once. */
static struct text *list_folders(struct pool *pool, const struct file_list *list)
{
	struct text *folders = pool_array(pool, list->count + 1, sizeof *folders);
	for (size_t i = 0; i < list->count; i++) {
		const struct text path = list->files[i].path;
		folders[i] = (struct text){path.at, paths_folder(path.at, path.length)};
	}
	qsort(folders, list->count, sizeof *folders, compare);
	return folders;
}

struct stale stale_find(struct catalogue *catalogue, struct text folder,
	const struct file_list *list)
{
	struct search search = {.catalogue = catalogue, .count = list->count};
	size_t known = 0;
	if (!folders_open(&search.folders, text_copy(catalogue->pool, folder).at, &known))
		return search.stale;
	search.written = pool_array(catalogue->pool, list->count + 1, sizeof *search.written);
	for (size_t i = 0; i < list->count; i++)
		search.written[i] = list->files[i].path;
	qsort(search.written, list->count, sizeof *search.written, compare);
	search.lacking = list->lacking;
	search.lacking_count = list->lacking_count;
	if (search.lacking_count > 0)
		qsort(search.lacking, search.lacking_count, sizeof *search.lacking, compare);
	const struct text *folders = list_folders(catalogue->pool, list);
	for (size_t i = 0; known == folder.length && i < list->count; i++)
		if (i == 0 || !text_equal(folders[i], folders[i - 1]))
			search_folder(&search, folders[i]);
	folders_close(&search.folders);
	if (search.stale.count > 0)
		qsort(search.stale.paths, search.stale.count, sizeof *search.stale.paths, compare);
	return search.stale;
}

static bool remove_one(struct folders *folders, struct pool *pool, struct text path)
{
	const char *name = text_copy(pool, path).at;
	const size_t end = paths_folder(name, path.length);
	return folders_enter(folders, name, end) &&
	       unlinkat(folders_innermost(folders), name + end + 1, 0) == 0;
}

bool stale_remove(struct pool *pool, struct text folder, const struct stale *stale,
	struct diagnostics *diagnostics)
{
	struct folders folders = {0};
	size_t known;
	bool good = true;
	const bool open = folders_open(&folders, text_copy(pool, folder).at, &known);
	for (size_t i = 0; i < stale->count; i++) {
		if (open && remove_one(&folders, pool, stale->paths[i]))
			continue;
		struct source *source = pool_allocate(pool, sizeof *source);
		const int reason = errno;
		source->name = text_format(pool, "%.*s/%.*s", (int)folder.length, folder.at,
			(int)stale->paths[i].length, stale->paths[i].at);
		diagnostic_error(diagnostics, (struct position){.source = source, .length = 1},
			"cannot remove: %s", strerror(reason));
		good = false;
	}
	folders_close(&folders);
	return good;
}
