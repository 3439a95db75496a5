/* The folders on the way to the current one stay open as a stack. A list of files in the order of
 * their paths therefore opens each folder once, and never has more descriptors than its depth. */
#include "folders.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { OPEN_FOLDER = O_RDONLY | O_DIRECTORY | O_CLOEXEC };

static bool push(struct folders *folders, int descriptor, size_t length)
{
	if (descriptor < 0)
		return false;
	folders->open[folders->depth++] = (struct folder){descriptor, NULL, length, false};
	return true;
}

static void pop(struct folders *folders)
{
	struct folder *folder = &folders->open[--folders->depth];
	if (folder->listing != NULL)
		(void)closedir(folder->listing);
	else
		(void)close(folder->descriptor);
}

void folders_close(struct folders *folders)
{
	while (folders->depth > 0)
		pop(folders);
}

static int open_prefix(const char *path, size_t length)
{
	char prefix[PATH_MAX];
	if (length >= sizeof prefix) {
		errno = ENAMETOOLONG;
		return -1;
	}
	memcpy(prefix, path, length);
	prefix[length] = '\0';
	return open(length == 0 ? "." : prefix, OPEN_FOLDER);
}

/* The length of path without its last part, or the length given when there is nothing to drop. */
static size_t parent_of(const char *path, size_t length)
{
	size_t end = length;
	while (end > 0 && path[end - 1] == '/')
		end--;
	if (end == 0)
		return length;
	while (end > 0 && path[end - 1] != '/')
		end--;
	return end;
}

bool folders_open(struct folders *folders, const char *path, size_t *known)
{
	*folders = (struct folders){.path = ""};
	*known = strlen(path);
	if (*known == 0) {
		errno = ENOENT;
		return false;
	}
	while (!push(folders, open_prefix(path, *known), 0)) {
		size_t parent = parent_of(path, *known);
		if (errno != ENOENT || parent == *known)
			return false;
		*known = parent;
	}
	return true;
}

int folders_innermost(const struct folders *folders)
{
	return folders->open[folders->depth - 1].descriptor;
}

size_t folders_next(const struct folders *folders, const char *path)
{
	size_t start = folders->open[folders->depth - 1].length;
	if (start > 0)
		start++;
	return start + strcspn(path + start, "/");
}

static bool leads_to(const struct folders *folders, const char *path, size_t length)
{
	size_t reached = folders->open[folders->depth - 1].length;
	return reached == 0 || (reached <= length && memcmp(path, folders->path, reached) == 0 &&
				(reached == length || path[reached] == '/'));
}

static bool enter_part(struct folders *folders, const char *path)
{
	size_t end = folders_next(folders, path);
	size_t start = folders->open[folders->depth - 1].length;
	if (start > 0)
		start++;
	char name[FOLDERS_PART + 1];
	if (end - start >= sizeof name || folders->depth == FOLDERS_DEPTH) {
		errno = ENAMETOOLONG;
		return false;
	}
	memcpy(name, path + start, end - start);
	name[end - start] = '\0';
	int parent = folders_innermost(folders);
	return push(folders, openat(parent, name, OPEN_FOLDER | O_NOFOLLOW), end);
}

bool folders_enter(struct folders *folders, const char *path, size_t length)
{
	while (!leads_to(folders, path, length))
		pop(folders);
	folders->path = path;
	while (folders->open[folders->depth - 1].length < length)
		if (!enter_part(folders, path))
			return false;
	return true;
}

/* Reads decimal digits; returns what follows them, or NULL when there are none or too many. */
static const char *read_number(const char *at, long *value)
{
	const char *digits = at;
	for (*value = 0; *at >= '0' && *at <= '9'; at++) {
		if (*value > (INT_MAX - 9) / 10)
			return NULL;
		*value = *value * 10 + (*at - '0');
	}
	return at == digits ? NULL : at;
}

static bool is_abandoned(const char *name)
{
	size_t prefix = sizeof FOLDERS_TEMPORARY - 1;
	if (strncmp(name, FOLDERS_TEMPORARY, prefix) != 0)
		return false;
	long process;
	long number;
	const char *at = read_number(name + prefix, &process);
	if (at == NULL || *at != '-')
		return false;
	at = read_number(at + 1, &number);
	if (at == NULL || *at != '\0')
		return false;
	/* In a container each run may have the same id, so one's own was left by a predecessor. */
	return process == (long)getpid() || (kill((pid_t)process, 0) != 0 && errno == ESRCH);
}

static void clear(struct folder *folder)
{
	DIR *listing = fdopendir(folder->descriptor);
	folder->clear = true;
	if (listing == NULL)
		return;
	folder->listing = listing;
	for (struct dirent *entry; (entry = readdir(listing)) != NULL;)
		if (is_abandoned(entry->d_name))
			folders_remove(folder->descriptor, entry->d_name);
}

void folders_clear(struct folders *folders)
{
	for (size_t i = 0; i < folders->depth; i++)
		if (!folders->open[i].clear)
			clear(&folders->open[i]);
}

void folders_remove(int parent, const char *name)
{
	if (unlinkat(parent, name, 0) == 0 || errno == ENOENT)
		return;
	int descriptor = openat(parent, name, OPEN_FOLDER | O_NOFOLLOW);
	if (descriptor < 0)
		return;
	DIR *listing = fdopendir(descriptor);
	if (listing == NULL) {
		(void)close(descriptor);
		return;
	}
	for (struct dirent *entry; (entry = readdir(listing)) != NULL;)
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			folders_remove(descriptor, entry->d_name);
	(void)closedir(listing);
	(void)unlinkat(parent, name, AT_REMOVEDIR);
}
