/* What the driver needs of the system under it, spelled once: Windows with its own headers, or a
 * POSIX host that stands in for it. Include this first. */
#ifndef DRV_PLATFORM_H
#define DRV_PLATFORM_H

#ifdef _WIN32

#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#include <windows.h>
#include <mmsystem.h>
#include <stdint.h>

#define DRV_EXPORT __declspec(dllexport)

/* Identifies the calling thread; never zero. */
static inline uintptr_t drv_self(void)
{
	return (uintptr_t)GetCurrentThreadId();
}

/* A number of the calling thread's own, zero at first. Creating returns its name, or 0 when the
 * system has none left; setting returns zero when it has no memory. */
static inline uint64_t drv_local_create(void)
{
	const DWORD index = TlsAlloc();
	return index == TLS_OUT_OF_INDEXES ? 0 : (uint64_t)index + 1;
}

static inline void drv_local_destroy(uint64_t local)
{
	TlsFree((DWORD)(local - 1));
}

static inline uintptr_t drv_local_get(uint64_t local)
{
	const DWORD error = GetLastError(); /* which a hook may have set for its caller */
	const uintptr_t value = (uintptr_t)TlsGetValue((DWORD)(local - 1));
	SetLastError(error);
	return value;
}

static inline int drv_local_set(uint64_t local, uintptr_t value)
{
	return TlsSetValue((DWORD)(local - 1), (void *)value);
}

/* Lets other threads run; from the 64th turn of one wait on, for a millisecond. */
static inline void drv_pause(unsigned turn)
{
	if (turn < 64)
		SwitchToThread();
	else
		Sleep(1);
}

#else /* a POSIX host */

#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>

typedef uint8_t BYTE;
typedef uint16_t WORD;
typedef uint32_t DWORD;
typedef unsigned int UINT;
typedef int32_t LONG;
typedef int BOOL;
typedef uintptr_t DWORD_PTR;
typedef intptr_t LPARAM;
typedef intptr_t LRESULT;
typedef void *LPVOID;
typedef wchar_t WCHAR;
typedef char *LPSTR;
typedef WCHAR *LPWSTR;
typedef const WCHAR *LPCWSTR;
typedef struct drv_canvas *HDC;
typedef struct drv_window *HWND;
typedef struct drv_driver *HDRVR;
typedef void *HMODULE; /* what dlopen returned */

/* As mmsystem.h has it: what DRV_CONFIGURE and DRV_INSTALL are about. */
typedef struct {
	DWORD dwDCISize;
	LPCWSTR lpszDCISectionName;
	LPCWSTR lpszDCIAliasName;
} DRVCONFIGINFO, *LPDRVCONFIGINFO;

#define CALLBACK
#define TRUE 1
#define FALSE 0

#if defined(__GNUC__)
#define DRV_EXPORT __attribute__((visibility("default")))
/* Begins a function that runs when the driver's code leaves memory. */
#define DRV_AT_UNLOAD(function)                                                                    \
	static void function(void) __attribute__((destructor));                                    \
	static void function(void)
#else
#define DRV_EXPORT
#define DRV_AT_UNLOAD(function)                                                                    \
	void function(void);                                                                       \
	void function(void)
#endif

/* What the host that loads the driver supplies, as winmm does on Windows: the answer to a message
 * that a driver leaves alone. */
LRESULT CALLBACK DefDriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

/* What the host supplies, too: tells a program through the callback that it gave. Only functions are
 * called here; a window, a thread or an event is a thing of Windows. Returns whether it did. */
BOOL CALLBACK DriverCallback(DWORD_PTR dwCallback, DWORD dwFlags, HDRVR hDevice, DWORD dwMsg,
	DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2);

static inline uintptr_t drv_self(void)
{
	return (uintptr_t)pthread_self();
}

static inline uint64_t drv_local_create(void)
{
	pthread_key_t key;
	return pthread_key_create(&key, NULL) == 0 ? (uint64_t)key + 1 : 0;
}

static inline void drv_local_destroy(uint64_t local)
{
	pthread_key_delete((pthread_key_t)(local - 1));
}

static inline uintptr_t drv_local_get(uint64_t local)
{
	return (uintptr_t)pthread_getspecific((pthread_key_t)(local - 1));
}

static inline int drv_local_set(uint64_t local, uintptr_t value)
{
	return pthread_setspecific((pthread_key_t)(local - 1), (void *)value) == 0;
}

static inline void drv_pause(unsigned turn)
{
	if (turn < 64)
		sched_yield();
	else
		poll(NULL, 0, 1);
}

#endif

/* Begins a function that runs so rarely that its place is not in its caller. */
#if defined(__GNUC__) || defined(__clang__)
#define DRV_RARE static __attribute__((noinline, cold, unused))
#elif defined(_MSC_VER)
#define DRV_RARE static __declspec(noinline)
#else
#define DRV_RARE static
#endif

/* 64 bits that are accessed at once: some 32-bit systems would only align them to 4 bytes. */
#if defined(__GNUC__) || defined(__clang__)
typedef uint64_t drv_word __attribute__((aligned(8)));
#else
typedef uint64_t drv_word;
#endif

/* Atomic access. Loads, swaps and sums stand in one order that all threads agree on; a store
 * releases; drv_peek and drv_poke order nothing. */
#if defined(__GNUC__) || defined(__clang__)

static inline uint64_t drv_load(const uint64_t *at)
{
	return __atomic_load_n(at, __ATOMIC_SEQ_CST);
}

static inline void drv_store(uint64_t *at, uint64_t value)
{
	__atomic_store_n(at, value, __ATOMIC_RELEASE);
}

/* Sets *at to wanted when it equals *seen and returns nonzero; else sets *seen to what it is and
 * returns zero. */
static inline int drv_swap(uint64_t *at, uint64_t *seen, uint64_t wanted)
{
	return __atomic_compare_exchange_n(at, seen, wanted, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
}

/* Adds and returns the sum. */
static inline uint64_t drv_add(uint64_t *at, uint64_t more)
{
	return __atomic_add_fetch(at, more, __ATOMIC_SEQ_CST);
}

static inline void *drv_load_pointer(void *const *at)
{
	return __atomic_load_n(at, __ATOMIC_ACQUIRE);
}

static inline void drv_store_pointer(void **at, void *value)
{
	__atomic_store_n(at, value, __ATOMIC_RELEASE);
}

static inline uintptr_t drv_peek(const uintptr_t *at)
{
	return __atomic_load_n(at, __ATOMIC_RELAXED);
}

static inline void drv_poke(uintptr_t *at, uintptr_t value)
{
	__atomic_store_n(at, value, __ATOMIC_RELAXED);
}

#elif defined(_MSC_VER)

static inline uint64_t drv_load(const uint64_t *at)
{
	return (uint64_t)InterlockedCompareExchange64((volatile LONG64 *)at, 0, 0);
}

static inline void drv_store(uint64_t *at, uint64_t value)
{
	InterlockedExchange64((volatile LONG64 *)at, (LONG64)value);
}

static inline int drv_swap(uint64_t *at, uint64_t *seen, uint64_t wanted)
{
	const uint64_t expected = *seen;
	*seen = (uint64_t)InterlockedCompareExchange64(
		(volatile LONG64 *)at, (LONG64)wanted, (LONG64)expected);
	return *seen == expected;
}

static inline uint64_t drv_add(uint64_t *at, uint64_t more)
{
	return (uint64_t)InterlockedExchangeAdd64((volatile LONG64 *)at, (LONG64)more) + more;
}

static inline void *drv_load_pointer(void *const *at)
{
	return InterlockedCompareExchangePointer((void *volatile *)at, NULL, NULL);
}

static inline void drv_store_pointer(void **at, void *value)
{
	InterlockedExchangePointer((void *volatile *)at, value);
}

static inline uintptr_t drv_peek(const uintptr_t *at)
{
	return *(const volatile uintptr_t *)at;
}

static inline void drv_poke(uintptr_t *at, uintptr_t value)
{
	*(volatile uintptr_t *)at = value;
}

#else
#error "drv_platform.h: add the atomic operations of this compiler here"
#endif

/* A lock for a few lines of code that call nobody; zero is free. */
static inline void drv_lock(uint64_t *lock)
{
	uint64_t seen = 0;
	for (unsigned turn = 0; !drv_swap(lock, &seen, 1); seen = 0)
		drv_pause(turn++);
}

static inline void drv_unlock(uint64_t *lock)
{
	drv_store(lock, 0);
}

#endif
