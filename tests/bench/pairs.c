/* Compares how long two commands take, from posix_spawn to waitpid:
 *
 *     pairs ROUNDS FOLDER -- COMMAND... -- COMMAND...
 *
 * They take turns, so that whatever slows the machine down slows both. @ as a word of a command
 * stands for a folder in FOLDER that does not exist; what a command made there is removed when the
 * clock stands. What they print is dropped. Prints the median of each in microseconds, and the
 * median of the ratios of neighbours. */
#include <fcntl.h>
#include <ftw.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { WARM_UP = 2 };

extern char **environ;

static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *where)
{
	(void)status;
	(void)kind;
	(void)where;
	return remove(path);
}

static posix_spawn_file_actions_t no_output;

/* Runs a command once; returns the microseconds. */
static double run(char **command, const char *fresh)
{
	pid_t process;
	int status = 0;
	const double start = now();
	if (posix_spawn(&process, command[0], &no_output, NULL, command, environ) != 0 ||
		waitpid(process, &status, 0) != process || status != 0) {
		fprintf(stderr, "pairs: %s failed\n", command[0]);
		exit(1);
	}
	const double end = now();
	(void)nftw(fresh, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	return end - start;
}

static int compare(const void *a, const void *b)
{
	const double left = *(const double *)a;
	const double right = *(const double *)b;
	return (left > right) - (left < right);
}

static double median(double *list, size_t count)
{
	qsort(list, count, sizeof *list, compare);
	return count % 2 != 0 ? list[count / 2] : (list[count / 2 - 1] + list[count / 2]) / 2;
}

static void measure(size_t rounds, char **commands[2], const char *fresh)
{
	double *times[3];
	for (size_t i = 0; i < 3; i++)
		times[i] = calloc(rounds, sizeof *times[i]);
	for (size_t i = 0; i < rounds + WARM_UP; i++) {
		const size_t at = i < WARM_UP ? 0 : i - WARM_UP;
		const size_t first = i % 2;
		times[first][at] = run(commands[first], fresh);
		times[!first][at] = run(commands[!first], fresh);
		times[2][at] = times[0][at] / times[1][at];
	}
	printf("%.1f %.1f ", median(times[0], rounds), median(times[1], rounds));
	printf("%.3f\n", median(times[2], rounds));
	for (size_t i = 0; i < 3; i++)
		free(times[i]);
}

/* Splits the words at `--`, and puts the fresh folder in place of @. */
static void split(char **words, char **commands[2], char *fresh)
{
	size_t count = 0;
	for (; *words != NULL; words++)
		if (strcmp(*words, "--") == 0) {
			*words = NULL;
			if (count < 2)
				commands[count++] = words + 1;
		} else if (strcmp(*words, "@") == 0) {
			*words = fresh;
		}
}

int main(int argc, char **argv)
{
	char **commands[2] = {NULL, NULL};
	char fresh[4096];
	const size_t rounds = argc > 3 ? (size_t)strtoul(argv[1], NULL, 10) : 0;
	if (rounds > 0) {
		(void)snprintf(fresh, sizeof fresh, "%s/fresh", argv[2]);
		split(argv + 3, commands, fresh);
	}
	if (commands[1] == NULL) {
		fputs("usage: pairs ROUNDS FOLDER -- COMMAND... -- COMMAND...\n", stderr);
		return 2;
	}
	posix_spawn_file_actions_init(&no_output);
	posix_spawn_file_actions_addopen(&no_output, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	measure(rounds, commands, fresh);
	return 0;
}
