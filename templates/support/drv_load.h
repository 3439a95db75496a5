/* What programs that test drivers need of the system: modules that come and go, and threads. */
#ifndef DRV_LOAD_H
#define DRV_LOAD_H

#include "drv_platform.h"

#include <string.h>

#ifndef _WIN32
#include <dlfcn.h>
#include <pthread.h>
#endif

/* ---- modules ---- */

typedef LRESULT CALLBACK drv_proc(DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

/* The entry points of devices: modMessage and its like. */
typedef DWORD CALLBACK drv_port(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2);

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

/* ---- threads ---- */

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
