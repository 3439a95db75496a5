/* Reading: whole files, limits, and what cannot be read. */
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
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "files.h"
#include "folders.h"

struct scene {
	char root[PATH_MAX];
	int before;
	struct pool pool;
	struct text bytes;
	char *message;
	size_t message_length;
};

static int set_up(void **state)
{
	struct scene *scene = calloc(1, sizeof *scene);
	const char *parent = getenv("TMPDIR");
	if (scene == NULL)
		return -1;
	snprintf(scene->root, sizeof scene->root, "%s/drvgen-read-XXXXXX",
		 parent == NULL || *parent == '\0' ? "/tmp" : parent);
	scene->before = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	*state = scene;
	return mkdtemp(scene->root) == NULL || chdir(scene->root) != 0;
}

static int tear_down(void **state)
{
	struct scene *scene = *state;
	int failed = fchdir(scene->before);
	close(scene->before);
	folders_remove(AT_FDCWD, scene->root);
	pool_release(&scene->pool);
	free(scene->message);
	free(scene);
	return failed;
}

static bool get(struct scene *scene, struct text path, size_t limit)
{
	free(scene->message);
	scene->message = NULL;
	FILE *stream = open_memstream(&scene->message, &scene->message_length);
	struct diagnostics diagnostics = {.stream = stream};
	bool done = files_read(&scene->pool, path, limit, &scene->bytes, &diagnostics);
	fclose(stream);
	assert_int_equal(diagnostics.errors, done ? 0 : 1);
	return done;
}

static void save(const char *path, size_t size)
{
	FILE *stream = fopen(path, "wb");
	assert_non_null(stream);
	for (size_t i = 0; i < size; i++)
		fputc((int)(i % 251), stream);
	assert_int_equal(fclose(stream), 0);
}

static void assert_saved(const struct scene *scene, size_t size)
{
	assert_int_equal(scene->bytes.length, size);
	for (size_t i = 0; i < size; i++)
		assert_int_equal((unsigned char)scene->bytes.at[i], i % 251);
	assert_int_equal(scene->bytes.at[size], '\0');
}

static void test_sizes(void **state)
{
	static const size_t sizes[] = {0, 1, 4094, 4095, 4096, 4097, 70000};
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		save("file", sizes[i]);
		assert_true(get(*state, TEXT("file"), SIZE_MAX));
		assert_saved(*state, sizes[i]);
		assert_true(get(*state, TEXT("file"), sizes[i]));
		assert_saved(*state, sizes[i]);
	}
}

static void test_name_is_a_slice(void **state)
{
	save("file", 10);
	assert_true(get(*state, (struct text){"file.yaml", 4}, 10));
	assert_saved(*state, 10);
}

static void test_limit(void **state)
{
	struct scene *scene = *state;
	save("file", 5000);
	assert_false(get(scene, TEXT("file"), 4999));
	assert_string_equal(scene->message, "file: error: larger than 4999 bytes\n");
	assert_false(get(scene, TEXT("file"), 0));
	assert_int_equal(truncate("file", (off_t)1 << 40), 0);
	assert_false(get(scene, TEXT("file"), 4999));
	assert_string_equal(scene->message, "file: error: larger than 4999 bytes\n");
}

static void test_endless_input_ends_at_the_limit(void **state)
{
	assert_false(get(*state, TEXT("/dev/zero"), 100000));
	assert_string_equal(((struct scene *)*state)->message,
			    "/dev/zero: error: larger than 100000 bytes\n");
}

static void write_pipe(size_t size)
{
	assert_int_equal(mkfifo("pipe", 0600), 0);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		signal(SIGPIPE, SIG_DFL);
		FILE *stream = fopen("pipe", "wb");
		for (size_t i = 0; stream != NULL && i < size; i++)
			fputc((int)(i % 251), stream);
		if (stream != NULL)
			fclose(stream);
		_exit(0);
	}
}

static void test_pipe(void **state)
{
	static const size_t sizes[] = {0, 3000, 300000};
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		write_pipe(sizes[i]);
		assert_true(get(*state, TEXT("pipe"), 300000));
		assert_saved(*state, sizes[i]);
		assert_true(wait(NULL) > 0);
		assert_int_equal(unlink("pipe"), 0);
	}
}

static void test_pipe_over_the_limit(void **state)
{
	write_pipe(300000);
	assert_false(get(*state, TEXT("pipe"), 299999));
	assert_string_equal(((struct scene *)*state)->message,
			    "pipe: error: larger than 299999 bytes\n");
	assert_true(wait(NULL) > 0);
}

static void test_what_cannot_be_read(void **state)
{
	struct scene *scene = *state;
	assert_int_equal(mkdir("folder", 0755), 0);
	save("file", 1);
	struct {
		struct text path;
		const char *message;
	} cases[] = {
		{TEXT("none"), "none: error: cannot read: No such file or directory\n"},
		{TEXT("folder"), "folder: error: cannot read: Is a directory\n"},
		{TEXT("file/x"), "file/x: error: cannot read: Not a directory\n"},
		{TEXT("-"), "-: error: cannot read: No such file or directory\n"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_false(get(scene, cases[i].path, 100));
		assert_string_equal(scene->message, cases[i].message);
	}
	assert_false(get(scene, TEXT(""), 100));
	assert_false(get(scene, TEXT("file\0x"), 100));
}

/* A file of /proc says that it is empty. */
static void test_size_is_only_a_hint(void **state)
{
	struct scene *scene = *state;
	if (access("/proc/self/status", R_OK) != 0)
		skip();
	assert_true(get(scene, TEXT("/proc/self/status"), 100000));
	assert_true(scene->bytes.length > 100);
	assert_false(get(scene, TEXT("/proc/self/status"), 50));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_sizes),
		TEST(test_name_is_a_slice),
		TEST(test_limit),
		TEST(test_endless_input_ends_at_the_limit),
		TEST(test_pipe),
		TEST(test_pipe_over_the_limit),
		TEST(test_what_cannot_be_read),
		TEST(test_size_is_only_a_hint),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
