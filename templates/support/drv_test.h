/* What self-tests of drivers share: loading the module under test, threads, and the probe that
 * its hooks report to. The test program and the module each include this; the probe is the
 * program's, and the module is told where it is. */
#ifndef DRV_TEST_H
#define DRV_TEST_H

#include "drv_platform.h"

#include "drv_winmm.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef _WIN32
#include <dlfcn.h>
#include <pthread.h>
#endif

/* The hooks whose order matters, as bits of drv_probe.fail. */
enum drv_event {
	DRV_ON_LOAD,
	DRV_ON_ENABLE,
	DRV_ON_OPEN,
	DRV_ON_CLOSE,
	DRV_ON_LAST_CLOSE,
	DRV_ON_DISABLE,
	DRV_ON_FREE,
	DRV_ON_MESSAGE,
	DRV_EVENTS
};

static const char *const drv_event_names[DRV_EVENTS] = {
	"load", "enable", "open", "close", "last", "disable", "free", "message"};

enum { DRV_LABELS = 64 };

/* What the hooks of the module under test do and remember. */
struct drv_probe {
	unsigned fail;                                    /* bit i: the hook of event i refuses */
	LRESULT answer;                                   /* what hooks of messages return */
	void (*during)(enum drv_event event, uintptr_t id); /* called inside each hook, or NULL */
	int quiet;                                        /* do not log: several threads are at work */
	char log[2048];                                   /* "load enable open1 close1 ..." */
	uintptr_t labels[DRV_LABELS];                     /* ids, in the order of their first open */
	LPARAM got[2];                                    /* parameters of the last hook that has them */
	uint64_t calls[DRV_EVENTS];
	uint64_t held[DRV_EVENTS]; /* what load, enable and open acquired and nobody gave back */
};

/* ---- for the module ---- */

static inline unsigned drv_label(struct drv_probe *probe, uintptr_t id)
{
	unsigned i = 0;
	while (i < DRV_LABELS - 1 && probe->labels[i] != id && probe->labels[i] != 0)
		i++;
	probe->labels[i] = id;
	return i + 1;
}

/* Appends the event, the instance's label when there is one, and the mark. */
static inline void drv_log(struct drv_probe *probe, enum drv_event event, uintptr_t id, const char *mark)
{
	const size_t length = strlen(probe->log);
	char number[16] = "";
	if (id != 0)
		(void)snprintf(number, sizeof number, "%u", drv_label(probe, id));
	(void)snprintf(probe->log + length, sizeof probe->log - length, "%s%s%s%s", length > 0 ? " " : "",
		drv_event_names[event], number, mark);
}

/* What every hook of the module does. Returns nonzero when it is to succeed. */
static inline int drv_happens(struct drv_probe *probe, enum drv_event event, uintptr_t id, int forced)
{
	drv_add(&probe->calls[event], 1);
	const int fails = (probe->fail >> event & 1u) != 0;
	if (!probe->quiet)
		drv_log(probe, event, id, forced ? "!" : fails ? "?" : "");
	if (probe->during != NULL)
		probe->during(event, id);
	if (event <= DRV_ON_OPEN && !fails)
		drv_add(&probe->held[event], 1);
	if (event == DRV_ON_CLOSE && (forced || !fails))
		drv_add(&probe->held[DRV_ON_OPEN], (uint64_t)-1);
	if (event == DRV_ON_DISABLE)
		drv_add(&probe->held[DRV_ON_ENABLE], (uint64_t)-1);
	if (event == DRV_ON_FREE)
		drv_add(&probe->held[DRV_ON_LOAD], (uint64_t)-1);
	return !fails;
}

/* ---- for the program: the module ---- */

typedef LRESULT CALLBACK drv_proc(DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);
typedef void drv_attach(struct drv_probe *probe);

#ifdef _WIN32

static inline HMODULE drv_module_load(const char *name)
{
	return LoadLibraryA(name);
}

static inline void drv_module_unload(HMODULE module)
{
	FreeLibrary(module);
}

/* Whether a module of that name is in memory. */
static inline int drv_module_loaded(const char *name)
{
	return GetModuleHandleA(name) != NULL;
}

static inline void drv_module_find(HMODULE module, const char *symbol, void *function, size_t size)
{
	const FARPROC found = GetProcAddress(module, symbol);
	memcpy(function, &found, size);
}

#else

static inline HMODULE drv_module_load(const char *name)
{
	return dlopen(name, RTLD_NOW | RTLD_LOCAL);
}

static inline void drv_module_unload(HMODULE module)
{
	dlclose(module);
}

static inline int drv_module_loaded(const char *name)
{
	void *const found = dlopen(name, RTLD_NOW | RTLD_NOLOAD);
	if (found != NULL)
		dlclose(found);
	return found != NULL;
}

static inline void drv_module_find(HMODULE module, const char *symbol, void *function, size_t size)
{
	void *const found = dlsym(module, symbol);
	memcpy(function, &found, size);
}

#endif

/* ---- for the program: threads ---- */

struct drv_thread {
	void (*run)(void *argument);
	void *argument;
#ifdef _WIN32
	HANDLE handle;
#else
	pthread_t handle;
#endif
};

#ifdef _WIN32

static inline DWORD WINAPI drv_thread_main(LPVOID argument)
{
	const struct drv_thread *const thread = argument;
	thread->run(thread->argument);
	return 0;
}

static inline int drv_thread_start(struct drv_thread *thread)
{
	thread->handle = CreateThread(NULL, 0, drv_thread_main, thread, 0, NULL);
	return thread->handle != NULL;
}

static inline void drv_thread_join(struct drv_thread *thread)
{
	WaitForSingleObject(thread->handle, INFINITE);
	CloseHandle(thread->handle);
}

static inline void drv_sleep(unsigned milliseconds)
{
	Sleep(milliseconds);
}

#else

static inline void *drv_thread_main(void *argument)
{
	const struct drv_thread *const thread = argument;
	thread->run(thread->argument);
	return NULL;
}

static inline int drv_thread_start(struct drv_thread *thread)
{
	return pthread_create(&thread->handle, NULL, drv_thread_main, thread) == 0;
}

static inline void drv_thread_join(struct drv_thread *thread)
{
	pthread_join(thread->handle, NULL);
}

static inline void drv_sleep(unsigned milliseconds)
{
	poll(NULL, 0, (int)milliseconds);
}

#endif

#endif
