/* Each test runs in a folder of its own, which is also the current one, so that paths are what a
 * user types. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "files.h"
#include "folders.h"

enum { NOBODY = 65534 };

#define COUNT(array) (sizeof(array) / sizeof *(array))

struct scene {
	char root[PATH_MAX];
	int before; /* the folder that was the current one */
	struct pool pool;
	char *message; /* what the last call reported */
	size_t message_length;
};

static int set_up(void **state)
{
	struct scene *scene = calloc(1, sizeof *scene);
	const char *parent = getenv("TMPDIR");
	if (scene == NULL)
		return -1;
	snprintf(scene->root, sizeof scene->root, "%s/drvgen-files-XXXXXX",
		 parent == NULL || *parent == '\0' ? "/tmp" : parent);
	scene->before = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	*state = scene;
	umask(022);
	/* 0755, so that a child that gives up its privileges can still come here. */
	return mkdtemp(scene->root) == NULL || chmod(scene->root, 0755) != 0 ||
	       chdir(scene->root) != 0;
}

static int tear_down(void **state)
{
	struct scene *scene = *state;
	int failed = fchdir(scene->before);
	close(scene->before);
	folders_remove(AT_FDCWD, scene->root);
	failed |= access(scene->root, F_OK) == 0;
	pool_release(&scene->pool);
	free(scene->message);
	free(scene);
	return failed;
}

/* Helpers. */

static bool put(struct scene *scene, const char *folder, const struct file *files, size_t count)
{
	free(scene->message);
	scene->message = NULL;
	FILE *stream = open_memstream(&scene->message, &scene->message_length);
	struct diagnostics diagnostics = {.stream = stream};
	bool written = files_write(&scene->pool, text_of(folder), files, count, &diagnostics);
	fclose(stream);
	return written && diagnostics.errors == 0;
}

static void save(const char *path, const char *content)
{
	FILE *stream = fopen(path, "wb");
	assert_non_null(stream);
	assert_int_equal(fwrite(content, 1, strlen(content), stream), strlen(content));
	assert_int_equal(fclose(stream), 0);
}

static bool holds(const char *path, struct text content)
{
	char *old = malloc(content.length + 1);
	int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	size_t length = 0;
	for (ssize_t got = 1; descriptor >= 0 && old != NULL && got > 0;) {
		got = read(descriptor, old + length, content.length + 1 - length);
		length += got > 0 ? (size_t)got : 0;
	}
	bool same = descriptor >= 0 && length == content.length &&
		    (length == 0 || memcmp(old, content.at, length) == 0);
	if (descriptor >= 0)
		close(descriptor);
	free(old);
	return same;
}

static void assert_holds(const char *path, const char *content)
{
	if (!holds(path, text_of(content)))
		fail_msg("%s does not hold '%s'", path, content);
}

static bool exists(const char *path)
{
	struct stat status;
	return lstat(path, &status) == 0;
}

static struct stat status_of(const char *path)
{
	struct stat status = {.st_ino = 0};
	if (lstat(path, &status) != 0)
		fail_msg("%s is missing", path);
	return status;
}

static bool untouched(const char *path, struct stat before)
{
	struct stat now;
	return lstat(path, &now) == 0 && now.st_ino == before.st_ino &&
	       now.st_mode == before.st_mode && now.st_size == before.st_size &&
	       now.st_mtim.tv_sec == before.st_mtim.tv_sec &&
	       now.st_mtim.tv_nsec == before.st_mtim.tv_nsec;
}

/* How many names of temporaries there are in and below a folder. */
static unsigned temporaries(const char *path)
{
	unsigned count = 0;
	DIR *listing = opendir(path);
	if (listing == NULL)
		return 0;
	for (struct dirent *entry; (entry = readdir(listing)) != NULL;) {
		char below[PATH_MAX];
		struct stat status;
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		count += strncmp(entry->d_name, FOLDERS_TEMPORARY, strlen(FOLDERS_TEMPORARY)) == 0;
		snprintf(below, sizeof below, "%.2000s/%s", path, entry->d_name);
		if (lstat(below, &status) == 0 && S_ISDIR(status.st_mode))
			count += temporaries(below);
	}
	closedir(listing);
	return count;
}

static void assert_fails(struct scene *scene, const struct file *files, size_t count,
			 const char *message)
{
	assert_false(put(scene, "out", files, count));
	assert_string_equal(scene->message, message);
	assert_int_equal(temporaries("."), 0);
}

/* Runs a check in a child, which may change its limits or user, and asserts that it is true. */
static void assert_in_child(bool (*check)(struct scene *scene), struct scene *scene)
{
	fflush(NULL);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0)
		_exit(check(scene) ? 0 : 1);
	int status = 0;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

static bool become_nobody(void)
{
	return geteuid() != 0 || (setgid(NOBODY) == 0 && setuid(NOBODY) == 0);
}

static void make(const char *folder)
{
	assert_int_equal(mkdir(folder, 0755), 0);
}

/* A little output: two drivers, one with a sub-folder, and a developer's file. */
static const struct file driver[] = {
	{{"one/a.c", 7}, {"alpha\n", 6}, FILE_REWRITE},
	{{"two/b.c", 7}, {"beta\n", 5}, FILE_REWRITE},
	{{"one/support/s.h", 15}, {"support\n", 8}, FILE_REWRITE},
	{{"one/hooks.c", 11}, {"hooks\n", 6}, FILE_KEEP},
	{{"one-more/empty.h", 16}, {NULL, 0}, FILE_REWRITE},
	{{"top.mk", 6}, {"top\n", 4}, FILE_REWRITE},
};

static void write_driver(struct scene *scene)
{
	assert_true(put(scene, "out", driver, COUNT(driver)));
	assert_string_equal(scene->message, "");
}

static void assert_driver(const char *folder)
{
	for (size_t i = 0; i < COUNT(driver); i++) {
		char path[PATH_MAX];
		snprintf(path, sizeof path, "%s/%s", folder, driver[i].path.at);
		if (!holds(path, driver[i].bytes))
			fail_msg("%s is wrong", path);
	}
	assert_int_equal(temporaries("."), 0);
}

/* What a run leaves. */

static void test_fresh_folder(void **state)
{
	write_driver(*state);
	assert_driver("out");
}

static void test_output_folder_and_its_parents_are_created(void **state)
{
	make("here");
	assert_true(put(*state, "here/./deep//er/", driver, COUNT(driver)));
	assert_driver("here/deep/er");
	assert_true(put(*state, "none/./at//all", driver, COUNT(driver)));
	assert_driver("none/at/all");
	make("empty");
	assert_true(put(*state, "empty", driver, COUNT(driver)));
	assert_driver("empty");
	char absolute[PATH_MAX + 8];
	snprintf(absolute, sizeof absolute, "%s/far/off", ((struct scene *)*state)->root);
	assert_true(put(*state, absolute, driver, COUNT(driver)));
	assert_driver("far/off");
}

static void test_nothing_to_write_creates_nothing(void **state)
{
	assert_true(put(*state, "out", driver, 0));
	assert_false(exists("out"));
}

static void test_second_run_touches_nothing(void **state)
{
	write_driver(*state);
	static const char *const paths[] = {"out", "out/one", "out/one/a.c", "out/one/support",
					    "out/one/support/s.h", "out/one-more/empty.h",
					    "out/one/hooks.c", "out/top.mk"};
	struct stat before[COUNT(paths)];
	for (size_t i = 0; i < COUNT(paths); i++)
		before[i] = status_of(paths[i]);
	write_driver(*state);
	for (size_t i = 0; i < COUNT(paths); i++)
		if (!untouched(paths[i], before[i]))
			fail_msg("%s was touched", paths[i]);
}

static void test_only_what_differs_is_replaced(void **state)
{
	write_driver(*state);
	save("out/one/a.c", "ALPHA\n"); /* same size */
	save("out/top.mk", "longer than before\n");
	assert_int_equal(unlink("out/two/b.c"), 0);
	struct stat a = status_of("out/one/a.c");
	struct stat s = status_of("out/one/support/s.h");
	write_driver(*state);
	assert_driver("out");
	assert_false(untouched("out/one/a.c", a));
	assert_int_not_equal(status_of("out/one/a.c").st_ino, a.st_ino);
	assert_true(untouched("out/one/support/s.h", s));
}

static void test_large_file_is_compared_to_its_end(void **state)
{
	size_t size = 200000;
	char *bytes = calloc(1, size);
	assert_non_null(bytes);
	struct file file = {TEXT("one/large"), {bytes, size}, FILE_REWRITE};
	assert_true(put(*state, "out", &file, 1));
	struct stat before = status_of("out/one/large");
	assert_true(put(*state, "out", &file, 1));
	assert_true(untouched("out/one/large", before));
	bytes[size - 1] = 'x';
	assert_true(put(*state, "out", &file, 1));
	assert_true(holds("out/one/large", file.bytes));
	free(bytes);
}

static void test_developers_file_is_kept(void **state)
{
	write_driver(*state);
	save("out/one/hooks.c", "mine\n");
	save("out/one/a.c", "changed\n");
	struct stat before = status_of("out/one/hooks.c");
	write_driver(*state);
	assert_holds("out/one/a.c", "alpha\n");
	assert_holds("out/one/hooks.c", "mine\n");
	assert_true(untouched("out/one/hooks.c", before));
	assert_int_equal(unlink("out/one/hooks.c"), 0);
	write_driver(*state);
	assert_driver("out");
}

static mode_t mode_of(const char *path)
{
	return status_of(path).st_mode & 07777;
}

static void test_permission_bits(void **state)
{
	umask(027);
	write_driver(*state);
	assert_int_equal(mode_of("out/one"), 0750);
	assert_int_equal(mode_of("out/one/support/s.h"), 0640);
	assert_int_equal(unlink("out/one/a.c"), 0);
	save("out/top.mk", "private\n");
	save("out/two/b.c", "open\n");
	assert_int_equal(chmod("out/top.mk", 0400), 0);
	assert_int_equal(chmod("out/two/b.c", 0777), 0);
	umask(0);
	write_driver(*state);
	assert_driver("out");
	assert_int_equal(mode_of("out/one/a.c"), 0666);
	assert_int_equal(mode_of("out/top.mk"), 0400);
	assert_int_equal(mode_of("out/two/b.c"), 0777);
}

/* Far fewer descriptors than folders, and a list that is not in their order. */
static void test_thousand_folders(void **state)
{
	enum { FOLDERS = 1000, EACH = 4 };
	const size_t count = (size_t)FOLDERS * EACH;
	struct scene *scene = *state;
	struct file *files = calloc(count, sizeof *files);
	assert_non_null(files);
	for (size_t i = 0; i < count; i++) {
		size_t folder = i % FOLDERS;
		files[i].path = text_format(&scene->pool, "d%zu/%sf%zu", folder,
					    i / FOLDERS < 2 ? "support/" : "", i / FOLDERS);
		files[i].bytes = files[i].path;
	}
	struct rlimit before;
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
	struct rlimit few = {32, before.rlim_max};
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &few), 0);
	bool fresh = put(scene, "out", files, count);
	for (size_t i = 0; i < count; i += 7)
		files[i].bytes = TEXT("changed");
	bool changed = put(scene, "out", files, count);
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
	assert_true(fresh && changed);
	for (size_t i = 0; i < count; i++)
		assert_true(holds(text_format(&scene->pool, "out/%s", files[i].path.at).at,
				  files[i].bytes));
	assert_int_equal(temporaries("out"), 0);
	free(files);
}

/* Failures. */

static bool check_size_limit(struct scene *scene)
{
	static char large[5000];
	struct file files[] = {{TEXT("one/a.c"), TEXT("other\n"), FILE_REWRITE},
			       {TEXT("fresh/x.c"), TEXT("x\n"), FILE_REWRITE},
			       {TEXT("one/new.c"), TEXT("new\n"), FILE_REWRITE},
			       {TEXT("top.mk"), {large, sizeof large}, FILE_REWRITE}};
	struct rlimit limit = {1000, 1000};
	struct sigaction action;
	if (setrlimit(RLIMIT_FSIZE, &limit) != 0 || put(scene, "out", files, COUNT(files)))
		return false;
	return sigaction(SIGXFSZ, NULL, &action) == 0 && action.sa_handler == SIG_DFL &&
	       strcmp(scene->message, "out/top.mk: error: cannot write: File too large\n") == 0;
}

static void test_size_limit_leaves_all_as_it_was(void **state)
{
	write_driver(*state);
	struct stat a = status_of("out/one/a.c");
	struct stat top = status_of("out/top.mk");
	assert_in_child(check_size_limit, *state);
	assert_driver("out");
	assert_true(untouched("out/one/a.c", a));
	assert_true(untouched("out/top.mk", top));
	assert_false(exists("out/fresh"));
	assert_false(exists("out/one/new.c"));
}

static void test_size_limit_leaves_no_output_folder(void **state)
{
	assert_in_child(check_size_limit, *state);
	assert_false(exists("out"));
	assert_int_equal(temporaries("."), 0);
}

static bool check_unwritable(struct scene *scene)
{
	struct file files[] = {{TEXT("one/a.c"), TEXT("other\n"), FILE_REWRITE},
			       {TEXT("two/b.c"), TEXT("other\n"), FILE_REWRITE}};
	const char *message = "out/two/b.c: error: cannot write: Permission denied\n";
	return become_nobody() && !put(scene, "out", files, COUNT(files)) &&
	       strcmp(scene->message, message) == 0;
}

static bool check_unwritable_base(struct scene *scene)
{
	const char *message = "out/three: error: cannot write: Permission denied\n";
	return become_nobody() && !put(scene, "out/three/four", driver, COUNT(driver)) &&
	       strcmp(scene->message, message) == 0;
}

static void test_unwritable_folder(void **state)
{
	write_driver(*state);
	assert_int_equal(chmod("out/one", 0777), 0);
	assert_int_equal(chmod("out/two", 0555), 0);
	assert_int_equal(chmod("out", 0555), 0);
	struct stat before = status_of("out/one/a.c");
	assert_in_child(check_unwritable, *state);
	assert_in_child(check_unwritable_base, *state);
	assert_int_equal(chmod("out", 0755), 0);
	assert_int_equal(chmod("out/two", 0755), 0);
	assert_driver("out");
	assert_true(untouched("out/one/a.c", before));
}

static bool check_rename_fails(struct scene *scene)
{
	struct file files[] = {{TEXT("one/a.c"), TEXT("other\n"), FILE_REWRITE},
			       {TEXT("one/b.c"), TEXT("other\n"), FILE_REWRITE},
			       {TEXT("one/fresh/x.c"), TEXT("x\n"), FILE_REWRITE},
			       {TEXT("one/new.c"), TEXT("x\n"), FILE_REWRITE},
			       {TEXT("one/rooted.c"), TEXT("other\n"), FILE_REWRITE},
			       {TEXT("one/z.c"), TEXT("other\n"), FILE_REWRITE}};
	return become_nobody() && !put(scene, "out", files, COUNT(files)) &&
	       strcmp(scene->message,
		      "out/one/rooted.c: error: cannot write: Operation not permitted\n") == 0;
}

/* In a sticky folder the file of another user can be read, but not replaced by a rename. */
static void test_failed_rename_is_rolled_back(void **state)
{
	static const char *const own[] = {"out/one/a.c", "out/one/b.c", "out/one/z.c"};
	if (geteuid() != 0)
		skip();
	make("out");
	make("out/one");
	struct stat before[COUNT(own)];
	for (size_t i = 0; i < COUNT(own); i++) {
		save(own[i], "old\n");
		assert_int_equal(chown(own[i], NOBODY, NOBODY), 0);
		before[i] = status_of(own[i]);
	}
	save("out/one/rooted.c", "old\n");
	assert_int_equal(chmod("out/one", 01777), 0);
	assert_in_child(check_rename_fails, *state);
	for (size_t i = 0; i < COUNT(own); i++) {
		assert_true(untouched(own[i], before[i]));
		assert_holds(own[i], "old\n");
		assert_int_equal(status_of(own[i]).st_nlink, 1);
	}
	assert_false(exists("out/one/fresh"));
	assert_false(exists("out/one/new.c"));
	assert_int_equal(temporaries("."), 0);
}

static void test_output_folder_is_a_file(void **state)
{
	save("out", "a file\n");
	assert_fails(*state, driver, COUNT(driver), "out: error: cannot write: Not a directory\n");
	assert_false(put(*state, "out/below", driver, COUNT(driver)));
	assert_string_equal(((struct scene *)*state)->message,
			    "out/below: error: cannot write: Not a directory\n");
	assert_false(put(*state, "no/../there", driver, COUNT(driver)));
	assert_string_equal(((struct scene *)*state)->message,
			    "no/../there: error: cannot write: No such file or directory\n");
	assert_false(put(*state, "", driver, COUNT(driver)));
	assert_holds("out", "a file\n");
}

/* Links and special files. */

static void test_output_folder_may_be_a_link(void **state)
{
	make("real");
	assert_int_equal(symlink("real", "out"), 0);
	write_driver(*state);
	assert_driver("real");
}

static void test_linked_file_is_refused(void **state)
{
	write_driver(*state);
	save("precious", "precious\n");
	assert_int_equal(unlink("out/two/b.c"), 0);
	assert_int_equal(symlink("../../precious", "out/two/b.c"), 0);
	save("out/one/a.c", "old\n");
	const char *message = "out/two/b.c: error: cannot write: Is a symbolic link\n";
	assert_fails(*state, driver, COUNT(driver), message);
	assert_holds("precious", "precious\n");
	assert_holds("out/one/a.c", "old\n");
	assert_int_equal(unlink("precious"), 0);
	assert_fails(*state, driver, COUNT(driver), message);
	assert_false(exists("precious"));
}

static void test_linked_developers_file_is_refused(void **state)
{
	make("out");
	make("out/one");
	assert_int_equal(symlink("nowhere", "out/one/hooks.c"), 0);
	assert_fails(*state, driver, COUNT(driver),
		     "out/one/hooks.c: error: cannot write: Is a symbolic link\n");
	assert_false(exists("out/one/nowhere"));
	assert_false(exists("out/one/a.c"));
}

static void test_linked_folder_is_refused(void **state)
{
	make("out");
	make("elsewhere");
	assert_int_equal(symlink("../elsewhere", "out/two"), 0);
	const char *message = "out/two: error: cannot write: Is a symbolic link\n";
	assert_fails(*state, driver, COUNT(driver), message);
	assert_false(exists("elsewhere/b.c"));
	assert_int_equal(rmdir("elsewhere"), 0);
	assert_fails(*state, driver, COUNT(driver), message);
	assert_false(exists("elsewhere"));
}

static void test_dangling_output_folder_is_refused(void **state)
{
	assert_int_equal(symlink("nowhere", "out"), 0);
	assert_fails(*state, driver, COUNT(driver),
		     "out: error: cannot write: Is a symbolic link\n");
	assert_false(exists("nowhere"));
}

static void test_other_kinds_are_refused(void **state)
{
	write_driver(*state);
	assert_int_equal(unlink("out/two/b.c"), 0);
	make("out/two/b.c");
	assert_fails(*state, driver, COUNT(driver),
		     "out/two/b.c: error: cannot write: Is a directory\n");
	assert_int_equal(rmdir("out/two/b.c"), 0);
	assert_int_equal(mkfifo("out/two/b.c", 0666), 0);
	assert_fails(*state, driver, COUNT(driver),
		     "out/two/b.c: error: cannot write: Not a regular file\n");
	assert_int_equal(unlink("out/two/b.c"), 0);
	assert_int_equal(unlink("out/one/hooks.c"), 0);
	make("out/one/hooks.c");
	assert_fails(*state, driver, COUNT(driver),
		     "out/one/hooks.c: error: cannot write: Is a directory\n");
	assert_int_equal(rmdir("out/two"), 0);
	save("out/two", "a file\n");
	assert_int_equal(rmdir("out/one/hooks.c"), 0);
	assert_fails(*state, driver, COUNT(driver),
		     "out/two: error: cannot write: Not a directory\n");
}

/* Paths. */

static void test_paths_that_are_refused(void **state)
{
	char longest[257] = {0};
	memset(longest, 'x', 256);
	char deep[130] = {0};
	for (size_t i = 0; i < 61; i++)
		memcpy(deep + 2 * i, i < 60 ? "d/" : "f", i < 60 ? 2 : 1);
	struct {
		struct text path;
		const char *reason;
	} cases[] = {
		{TEXT(""), "the path is empty"},
		{TEXT("/etc/x"), "the path is absolute"},
		{TEXT("../x"), "the path has a part '.' or '..'"},
		{TEXT("one/../../x"), "the path has a part '.' or '..'"},
		{TEXT("one/.."), "the path has a part '.' or '..'"},
		{TEXT("./x"), "the path has a part '.' or '..'"},
		{TEXT("one//x"), "the path has an empty part"},
		{TEXT("one/"), "the path has an empty part"},
		{TEXT("one\\x"), "the path has a backslash"},
		{TEXT("one\0x"), "the path has a NUL"},
		{text_of(longest), "a part of the path is longer than 255 bytes"},
		{TEXT("one/.drvgen-1-1"), "'.drvgen-' is reserved for temporary files"},
		{text_of(deep), "the path has more than 60 parts"},
	};
	struct scene *scene = *state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct file files[] = {driver[0], {cases[i].path, TEXT("x"), FILE_REWRITE}};
		assert_false(put(scene, "out", files, 2));
		if (strstr(scene->message, cases[i].reason) == NULL)
			fail_msg("'%s' in place of '%s'", scene->message, cases[i].reason);
		assert_int_equal(files_compare(&scene->pool, TEXT("out"), &files[1]),
				 FILE_DIFFERS);
	}
	assert_false(exists("out"));
}

static void test_longest_and_deepest_paths(void **state)
{
	char longest[256] = {0};
	memset(longest, 'x', 255);
	char deep[130] = {0};
	for (size_t i = 0; i < 60; i++)
		memcpy(deep + 2 * i, i < 59 ? "d/" : "f", i < 59 ? 2 : 1);
	struct file files[] = {{text_of(longest), TEXT("x"), FILE_REWRITE},
			       {text_of(deep), TEXT("x"), FILE_REWRITE}};
	assert_true(put(*state, "out", files, 2));
	files[1].bytes = TEXT("y");
	assert_true(put(*state, "out", files, 2));
	assert_int_equal(files_compare(&((struct scene *)*state)->pool, TEXT("out"), &files[1]),
			 FILE_SAME);
}

static void test_all_refused_paths_are_reported(void **state)
{
	struct file files[] = {{TEXT("../x"), TEXT("x"), FILE_REWRITE},
			       driver[0],
			       {TEXT("/y"), TEXT("x"), FILE_REWRITE}};
	assert_fails(*state, files, COUNT(files),
		     "out/../x: error: cannot write: the path has a part '.' or '..'\n"
		     "out//y: error: cannot write: the path is absolute\n");
}

static void test_conflicting_paths_are_refused(void **state)
{
	struct file twice[] = {driver[0], driver[1], driver[0]};
	assert_fails(*state, twice, COUNT(twice),
		     "out/one/a.c: error: cannot write: two files have this path\n");
	struct file nested[] = {{TEXT("one/a.c/x"), TEXT("x"), FILE_REWRITE},
				{TEXT("one/a.c-"), TEXT("x"), FILE_REWRITE},
				driver[0]};
	assert_fails(*state, nested, COUNT(nested),
		     "out/one/a.c: error: cannot write: "
		     "the path is also the folder of another file\n");
	assert_false(exists("out"));
}

/* Runs that were killed. */

static pid_t pid_of_the_dead(void)
{
	pid_t child = fork();
	if (child == 0)
		_exit(0);
	assert_true(child > 0);
	assert_int_equal(waitpid(child, NULL, 0), child);
	return child;
}

static void test_temporaries_of_the_dead_are_removed(void **state)
{
	struct scene *scene = *state;
	write_driver(scene);
	long dead = (long)pid_of_the_dead();
	long living = (long)getppid();
	const char *folder = text_format(&scene->pool, "out/.drvgen-%ld-7", dead).at;
	const char *file = text_format(&scene->pool, "out/one/.drvgen-%ld-12", dead).at;
	const char *own = text_format(&scene->pool, "out/one/.drvgen-%ld-1", (long)getpid()).at;
	const char *kept = text_format(&scene->pool, "out/one/.drvgen-%ld-1", living).at;
	const char *other = text_format(&scene->pool, "out/one/.drvgen-%ld-x", dead).at;
	make(folder);
	make(text_format(&scene->pool, "%s/support", folder).at);
	save(text_format(&scene->pool, "%s/support/s.h", folder).at, "half");
	save("precious", "precious\n");
	assert_int_equal(
		symlink("../../precious", text_format(&scene->pool, "%s/link", folder).at), 0);
	save(file, "half");
	save(own, "half");
	save(kept, "busy");
	save(other, "mine");
	save("out/one/.drvgen-0-1", "mine");
	save("out/one/a.c", "old\n");
	write_driver(scene);
	assert_false(exists(folder));
	assert_false(exists(file));
	assert_false(exists(own));
	assert_holds(kept, "busy");
	assert_holds(other, "mine");
	assert_holds("out/one/.drvgen-0-1", "mine");
	assert_holds("precious", "precious\n");
	assert_holds("out/one/a.c", "alpha\n");
}

enum { KILLS = 80, KILLED_FILES = 6, KILLED_SIZE = 30000, KILLED_PARTS = 3 };

/* Content that differs in each byte between two versions, and in length between files. */
static struct text version(struct pool *pool, char letter, size_t file)
{
	size_t size = KILLED_SIZE + 1000 * file;
	char *bytes = pool_allocate(pool, size);
	memset(bytes, letter, size);
	return (struct text){bytes, size};
}

static void list_version(struct pool *pool, struct file *files, char letter)
{
	for (size_t i = 0; i < KILLED_FILES; i++) {
		files[i].path = text_format(pool, "part%zu/file%zu", i % KILLED_PARTS, i);
		files[i].bytes = version(pool, letter, i);
		files[i].policy = FILE_REWRITE;
	}
}

/* Rewrites the files for ever, and adds a new folder each time. */
static void rewrite(struct scene *scene, unsigned round)
{
	struct file files[2][KILLED_FILES + 2];
	list_version(&scene->pool, files[0], 'a');
	list_version(&scene->pool, files[1], 'b');
	for (unsigned run = 0;; run++) {
		struct file *list = files[run % 2];
		list[KILLED_FILES] = list[0];
		list[KILLED_FILES].path =
			text_format(&scene->pool, "new-%u-%u/file", round, run);
		list[KILLED_FILES + 1] = list[1];
		list[KILLED_FILES + 1].path =
			text_format(&scene->pool, "new-%u-%u/support/file", round, run);
		if (!put(scene, "out", list, KILLED_FILES + 2))
			_exit(1);
	}
}

static void kill_after(struct scene *scene, unsigned round, long microseconds)
{
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0)
		rewrite(scene, round);
	struct timespec pause = {0, microseconds * 1000};
	nanosleep(&pause, NULL);
	assert_int_equal(kill(child, SIGKILL), 0);
	int status = 0;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
}

/* Checks that each new folder is complete, and removes them. */
static unsigned check_new_folders(struct text a[2], struct text b[2])
{
	unsigned count = 0;
	DIR *listing = opendir("out");
	assert_non_null(listing);
	for (struct dirent *entry; (entry = readdir(listing)) != NULL;) {
		if (strncmp(entry->d_name, "new-", 4) != 0)
			continue;
		char path[PATH_MAX];
		snprintf(path, sizeof path, "out/%s/file", entry->d_name);
		bool whole = holds(path, a[0]) || holds(path, b[0]);
		snprintf(path, sizeof path, "out/%s/support/file", entry->d_name);
		whole = whole && (holds(path, a[1]) || holds(path, b[1]));
		assert_true(whole);
		folders_remove(dirfd(listing), entry->d_name);
		count++;
	}
	closedir(listing);
	return count;
}

static void test_killed_at_any_moment(void **state)
{
	struct scene *scene = *state;
	struct file a[KILLED_FILES];
	struct file b[KILLED_FILES];
	list_version(&scene->pool, a, 'a');
	list_version(&scene->pool, b, 'b');
	assert_true(put(scene, "out", a, KILLED_FILES));
	uint32_t seed = 20240229;
	unsigned left = 0;
	unsigned folders = 0;
	for (unsigned round = 0; round < KILLS; round++) {
		seed = seed * 1664525U + 1013904223U;
		kill_after(scene, round, 500 + (long)(seed >> 16) % 6000);
		for (size_t i = 0; i < KILLED_FILES; i++) {
			const char *path = text_format(&scene->pool, "out/%s", a[i].path.at).at;
			assert_true(holds(path, a[i].bytes) || holds(path, b[i].bytes));
		}
		left += temporaries("out");
		folders += check_new_folders((struct text[]){a[0].bytes, a[1].bytes},
					     (struct text[]){b[0].bytes, b[1].bytes});
	}
	/* Otherwise no kill came at an interesting moment. */
	assert_true(left > 0);
	assert_true(folders > 0);
	assert_true(put(scene, "out", a, KILLED_FILES));
	assert_int_equal(temporaries("out"), 0);
}

/* Comparing. */

static void test_compare(void **state)
{
	struct scene *scene = *state;
	struct file hooks = driver[3];
	struct file a = driver[0];
	assert_int_equal(files_compare(&scene->pool, TEXT("out"), &a), FILE_MISSING);
	assert_int_equal(files_compare(&scene->pool, TEXT("out"), &hooks), FILE_MISSING);
	write_driver(scene);
	struct stat before = status_of("out/one");
	assert_int_equal(files_compare(&scene->pool, TEXT("out"), &a), FILE_SAME);
	assert_int_equal(files_compare(&scene->pool, TEXT("out"), &driver[4]), FILE_SAME);
	assert_int_equal(files_compare(&scene->pool, TEXT("out"), &hooks), FILE_KEPT);
	a.bytes = TEXT("ALPHA\n");
	assert_int_equal(files_compare(&scene->pool, TEXT("out"), &a), FILE_DIFFERS);
	a.bytes = TEXT("alpha\nand more\n");
	assert_int_equal(files_compare(&scene->pool, TEXT("out"), &a), FILE_DIFFERS);
	a.path = TEXT("one/b.c");
	assert_int_equal(files_compare(&scene->pool, TEXT("out"), &a), FILE_MISSING);
	a.path = TEXT("three/a.c");
	assert_int_equal(files_compare(&scene->pool, TEXT("out"), &a), FILE_MISSING);
	a.path = TEXT("one/support");
	assert_int_equal(files_compare(&scene->pool, TEXT("out"), &a), FILE_DIFFERS);
	assert_int_equal(symlink("one", "out/link"), 0);
	a = driver[0];
	a.path = TEXT("link/a.c");
	assert_int_equal(files_compare(&scene->pool, TEXT("out"), &a), FILE_DIFFERS);
	assert_true(untouched("out/one", before));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_fresh_folder),
		TEST(test_output_folder_and_its_parents_are_created),
		TEST(test_nothing_to_write_creates_nothing),
		TEST(test_second_run_touches_nothing),
		TEST(test_only_what_differs_is_replaced),
		TEST(test_large_file_is_compared_to_its_end),
		TEST(test_developers_file_is_kept),
		TEST(test_permission_bits),
		TEST(test_thousand_folders),
		TEST(test_size_limit_leaves_all_as_it_was),
		TEST(test_size_limit_leaves_no_output_folder),
		TEST(test_unwritable_folder),
		TEST(test_failed_rename_is_rolled_back),
		TEST(test_output_folder_is_a_file),
		TEST(test_output_folder_may_be_a_link),
		TEST(test_linked_file_is_refused),
		TEST(test_linked_developers_file_is_refused),
		TEST(test_linked_folder_is_refused),
		TEST(test_dangling_output_folder_is_refused),
		TEST(test_other_kinds_are_refused),
		TEST(test_paths_that_are_refused),
		TEST(test_longest_and_deepest_paths),
		TEST(test_all_refused_paths_are_reported),
		TEST(test_conflicting_paths_are_refused),
		TEST(test_temporaries_of_the_dead_are_removed),
		TEST(test_killed_at_any_moment),
		TEST(test_compare),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
