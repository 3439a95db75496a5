/* A control word in front of the shared memory says how far the process came, so that one which
 * ends by itself is told from one that the driver ended. */
#if !defined(_WIN32) && !defined(_DEFAULT_SOURCE)
#define _DEFAULT_SOURCE 1 /* MAP_ANONYMOUS */
#define _DARWIN_C_SOURCE 1
#endif

#include "drv_attempt.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef _WIN32
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#endif

struct control {
	uint64_t size;    /* of all, the control in it */
	uint64_t mapping; /* Windows: the handle of it */
	uint64_t returned; /* whether the job did, */
	uint64_t code;     /* and with what */
	uint64_t raised;  /* Windows: the exception that nobody handled */
	uint64_t unused[3];
};

static struct control *control_of(void *shared)
{
	return (struct control *)shared - 1;
}

static void run_job(void *shared, drv_attempt_job *job)
{
	const int code = job(shared);
	control_of(shared)->code = (uint64_t)(unsigned)code;
	drv_store(&control_of(shared)->returned, 1);
	exit(code);
}

/* How a process ended that ended by itself. */
static struct drv_ending ending_by_code(const struct control *control, unsigned long code)
{
	const int done = drv_load(&control->returned) != 0 && control->code == code;
	return (struct drv_ending){done ? DRV_END_DONE : DRV_END_LEFT, code};
}

#ifdef _WIN32

/* ---- Windows: this program again ---- */

#define SERVE "--serve-attempt"

static struct control *served;

static LONG WINAPI end_by_exception(EXCEPTION_POINTERS *pointers)
{
	const DWORD code = pointers->ExceptionRecord->ExceptionCode;
	drv_store(&served->raised, code);
	TerminateProcess(GetCurrentProcess(), code);
	return EXCEPTION_EXECUTE_HANDLER;
}

static void end_by_abort(int number)
{
	(void)number;
	drv_store(&served->raised, (uint64_t)(DWORD)STATUS_FATAL_APP_EXIT);
	/* NOLINTNEXTLINE(bugprone-signal-handler,cert-sig30-c): nothing runs after it */
	TerminateProcess(GetCurrentProcess(), (UINT)STATUS_FATAL_APP_EXIT);
}

void drv_attempt_serve(int argc, char **argv, drv_attempt_job *job)
{
	if (argc != 3 || strcmp(argv[1], SERVE) != 0)
		return;
	const HANDLE mapping = (HANDLE)(uintptr_t)strtoull(argv[2], NULL, 16);
	served = MapViewOfFile(mapping, FILE_MAP_ALL_ACCESS, 0, 0, 0);
	if (served == NULL)
		exit(EXIT_FAILURE);
	SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
	SetUnhandledExceptionFilter(end_by_exception);
	(void)signal(SIGABRT, end_by_abort);
	run_job(served + 1, job);
}

void *drv_attempt_memory(size_t size)
{
	SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
	const uint64_t whole = sizeof(struct control) + size;
	const HANDLE mapping = CreateFileMappingA(INVALID_HANDLE_VALUE, &inherited, PAGE_READWRITE,
		(DWORD)(whole >> 32), (DWORD)whole, NULL);
	if (mapping == NULL)
		return NULL;
	struct control *const control = MapViewOfFile(mapping, FILE_MAP_ALL_ACCESS, 0, 0, 0);
	if (control == NULL) {
		CloseHandle(mapping);
		return NULL;
	}
	control->size = whole;
	control->mapping = (uint64_t)(uintptr_t)mapping;
	return control + 1;
}

/* The device that swallows what is written to it; opened once. */
static HANDLE open_nothing(void)
{
	static HANDLE nothing;
	SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
	if (nothing == NULL)
		nothing = CreateFileA("NUL", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
			&inherited, OPEN_EXISTING, 0, NULL);
	return nothing;
}

static int start_process(const struct control *control, int quiet, PROCESS_INFORMATION *process)
{
	static char program[32768];
	static char line[32768 + 64];
	STARTUPINFOA startup = {.cb = sizeof startup};
	if (quiet) {
		startup.dwFlags = STARTF_USESTDHANDLES;
		startup.hStdInput = startup.hStdOutput = startup.hStdError = open_nothing();
	}
	const DWORD length = GetModuleFileNameA(NULL, program, (DWORD)sizeof program);
	if (length == 0 || length == sizeof program)
		return 0;
	(void)snprintf(line, sizeof line, "\"%s\" " SERVE " %lx", program, (unsigned long)control->mapping);
	(void)fflush(NULL);
	return CreateProcessA(program, line, NULL, NULL, TRUE, 0, NULL, NULL, &startup, process);
}

static struct drv_ending ending_of(const struct control *control, HANDLE process, unsigned milliseconds)
{
	DWORD code = 0;
	if (WaitForSingleObject(process, milliseconds) == WAIT_TIMEOUT) {
		TerminateProcess(process, 1);
		WaitForSingleObject(process, INFINITE);
		return (struct drv_ending){DRV_END_HUNG, 0};
	}
	GetExitCodeProcess(process, &code);
	const uint64_t raised = drv_load(&control->raised);
	if (raised != 0)
		return (struct drv_ending){DRV_END_CRASHED, (unsigned long)raised};
	if (code >= 0xc0000000u) /* the system ended it */
		return (struct drv_ending){DRV_END_CRASHED, code};
	return ending_by_code(control, code);
}

/* Windows does not tell: its time limit ends it. */
int drv_attempt_is_orphan(void)
{
	return 0;
}

struct drv_ending drv_attempt(void *shared, drv_attempt_job *job, unsigned milliseconds, int quiet)
{
	struct control *const control = control_of(shared);
	PROCESS_INFORMATION process;
	(void)job; /* the new process knows it */
	control->returned = control->code = control->raised = 0;
	if (!start_process(control, quiet, &process))
		return (struct drv_ending){DRV_END_FAILED, GetLastError()};
	const struct drv_ending ending = ending_of(control, process.hProcess, milliseconds);
	CloseHandle(process.hThread);
	CloseHandle(process.hProcess);
	return ending;
}

static const char *name_of(unsigned long code)
{
	(void)code;
	return NULL;
}

#define CRASH_KIND "exception"

#else

/* ---- POSIX: a fork, in a process group that ends with it ---- */

void drv_attempt_serve(int argc, char **argv, drv_attempt_job *job)
{
	(void)argc, (void)argv, (void)job;
}

void *drv_attempt_memory(size_t size)
{
	const size_t whole = sizeof(struct control) + size;
	struct control *const control =
		mmap(NULL, whole, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (control == MAP_FAILED)
		return NULL;
	control->size = whole;
	return control + 1;
}

/* A sanitizer's or test library's handlers would make an exit of a crash. */
static void forget_handlers(void)
{
	static const int numbers[] = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGTRAP, SIGTERM};
	sigset_t none;
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		(void)signal(numbers[i], SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

static void go_quiet(void)
{
	const int nothing = open("/dev/null", O_RDWR);
	if (nothing < 0)
		return;
	for (int i = 0; i < 3; i++)
		dup2(nothing, i);
	if (nothing > 2)
		close(nothing);
}

static void run_child(void *shared, drv_attempt_job *job, unsigned milliseconds, int quiet)
{
	const struct rlimit none = {0, 0};
	setpgid(0, 0);
	setrlimit(RLIMIT_CORE, &none);
	forget_handlers();
	alarm(milliseconds / 1000 + 2); /* when nobody is left to end it */
	if (quiet)
		go_quiet();
	run_job(shared, job);
}

static int64_t now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* Whether the process has ended; it is not collected, so that its number is not given away. */
static int has_ended(pid_t child)
{
	siginfo_t info;
	memset(&info, 0, sizeof info);
	return waitid(P_PID, (id_t)child, &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid == child;
}

/* Waits for the end of the pipe, which comes with the end of the process; a look every few
 * milliseconds in case that something else still holds the other end, or that it was closed early. */
static int wait_for(pid_t child, int pipe, unsigned milliseconds)
{
	const int64_t end = now() + (int64_t)milliseconds;
	struct pollfd ready = {pipe, POLLIN, 0};
	while (!has_ended(child)) {
		const int64_t left = end - now();
		if (left <= 0)
			return 0;
		poll(&ready, 1, left < 20 ? (int)left : 20);
		if (ready.revents != 0 && !has_ended(child))
			poll(NULL, 0, 1);
	}
	return 1;
}

static struct drv_ending ending_of(const struct control *control, pid_t child, int ended)
{
	int status = 0;
	kill(-child, SIGKILL); /* with what it may have started */
	if (!ended)
		kill(child, SIGKILL); /* should it not have a group yet */
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	if (!ended)
		return (struct drv_ending){DRV_END_HUNG, 0};
	if (WIFSIGNALED(status))
		return (struct drv_ending){DRV_END_CRASHED, (unsigned long)WTERMSIG(status)};
	return ending_by_code(control, (unsigned long)WEXITSTATUS(status));
}

static pid_t parent; /* of an attempt */

int drv_attempt_is_orphan(void)
{
	return parent != 0 && getppid() != parent;
}

struct drv_ending drv_attempt(void *shared, drv_attempt_job *job, unsigned milliseconds, int quiet)
{
	struct control *const control = control_of(shared);
	const pid_t self = getpid();
	int ends[2];
	control->returned = control->code = 0;
	(void)fflush(NULL);
	if (pipe(ends) != 0)
		return (struct drv_ending){DRV_END_FAILED, (unsigned long)errno};
	(void)fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	const pid_t child = fork();
	if (child == 0) {
		close(ends[0]);
		parent = self;
		run_child(shared, job, milliseconds, quiet);
	}
	const int error = errno;
	close(ends[1]);
	const int ended = child > 0 && wait_for(child, ends[0], milliseconds);
	close(ends[0]);
	if (child < 0)
		return (struct drv_ending){DRV_END_FAILED, (unsigned long)error};
	return ending_of(control, child, ended);
}

static const char *name_of(unsigned long code)
{
	static const struct {
		unsigned long number;
		const char *name;
	} known[] = {{SIGSEGV, "SIGSEGV"}, {SIGABRT, "SIGABRT"}, {SIGBUS, "SIGBUS"}, {SIGFPE, "SIGFPE"},
		{SIGILL, "SIGILL"}, {SIGTRAP, "SIGTRAP"}, {SIGKILL, "SIGKILL"}, {SIGTERM, "SIGTERM"},
		{SIGSYS, "SIGSYS"}, {SIGPIPE, "SIGPIPE"}, {SIGALRM, "SIGALRM"}};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (known[i].number == code)
			return known[i].name;
	return NULL;
}

#define CRASH_KIND "signal"

#endif

/* ---- for people ---- */

void drv_attempt_describe(struct drv_ending ending, char *to, size_t size)
{
	const char *const name = name_of(ending.code);
	switch (ending.end) {
	case DRV_END_DONE:
		(void)snprintf(to, size, "ended well");
		return;
	case DRV_END_CRASHED:
		if (name != NULL)
			(void)snprintf(to, size, "crashed (%s)", name);
		else
			(void)snprintf(to, size,
				ending.code > 255 ? "crashed (" CRASH_KIND " 0x%08lx)"
						  : "crashed (" CRASH_KIND " %lu)", ending.code);
		return;
	case DRV_END_HUNG:
		(void)snprintf(to, size, "hung");
		return;
	case DRV_END_LEFT:
		(void)snprintf(to, size, "ended the process (exit code %lu)", ending.code);
		return;
	case DRV_END_FAILED:
		(void)snprintf(to, size, "could not be tried (error %lu)", ending.code);
		return;
	}
}
