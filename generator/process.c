/* One pipe, one child at a time. */
#include "process.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

bool process_exists(struct pool *pool, const char *program)
{
	if (strchr(program, '/') != NULL)
		return access(program, X_OK) == 0;
	const char *path = getenv("PATH");
	while (path != NULL && *path != '\0') {
		const size_t length = strcspn(path, ":");
		const struct text candidate =
			text_format(pool, "%.*s/%s", (int)length, path, program);
		if (access(length == 0 ? program : candidate.at, X_OK) == 0)
			return true;
		path = path[length] == ':' ? path + length + 1 : NULL;
	}
	return false;
}

/* The longest part of a line that is remembered. */
enum { LINE = 512 };

struct tail {
	char line[LINE];
	char last[LINE];
	size_t length;
};

static void follow(struct tail *tail, const char *bytes, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (bytes[i] == '\r')
			continue;
		if (bytes[i] != '\n') {
			if (tail->length + 1 < LINE)
				tail->line[tail->length++] = bytes[i];
			continue;
		}
		tail->line[tail->length] = '\0';
		if (tail->length > 0)
			memcpy(tail->last, tail->line, tail->length + 1);
		tail->length = 0;
	}
}

static void copy_output(int from, FILE *to, struct tail *tail)
{
	char bytes[4096];
	for (;;) {
		const ssize_t count = read(from, bytes, sizeof bytes);
		if (count < 0 && errno == EINTR)
			continue;
		if (count <= 0)
			return;
		follow(tail, bytes, (size_t)count);
		if (to != NULL) {
			(void)fwrite(bytes, 1, (size_t)count, to);
			(void)fflush(to);
		}
	}
}

static pid_t start(const char *const *words, const int ends[2])
{
	const pid_t child = fork();
	if (child != 0)
		return child;
	dup2(ends[1], STDOUT_FILENO);
	close(ends[0]);
	close(ends[1]);
	char *const *taken = NULL;
	memcpy(&taken, &words, sizeof taken); /* execvp does not change them */
	execvp(words[0], taken);
	_exit(127);
}

struct process_end process_run(struct pool *pool, const char *const *words, FILE *stream)
{
	const struct sigaction ignore = {.sa_handler = SIG_IGN};
	struct sigaction before;
	struct process_end end = {0};
	struct tail tail = {.length = 0};
	int ends[2];
	int status = 0;
	(void)fflush(NULL);
	if (pipe(ends) != 0)
		return end;
	const pid_t child = start(words, ends);
	sigaction(SIGINT, &ignore, &before);
	close(ends[1]);
	if (child > 0)
		copy_output(ends[0], stream, &tail);
	close(ends[0]);
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	sigaction(SIGINT, &before, NULL);
	end.ran = child > 0 && WIFEXITED(status) && WEXITSTATUS(status) != 127;
	end.code = end.ran ? WEXITSTATUS(status) : -1;
	end.last = text_copy(pool, text_of(tail.last));
	return end;
}
