/* A path is a list of plain names. Whatever could lead out of the folder, or mean something else
 * on another system, is refused before anything is opened. */
#include "paths.h"

#include "folders.h"

enum { MOST_PARTS = 60 };
_Static_assert((int)MOST_PARTS < (int)FOLDERS_DEPTH, "the folders of a path fit on the stack");

static const char *refuse_part(struct text part)
{
	if (part.length == 0)
		return "the path has an empty part";
	if (text_equal(part, TEXT(".")) || text_equal(part, TEXT("..")))
		return "the path has a part '.' or '..'";
	if (part.length > FOLDERS_PART)
		return "a part of the path is longer than 255 bytes";
	if (text_starts_with(part, TEXT(FOLDERS_TEMPORARY)))
		return "'" FOLDERS_TEMPORARY "' is reserved for temporary files";
	return NULL;
}

const char *paths_refuse(struct text path)
{
	if (path.length == 0)
		return "the path is empty";
	if (path.at[0] == '/')
		return "the path is absolute";
	if (memchr(path.at, '\\', path.length) != NULL)
		return "the path has a backslash";
	if (memchr(path.at, '\0', path.length) != NULL)
		return "the path has a NUL";
	size_t parts = 0;
	for (size_t start = 0; start <= path.length; parts++) {
		const char *slash = memchr(path.at + start, '/', path.length - start);
		size_t end = slash == NULL ? path.length : (size_t)(slash - path.at);
		const char *reason = refuse_part((struct text){path.at + start, end - start});
		if (reason != NULL)
			return reason;
		start = end + 1;
	}
	return parts > MOST_PARTS ? "the path has more than 60 parts" : NULL;
}

size_t paths_folder(const char *path, size_t length)
{
	while (length > 0 && path[length - 1] != '/')
		length--;
	return length == 0 ? 0 : length - 1;
}

static int rank(char byte)
{
	if (byte == '\0')
		return 0;
	return byte == '/' ? 1 : (unsigned char)byte + 1;
}

int paths_compare(const char *a, const char *b)
{
	for (; *a == *b && *a != '\0'; a++)
		b++;
	return rank(*a) - rank(*b);
}
