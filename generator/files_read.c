/* A file is read in one piece. The size that the system tells is a hint that saves calls, not a
 * promise. */
#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FIRST_CAPACITY = 4096 };

struct reading {
	int descriptor;
	size_t limit;
	size_t expected; /* what the system says there is; 0 is "not known" */
	char *at;
	size_t length;
	size_t capacity;
};

static bool fail(struct diagnostics *diagnostics, struct text path, const char *reason)
{
	struct source source = {.name = path};
	struct position position = {.source = &source, .length = 1};
	diagnostic_error(diagnostics, position, "cannot read: %s", reason);
	return false;
}

static bool too_large(struct diagnostics *diagnostics, struct text path, size_t limit)
{
	struct source source = {.name = path};
	struct position position = {.source = &source, .length = 1};
	diagnostic_error(diagnostics, position, "larger than %zu bytes", limit);
	return false;
}

/* Reads to the end, or until there is more than limit. Returns false with errno set. */
static bool read_all(struct pool *pool, struct reading *reading)
{
	while (reading->length <= reading->limit) {
		if (reading->length + 1 >= reading->capacity)
			reading->at = pool_grow(pool, reading->at, reading->length + 1,
						&reading->capacity, 1);
		size_t room = reading->capacity - reading->length - 1;
		ssize_t got = read(reading->descriptor, reading->at + reading->length, room);
		if (got < 0 && errno != EINTR)
			return false;
		if (got == 0)
			break;
		if (got > 0)
			reading->length += (size_t)got;
		/* A regular file that gave less than was asked for is at its end. */
		if (reading->expected > 0 && reading->length == reading->expected)
			break;
	}
	return true;
}

static bool read_open(struct pool *pool, int descriptor, struct text path, size_t limit,
		      struct text *bytes, struct diagnostics *diagnostics)
{
	struct stat status;
	if (fstat(descriptor, &status) != 0)
		return fail(diagnostics, path, strerror(errno));
	if (S_ISDIR(status.st_mode))
		return fail(diagnostics, path, strerror(EISDIR));
	size_t expected = S_ISREG(status.st_mode) ? (size_t)status.st_size : 0;
	if (expected > limit)
		return too_large(diagnostics, path, limit);

	/* One byte for the NUL and one that stays empty, which shows that the end was reached. */
	struct reading reading = {descriptor, limit, expected, .length = 0};
	reading.capacity = expected > 0 ? expected + 2 : FIRST_CAPACITY;
	reading.at = pool_allocate(pool, reading.capacity);
	if (!read_all(pool, &reading))
		return fail(diagnostics, path, strerror(errno));
	if (reading.length > limit)
		return too_large(diagnostics, path, limit);
	reading.at[reading.length] = '\0';
	*bytes = (struct text){reading.at, reading.length};
	return true;
}

bool files_read(struct pool *pool, struct text path, size_t limit, struct text *bytes,
		struct diagnostics *diagnostics)
{
	if (path.length == 0 || memchr(path.at, '\0', path.length) != NULL)
		return fail(diagnostics, path, strerror(ENOENT));
	int descriptor = open(text_copy(pool, path).at, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (descriptor < 0)
		return fail(diagnostics, path, strerror(errno));
	bool done = read_open(pool, descriptor, path, limit, bytes, diagnostics);
	(void)close(descriptor);
	return done;
}
