/* What stands in a file's place is looked at through a descriptor of its folder; only a file of
 * the same size is read. Opening for a look neither follows a link nor waits for a pipe. */
#include "files_look.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "folders.h"
#include "paths.h"

enum {
	OPEN_OLD = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC,
	COMPARED_AT_ONCE = 32 * 1024,
};

const char *files_reason(int folder, const char *name, int error)
{
	struct stat status;
	if (fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode))
		return "Is a symbolic link";
	return error == ENXIO ? "Not a regular file" : strerror(error);
}

static const char *reason_of_kind(mode_t mode)
{
	if (S_ISREG(mode))
		return NULL;
	if (S_ISLNK(mode))
		return "Is a symbolic link";
	return S_ISDIR(mode) ? strerror(EISDIR) : "Not a regular file";
}

/* Compares the rest of an open file; false with errno set when it cannot be read. */
static bool read_same(int descriptor, struct text bytes, bool *same)
{
	char old[COMPARED_AT_ONCE];
	*same = true;
	while (*same && bytes.length > 0) {
		size_t wanted = bytes.length < sizeof old ? bytes.length : sizeof old;
		ssize_t got = read(descriptor, old, wanted);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return false;
		*same = got > 0 && memcmp(old, bytes.at, (size_t)got) == 0;
		bytes.at += got;
		bytes.length -= (size_t)got;
	}
	return true;
}

static const char *look_into(int descriptor, struct text bytes, enum file_state *state,
			     struct stat *old)
{
	if (fstat(descriptor, old) != 0)
		return strerror(errno);
	const char *reason = reason_of_kind(old->st_mode);
	if (reason != NULL)
		return reason;
	bool same = old->st_size >= 0 && (size_t)old->st_size == bytes.length;
	if (same && !read_same(descriptor, bytes, &same))
		return strerror(errno);
	*state = same ? FILE_SAME : FILE_DIFFERS;
	return NULL;
}

const char *files_look(int folder, const char *name, const struct file *file,
		       enum file_state *state, struct stat *old)
{
	*state = FILE_MISSING;
	if (file->policy == FILE_KEEP) {
		if (fstatat(folder, name, old, AT_SYMLINK_NOFOLLOW) != 0)
			return errno == ENOENT ? NULL : strerror(errno);
		*state = FILE_KEPT;
		return reason_of_kind(old->st_mode);
	}
	int descriptor = openat(folder, name, OPEN_OLD);
	if (descriptor < 0)
		return errno == ENOENT ? NULL : files_reason(folder, name, errno);
	const char *reason = look_into(descriptor, file->bytes, state, old);
	(void)close(descriptor);
	return reason;
}

enum file_state files_compare(struct pool *pool, struct text folder, const struct file *file)
{
	const char *base = text_copy(pool, folder).at;
	const char *path = text_copy(pool, file->path).at;
	size_t end = paths_folder(path, file->path.length);
	const char *name = path + end + (end > 0);
	struct folders folders;
	enum file_state state = FILE_DIFFERS;
	size_t known;
	struct stat old;
	if (paths_refuse(file->path) != NULL || !folders_open(&folders, base, &known))
		return FILE_DIFFERS;
	if (known < folder.length)
		state = FILE_MISSING;
	else if (!folders_enter(&folders, path, end))
		state = errno == ENOENT ? FILE_MISSING : FILE_DIFFERS;
	else if (files_look(folders_innermost(&folders), name, file, &state, &old) != NULL)
		state = FILE_DIFFERS;
	folders_close(&folders);
	return state;
}

struct file files_at(struct text path, struct text *folder)
{
	size_t name = path.length;
	while (name > 0 && path.at[name - 1] != '/')
		name--;
	*folder = name == 0 ? TEXT(".") : (struct text){path.at, name == 1 ? 1 : name - 1};
	return (struct file){.path = {path.at + name, path.length - name}};
}
