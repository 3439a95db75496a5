/* One rule with sorted names, so that the same run gives the same bytes. */
#include "depfile.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static int compare(const void *a, const void *b)
{
	return text_compare(*(const struct text *)a, *(const struct text *)b);
}

/* make reads an even number of backslashes before a blank as half as many, and then the blank ends
 * the name; elsewhere they stand for themselves. */
static void add_escaped(struct buffer *buffer, struct text name)
{
	size_t backslashes = 0;
	for (size_t i = 0; i < name.length; i++) {
		const char c = name.at[i];
		if (c == ' ' || c == '#')
			for (; backslashes > 0; backslashes--)
				buffer_byte(buffer, '\\');
		if (c == ' ' || c == '#' || c == ':')
			buffer_byte(buffer, '\\');
		else if (c == '$')
			buffer_byte(buffer, '$');
		buffer_byte(buffer, c);
		backslashes = c == '\\' ? backslashes + 1 : 0;
	}
}

static void add_names(struct buffer *buffer, struct text *names, size_t count)
{
	qsort(names, count, sizeof *names, compare);
	for (size_t i = 0; i < count; i++) {
		if (i > 0 && text_equal(names[i], names[i - 1]))
			continue;
		if (buffer->length > 0)
			buffer_add(buffer, TEXT(" \\\n  "));
		add_escaped(buffer, names[i]);
	}
}

/* What make cannot read in a name, however it is escaped. */
static bool can_say(struct text name, struct diagnostics *diagnostics)
{
	char found = name.length > 0 && name.at[name.length - 1] == '\\' ? '\\' : '\0';
	for (size_t i = 0; i < name.length; i++)
		if (name.at[i] != '\0' && strchr("\n\r\t=;|", name.at[i]) != NULL)
			found = name.at[i];
	if (found == '\0')
		return true;
	const struct source source = {.name = name};
	diagnostic_error(diagnostics, (struct position){.source = &source, .length = 1},
		"a depfile cannot name this file: no make can read a '%c' there", found);
	return false;
}

bool depfile_can_say(const struct depfile *depfile, struct diagnostics *diagnostics)
{
	bool good = can_say(depfile->folder, diagnostics);
	if (depfile->stamp != NULL)
		good &= can_say(text_of(depfile->stamp), diagnostics);
	for (size_t i = 0; i < depfile->spec_count; i++)
		good &= can_say(text_of(depfile->specs[i]), diagnostics);
	for (size_t i = 0; i < depfile->input_count; i++)
		good &= can_say(depfile->inputs[i], diagnostics);
	return good;
}

static bool is_file(const struct stat *status, const char *path)
{
	struct stat other;
	return stat(path, &other) == 0 && other.st_dev == status->st_dev &&
	       other.st_ino == status->st_ino;
}

static bool is_read(const struct depfile *depfile, const char *path)
{
	struct stat status;
	if (stat(path, &status) != 0)
		return false;
	for (size_t i = 0; i < depfile->spec_count; i++)
		if (strcmp(depfile->specs[i], "-") != 0 && is_file(&status, depfile->specs[i]))
			return true;
	for (size_t i = 0; i < depfile->input_count; i++)
		if (is_file(&status, depfile->inputs[i].at))
			return true;
	return false;
}

/* A file that is not there yet has a folder, at least, when it could be another's, too. */
static bool is_written(const struct depfile *depfile, const char *path)
{
	struct pool pool = {0};
	struct text folder, other_folder;
	const struct file file = files_at(text_of(path), &folder);
	bool found = false;
	struct stat status;
	const bool there = stat(text_copy(&pool, folder).at, &status) == 0;
	for (size_t i = 0; !found && i < depfile->file_count; i++) {
		const struct text whole = text_format(&pool, "%.*s/%.*s",
			(int)depfile->folder.length, depfile->folder.at,
			(int)depfile->files[i].path.length, depfile->files[i].path.at);
		const struct file other = files_at(whole, &other_folder);
		if (text_equal(file.path, other.path))
			found = there ? is_file(&status, text_copy(&pool, other_folder).at)
				      : text_equal(folder, other_folder);
	}
	pool_release(&pool);
	return found;
}

const char *depfile_use(const struct depfile *depfile, const char *path)
{
	if (is_read(depfile, path))
		return "reads";
	return is_written(depfile, path) ? "writes" : NULL;
}

struct text depfile_text(struct pool *pool, const struct depfile *depfile)
{
	struct text *outputs = pool_array(pool, depfile->file_count + 1, sizeof *outputs);
	struct text *inputs =
		pool_array(pool, depfile->spec_count + depfile->input_count + 1, sizeof *inputs);
	size_t output_count = 0;
	size_t input_count = 0;
	for (size_t i = 0; i < depfile->file_count; i++)
		if (depfile->files[i].policy != FILE_KEEP)
			outputs[output_count++] = text_format(pool, "%.*s/%.*s",
				(int)depfile->folder.length, depfile->folder.at,
				(int)depfile->files[i].path.length, depfile->files[i].path.at);
	for (size_t i = 0; i < depfile->spec_count; i++)
		if (strcmp(depfile->specs[i], "-") != 0)
			inputs[input_count++] = text_of(depfile->specs[i]);
	for (size_t i = 0; i < depfile->input_count; i++)
		inputs[input_count++] = depfile->inputs[i];
	struct buffer buffer = {0};
	if (depfile->stamp != NULL)
		add_escaped(&buffer, text_of(depfile->stamp));
	add_names(&buffer, outputs, output_count);
	buffer_byte(&buffer, ':');
	add_names(&buffer, inputs, input_count);
	buffer_byte(&buffer, '\n');
	const struct text text = text_copy(pool, buffer_text(&buffer));
	buffer_release(&buffer);
	return text;
}

bool depfile_write(struct pool *pool, const struct depfile *depfile, struct text path,
	struct diagnostics *diagnostics)
{
	struct text folder;
	struct file file = files_at(path, &folder);
	file.bytes = depfile_text(pool, depfile);
	file.policy = FILE_REWRITE;
	return files_write(pool, folder, &file, 1, diagnostics);
}

bool depfile_touch(const char *path, struct diagnostics *diagnostics)
{
	const int file = open(path, O_WRONLY | O_CREAT | O_NOCTTY | O_CLOEXEC, 0666);
	const bool touched = file >= 0 && futimens(file, NULL) == 0;
	if (!touched) {
		const struct source source = {.name = text_of(path)};
		diagnostic_error(diagnostics, (struct position){.source = &source, .length = 1},
			"cannot write: %s", strerror(errno));
	}
	if (file >= 0)
		(void)close(file);
	return touched;
}
