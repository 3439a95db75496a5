/* The host's driver manager, against drivers that do as they are told. What it sends is written
 * down, a line for each message with h1, h2, ... for the handles as they turn up, and compared
 * whole. The lines for Wine are what Wine 8.0 sent in the same cases. */
#include "drv_winmm.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include <cmocka.h>

#define THREADS 8
#define ROUNDS 1000
#define ANY ((LPARAM)-1)

/* The log */

static struct {
	char text[4096];
	size_t length;
	HDRVR handles[16];
	size_t count;
} seen;

static size_t handle_number(HDRVR handle)
{
	if (handle == NULL)
		return 0;
	size_t at = 0;
	while (at < seen.count && seen.handles[at] != handle)
		at++;
	assert_true(at < sizeof seen.handles / sizeof seen.handles[0]);
	if (at == seen.count)
		seen.handles[seen.count++] = handle;
	return at + 1;
}

static void __attribute__((format(printf, 1, 2))) write_down(const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	const size_t room = sizeof seen.text - seen.length;
	const int length = vsnprintf(seen.text + seen.length, room, format, arguments);
	va_end(arguments);
	assert_true(length >= 0 && (size_t)length < room);
	seen.length += (size_t)length;
}

static void observe(const struct drv_winmm_message *message, void *context)
{
	static const char *const names[] = {
		"", "LOAD", "ENABLE", "OPEN", "CLOSE", "DISABLE", "FREE",
	};
	assert_ptr_equal(context, &seen);
	if (message->msg > 0 && message->msg < sizeof names / sizeof names[0])
		write_down("%s", names[message->msg]);
	else
		write_down("%#x", message->msg);
	write_down(" %#lx h%zu ", (unsigned long)message->dwDriverId,
		   handle_number(message->hdrvr));
	if (message->msg == DRV_OPEN && message->lParam1 != 0)
		write_down("'%ls'", (const wchar_t *)message->lParam1);
	else
		write_down("%ld", (long)message->lParam1);
	write_down(" %ld = %#lx\n", (long)message->lParam2, (unsigned long)message->result);
}

static void expect_at(int line, const char *expected)
{
	const size_t length = seen.length;
	seen.text[length] = '\0';
	seen.length = 0;
	_assert_string_equal(seen.text, expected, __FILE__, line);
}

#define expect(expected) expect_at(__LINE__, expected)

/* The driver */

static struct {
	UINT refused;         /* this message is answered with zero */
	LPARAM refused_value; /* when it comes with this lParam2, or ANY */
	LRESULT loaded;       /* the answer to DRV_LOAD */
	LRESULT next;         /* id */
	void (*inside)(UINT msg, HDRVR hdrvr);
} driver;

static LRESULT CALLBACK driver_proc(DWORD_PTR id, HDRVR hdrvr, UINT msg, LPARAM one, LPARAM two)
{
	(void)id, (void)one;
	if (driver.inside != NULL)
		driver.inside(msg, hdrvr);
	if (msg == driver.refused && (driver.refused_value == ANY || driver.refused_value == two))
		return 0;
	switch (msg) {
	case DRV_LOAD:
		return driver.loaded;
	case DRV_OPEN:
		return driver.next++;
	default:
		return 1;
	}
}

static LRESULT CALLBACK other_proc(DWORD_PTR id, HDRVR hdrvr, UINT msg, LPARAM one, LPARAM two)
{
	if (msg == DRV_OPEN)
		return 0x900;
	return msg == DRV_CLOSE ? 1 : DefDriverProc(id, hdrvr, msg, one, two);
}

/* What dlsym finds in this program, if that is linked with -rdynamic. No name means it. */
DRV_EXPORT drv_winmm_proc DriverProc;
LRESULT CALLBACK DriverProc(DWORD_PTR id, HDRVR hdrvr, UINT msg, LPARAM one, LPARAM two)
{
	return other_proc(id, hdrvr, msg, one, two);
}

static void refuse(UINT message, LPARAM value)
{
	driver.refused = message;
	driver.refused_value = value;
}

static void assert_dead(HDRVR handle)
{
	assert_int_equal(SendDriverMessage(handle, DRV_USER, 0, 0), 0);
	assert_int_equal(CloseDriver(handle, 0, 0), 0);
	assert_null(GetDriverModuleHandle(handle));
}

static int set_up(void **state)
{
	(void)state;
	memset(&seen, 0, sizeof seen);
	memset(&driver, 0, sizeof driver);
	driver.loaded = DRV_SUCCESS;
	driver.next = 0x100;
	drv_winmm_observe(observe, &seen);
	drv_winmm_behave(DRV_WINMM_WINE);
	if (!drv_winmm_add(L"driver", driver_proc) || !drv_winmm_add(L"other", other_proc))
		return -1;
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	drv_winmm_observe(NULL, NULL);
	drv_winmm_remove(L"driver");
	drv_winmm_remove(L"other");
	for (size_t i = 0; i < seen.count; i++)
		assert_dead(seen.handles[i]);
	return 0;
}

static HDRVR open_one(const wchar_t *name, LPARAM value)
{
	const HDRVR handle = OpenDriver(name, NULL, value);
	assert_non_null(handle);
	return handle;
}

/* Sequences */

static void wine_zero_value(void **state)
{
	(void)state;
	const HDRVR a = open_one(L"driver  one two ", 0);
	expect("LOAD 0 h1 0 0 = 0x1\n"
	       "ENABLE 0 h1 0 0 = 0x1\n"
	       "OPEN 0 h1 'one two ' 0 = 0x100\n");
	const HDRVR b = open_one(L"driver x", 5);
	expect("OPEN 0 h2 'x' 5 = 0x101\n");
	assert_int_equal(CloseDriver(a, 10, 11), 1);
	expect("CLOSE 0x100 h1 10 11 = 0x1\n");
	assert_int_equal(CloseDriver(b, 12, 13), 1);
	expect("CLOSE 0x101 h2 12 13 = 0x1\n"
	       "DISABLE 0x101 h2 0 0 = 0x1\n"
	       "FREE 0x101 h2 0 0 = 0x1\n");
}

static void wine_session(void **state)
{
	(void)state;
	const HDRVR a = open_one(L"driver text", 7);
	expect("LOAD 0 h1 0 0 = 0x1\n"
	       "ENABLE 0 h1 0 0 = 0x1\n"
	       "OPEN 0 h1 'text' 0 = 0x100\n"
	       "OPEN 0 h2 0 7 = 0x101\n");
	const HDRVR b = open_one(L"driver more", 8);
	expect("OPEN 0 h3 'more' 8 = 0x102\n");
	assert_int_equal(CloseDriver(a, 10, 11), 1);
	expect("CLOSE 0x101 h2 10 11 = 0x1\n");
	assert_int_equal(CloseDriver(b, 12, 13), 1);
	expect("CLOSE 0x102 h3 12 13 = 0x1\n"
	       "CLOSE 0x100 h1 0 0 = 0x1\n"
	       "DISABLE 0x100 h1 0 0 = 0x1\n"
	       "FREE 0x100 h1 0 0 = 0x1\n");
}

static void wine_session_closes_last(void **state)
{
	(void)state;
	const HDRVR a = open_one(L"driver ", 7);
	const HDRVR b = open_one(L"driver", 0);
	expect("LOAD 0 h1 0 0 = 0x1\n"
	       "ENABLE 0 h1 0 0 = 0x1\n"
	       "OPEN 0 h1 0 0 = 0x100\n"
	       "OPEN 0 h2 0 7 = 0x101\n"
	       "OPEN 0 h3 0 0 = 0x102\n");
	assert_int_equal(CloseDriver(b, 0, 0), 1);
	assert_int_equal(CloseDriver(a, 0, 0), 1);
	expect("CLOSE 0x102 h3 0 0 = 0x1\n"
	       "CLOSE 0x101 h2 0 0 = 0x1\n"
	       "CLOSE 0x100 h1 0 0 = 0x1\n"
	       "DISABLE 0x100 h1 0 0 = 0x1\n"
	       "FREE 0x100 h1 0 0 = 0x1\n");
}

static void windows_opens_once(void **state)
{
	(void)state;
	drv_winmm_behave(DRV_WINMM_WINDOWS);
	const HDRVR a = open_one(L"driver text", 7);
	expect("LOAD 0 h0 0 0 = 0x1\n"
	       "ENABLE 0 h1 0 0 = 0x1\n"
	       "OPEN 0 h1 'text' 7 = 0x100\n");
	const HDRVR b = open_one(L"driver more", 0);
	expect("OPEN 0 h2 'more' 0 = 0x101\n");
	assert_int_equal(CloseDriver(a, 10, 11), 1);
	expect("CLOSE 0x100 h1 10 11 = 0x1\n");
	assert_int_equal(CloseDriver(b, 0, 0), 1);
	expect("CLOSE 0x101 h2 0 0 = 0x1\n"
	       "DISABLE 0 h2 0 0 = 0x1\n"
	       "FREE 0 h2 0 0 = 0x1\n");
}

/* Each difference alone, with what a program sees that opens with 7 and closes. */
static void differences_alone(void **state)
{
	(void)state;
	static const struct {
		enum drv_winmm_behaviour behaviour;
		const char *expected;
	} cases[] = {
		{DRV_WINMM_LOADS_WITH_HANDLE, "LOAD 0 h1 0 0 = 0x1\nENABLE 0 h1 0 0 = 0x1\n"
			"OPEN 0 h1 'text' 7 = 0x100\nCLOSE 0x100 h1 0 0 = 0x1\n"
			"DISABLE 0 h1 0 0 = 0x1\nFREE 0 h1 0 0 = 0x1\n"},
		{DRV_WINMM_SESSION, "LOAD 0 h0 0 0 = 0x1\nENABLE 0 h1 0 0 = 0x1\n"
			"OPEN 0 h1 'text' 0 = 0x100\nOPEN 0 h2 0 7 = 0x101\nCLOSE 0x101 h2 0 0 = 0x1\n"
			"CLOSE 0x100 h1 0 0 = 0x1\nDISABLE 0 h1 0 0 = 0x1\nFREE 0 h1 0 0 = 0x1\n"},
		{DRV_WINMM_LAST_ID, "LOAD 0 h0 0 0 = 0x1\nENABLE 0 h1 0 0 = 0x1\n"
			"OPEN 0 h1 'text' 7 = 0x100\nCLOSE 0x100 h1 0 0 = 0x1\n"
			"DISABLE 0x100 h1 0 0 = 0x1\nFREE 0x100 h1 0 0 = 0x1\n"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		drv_winmm_behave(cases[i].behaviour);
		driver.next = 0x100;
		seen.count = 0;
		assert_int_equal(CloseDriver(open_one(L"driver text", 7), 0, 0), 1);
		expect(cases[i].expected);
	}
}

static void refusals_alone(void **state)
{
	(void)state;
	drv_winmm_behave(DRV_WINMM_LOADS_WITH_ONE);
	driver.loaded = 2;
	assert_null(OpenDriver(L"driver", NULL, 0));
	expect("LOAD 0 h0 0 0 = 0x2\n");
	driver.loaded = DRV_SUCCESS;
	seen.count = 0;
	drv_winmm_behave(DRV_WINMM_LEAVES_REFUSED);
	refuse(DRV_OPEN, 0);
	assert_null(OpenDriver(L"driver", NULL, 0));
	expect("LOAD 0 h0 0 0 = 0x1\nENABLE 0 h1 0 0 = 0x1\nOPEN 0 h1 0 0 = 0\n");
	seen.count = 0;
	drv_winmm_behave(DRV_WINMM_CLOSES_REFUSED);
	refuse(DRV_CLOSE, ANY);
	assert_int_equal(CloseDriver(open_one(L"driver", 0), 0, 0), 1);
	expect("LOAD 0 h0 0 0 = 0x1\nENABLE 0 h1 0 0 = 0x1\nOPEN 0 h1 0 0 = 0x100\n"
	       "CLOSE 0x100 h1 0 0 = 0\nDISABLE 0 h1 0 0 = 0x1\nFREE 0 h1 0 0 = 0x1\n");
}

static void loads_again_after_the_last_close(void **state)
{
	(void)state;
	for (int round = 0; round < 2; round++) {
		seen.count = 0;
		assert_int_equal(CloseDriver(open_one(L"driver", 0), 0, 0), 1);
		expect(round == 0 ? "LOAD 0 h1 0 0 = 0x1\n"
				    "ENABLE 0 h1 0 0 = 0x1\n"
				    "OPEN 0 h1 0 0 = 0x100\n"
				    "CLOSE 0x100 h1 0 0 = 0x1\n"
				    "DISABLE 0x100 h1 0 0 = 0x1\n"
				    "FREE 0x100 h1 0 0 = 0x1\n"
				  : "LOAD 0 h1 0 0 = 0x1\n"
				    "ENABLE 0 h1 0 0 = 0x1\n"
				    "OPEN 0 h1 0 0 = 0x101\n"
				    "CLOSE 0x101 h1 0 0 = 0x1\n"
				    "DISABLE 0x101 h1 0 0 = 0x1\n"
				    "FREE 0x101 h1 0 0 = 0x1\n");
	}
}

static void behaviour_lasts_until_free(void **state)
{
	(void)state;
	const HDRVR a = open_one(L"driver", 0);
	drv_winmm_behave(DRV_WINMM_WINDOWS);
	const HDRVR other = open_one(L"other", 0);
	expect("LOAD 0 h1 0 0 = 0x1\n"
	       "ENABLE 0 h1 0 0 = 0x1\n"
	       "OPEN 0 h1 0 0 = 0x100\n"
	       "LOAD 0 h0 0 0 = 0x1\n"
	       "ENABLE 0 h2 0 0 = 0x1\n"
	       "OPEN 0 h2 0 0 = 0x900\n");
	assert_int_equal(CloseDriver(a, 0, 0), 1);
	assert_int_equal(CloseDriver(other, 0, 0), 1);
	expect("CLOSE 0x100 h1 0 0 = 0x1\n"
	       "DISABLE 0x100 h1 0 0 = 0x1\n"
	       "FREE 0x100 h1 0 0 = 0x1\n"
	       "CLOSE 0x900 h2 0 0 = 0x1\n"
	       "DISABLE 0 h2 0 0 = 0x1\n"
	       "FREE 0 h2 0 0 = 0x1\n");
}

/* Refusals */

static void wine_load_must_answer_1(void **state)
{
	(void)state;
	const LRESULT wide = (LRESULT)1 << (sizeof(LRESULT) * 8 - 2);
	const LRESULT refusals[] = {0, 2, -1, wide | 1};
	for (size_t i = 0; i < sizeof refusals / sizeof refusals[0]; i++)
		for (LPARAM value = 0; value < 2; value++) {
			char expected[64];
			driver.loaded = refusals[i];
			seen.count = 0;
			assert_null(OpenDriver(L"driver", NULL, value));
			(void)snprintf(expected, sizeof expected, "LOAD 0 h1 0 0 = %#lx\n",
				       (unsigned long)refusals[i]);
			expect(expected);
		}
}

static void windows_load_must_answer_nonzero(void **state)
{
	(void)state;
	drv_winmm_behave(DRV_WINMM_WINDOWS);
	driver.loaded = 0;
	assert_null(OpenDriver(L"driver", NULL, 7));
	expect("LOAD 0 h0 0 0 = 0\n");
	driver.loaded = 2;
	const HDRVR handle = open_one(L"driver", 7);
	expect("LOAD 0 h0 0 0 = 0x2\n"
	       "ENABLE 0 h1 0 0 = 0x1\n"
	       "OPEN 0 h1 0 7 = 0x100\n");
	assert_int_equal(CloseDriver(handle, 0, 0), 1);
}

static void answers_to_enable_disable_and_free_do_not_matter(void **state)
{
	(void)state;
	for (int behaviour = DRV_WINMM_WINDOWS; behaviour <= DRV_WINMM_WINE; behaviour += DRV_WINMM_WINE)
		for (UINT message = DRV_ENABLE; message <= DRV_FREE; message++)
			if (message != DRV_OPEN && message != DRV_CLOSE) {
				drv_winmm_behave((enum drv_winmm_behaviour)behaviour);
				refuse(message, ANY);
				assert_int_equal(CloseDriver(open_one(L"driver", 7), 0, 0), 1);
				seen.length = 0;
				seen.count = 0;
			}
}

static void wine_first_open_refused(void **state)
{
	(void)state;
	refuse(DRV_OPEN, ANY);
	assert_null(OpenDriver(L"driver", NULL, 0));
	assert_null(OpenDriver(L"driver text", NULL, 7));
	expect("LOAD 0 h1 0 0 = 0x1\n"
	       "ENABLE 0 h1 0 0 = 0x1\n"
	       "OPEN 0 h1 0 0 = 0\n"
	       "LOAD 0 h2 0 0 = 0x1\n"
	       "ENABLE 0 h2 0 0 = 0x1\n"
	       "OPEN 0 h2 'text' 0 = 0\n");
}

static void wine_open_after_session_refused(void **state)
{
	(void)state;
	refuse(DRV_OPEN, 7);
	assert_null(OpenDriver(L"driver text", NULL, 7));
	expect("LOAD 0 h1 0 0 = 0x1\n"
	       "ENABLE 0 h1 0 0 = 0x1\n"
	       "OPEN 0 h1 'text' 0 = 0x100\n"
	       "OPEN 0 h2 0 7 = 0\n"
	       "CLOSE 0x100 h1 0 0 = 0x1\n"
	       "DISABLE 0x100 h1 0 0 = 0x1\n"
	       "FREE 0x100 h1 0 0 = 0x1\n");
}

static void windows_first_open_refused(void **state)
{
	(void)state;
	drv_winmm_behave(DRV_WINMM_WINDOWS);
	refuse(DRV_OPEN, ANY);
	assert_null(OpenDriver(L"driver text", NULL, 7));
	expect("LOAD 0 h0 0 0 = 0x1\n"
	       "ENABLE 0 h1 0 0 = 0x1\n"
	       "OPEN 0 h1 'text' 7 = 0\n"
	       "DISABLE 0 h1 0 0 = 0x1\n"
	       "FREE 0 h1 0 0 = 0x1\n");
}

static void later_open_refused(void **state)
{
	(void)state;
	for (int behaviour = DRV_WINMM_WINDOWS; behaviour <= DRV_WINMM_WINE; behaviour += DRV_WINMM_WINE) {
		drv_winmm_behave((enum drv_winmm_behaviour)behaviour);
		seen.count = 0;
		driver.next = 0x100;
		const HDRVR handle = open_one(L"driver", 0);
		seen.length = 0;
		refuse(DRV_OPEN, 7);
		assert_null(OpenDriver(L"driver x", NULL, 7));
		expect("OPEN 0 h2 'x' 7 = 0\n");
		assert_int_equal(SendDriverMessage(handle, DRV_USER, 1, 2), 1);
		expect("0x4000 0x100 h1 1 2 = 0x1\n");
		assert_int_equal(CloseDriver(handle, 0, 0), 1);
		expect(behaviour == DRV_WINMM_WINE ? "CLOSE 0x100 h1 0 0 = 0x1\n"
						     "DISABLE 0x100 h1 0 0 = 0x1\n"
						     "FREE 0x100 h1 0 0 = 0x1\n"
						   : "CLOSE 0x100 h1 0 0 = 0x1\n"
						     "DISABLE 0 h1 0 0 = 0x1\n"
						     "FREE 0 h1 0 0 = 0x1\n");
	}
}

static void wine_close_cannot_be_refused(void **state)
{
	(void)state;
	const HDRVR handle = open_one(L"driver", 7);
	seen.length = 0;
	refuse(DRV_CLOSE, ANY);
	assert_int_equal(CloseDriver(handle, 10, 11), 1);
	expect("CLOSE 0x101 h2 10 11 = 0\n"
	       "CLOSE 0x100 h1 0 0 = 0\n"
	       "DISABLE 0x100 h1 0 0 = 0x1\n"
	       "FREE 0x100 h1 0 0 = 0x1\n");
	assert_int_equal(CloseDriver(handle, 0, 0), 0);
	expect("");
}

static void windows_close_can_be_refused(void **state)
{
	(void)state;
	drv_winmm_behave(DRV_WINMM_WINDOWS);
	const HDRVR handle = open_one(L"driver", 7);
	seen.length = 0;
	refuse(DRV_CLOSE, ANY);
	assert_int_equal(CloseDriver(handle, 10, 11), 0);
	assert_int_equal(SendDriverMessage(handle, DRV_USER, 1, 2), 1);
	assert_non_null(GetDriverModuleHandle(handle));
	refuse(0, 0);
	assert_int_equal(CloseDriver(handle, 12, 13), 1);
	expect("CLOSE 0x100 h1 10 11 = 0\n"
	       "0x4000 0x100 h1 1 2 = 0x1\n"
	       "CLOSE 0x100 h1 12 13 = 0x1\n"
	       "DISABLE 0 h1 0 0 = 0x1\n"
	       "FREE 0 h1 0 0 = 0x1\n");
}

/* Handles and names */

static void stale_and_bogus_handles_do_nothing(void **state)
{
	(void)state;
	enum { MANY = 300 };
	HDRVR handles[MANY];
	drv_winmm_observe(NULL, NULL);
	for (size_t i = 0; i < MANY; i++)
		handles[i] = open_one(L"other", 0);
	for (size_t i = 0; i < MANY; i += 2)
		assert_int_equal(CloseDriver(handles[i], 0, 0), 1);
	for (size_t i = 0; i < MANY; i += 2)
		assert_dead(handles[i]);
	static const uintptr_t bogus[] = {0, 1, 0x100, 0x900, 0xdead0001, UINTPTR_MAX};
	for (size_t i = 0; i < sizeof bogus / sizeof bogus[0]; i++)
		assert_dead((HDRVR)bogus[i]);
	assert_dead((HDRVR)((uintptr_t)handles[MANY - 1] + 1));
	for (size_t i = 1; i < MANY; i += 2)
		assert_int_equal(CloseDriver(handles[i], 0, 0), 1);
	const HDRVR fresh = open_one(L"other", 0);
	for (size_t i = 0; i < MANY; i++) {
		assert_ptr_not_equal(handles[i], fresh);
		assert_dead(handles[i]);
	}
	assert_int_equal(CloseDriver(fresh, 0, 0), 1);
}

static void names_without_a_driver_open_nothing(void **state)
{
	(void)state;
	static const wchar_t surrogate[] = {'x', (wchar_t)0xd800, 0};
	static const wchar_t too_high[] = {'x', (wchar_t)0x110000, 0};
	static const wchar_t *const names[] = {
		NULL, L"", L" ", L" driver", L"drive", L"Driver", L"driverx", L"./driver", L"/",
		L"no/such/driver.so", L"libc.so.6", L"\u00fc\u20ac\U0001f600", surrogate, too_high,
	};
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		assert_null(OpenDriver(names[i], NULL, 7));
	assert_true(drv_winmm_add(surrogate, driver_proc) && drv_winmm_add(too_high, driver_proc));
	assert_null(OpenDriver(surrogate, NULL, 0));
	assert_null(OpenDriver(too_high, NULL, 0));
	drv_winmm_remove(surrogate);
	drv_winmm_remove(too_high);
	expect("");
}

static void added_names_hide_and_show_each_other(void **state)
{
	(void)state;
	assert_true(drv_winmm_add(L"driver", other_proc));
	const HDRVR hidden = open_one(L"driver", 0);
	assert_non_null(strstr(seen.text, "= 0x900"));
	drv_winmm_remove(L"driver");
	seen.length = 0;
	const HDRVR same = open_one(L"other", 0);
	expect("OPEN 0 h2 0 0 = 0x900\n");
	const HDRVR shown = open_one(L"driver", 0);
	assert_non_null(strstr(seen.text, "= 0x100"));
	drv_winmm_remove(L"driver");
	drv_winmm_remove(L"driver");
	assert_null(OpenDriver(L"driver", NULL, 0));
	assert_int_equal(CloseDriver(shown, 0, 0), 1);
	assert_int_equal(CloseDriver(same, 0, 0), 1);
	assert_int_equal(CloseDriver(hidden, 0, 0), 1);
}

static void see_name(const struct drv_winmm_message *message, void *context)
{
	assert_string_equal(message->module, context);
}

static void observer_sees_the_name_in_utf8(void **state)
{
	(void)state;
	static char name[] = "a\xc3\xbc\xe2\x82\xac\xf0\x9f\x98\x80";
	drv_winmm_observe(see_name, name);
	assert_true(drv_winmm_add(L"a\u00fc\u20ac\U0001f600", other_proc));
	assert_int_equal(CloseDriver(open_one(L"a\u00fc\u20ac\U0001f600 text", 0), 0, 0), 1);
	drv_winmm_remove(L"a\u00fc\u20ac\U0001f600");
}

static void messages_reach_the_instance_with_their_parameters(void **state)
{
	(void)state;
	const HDRVR a = open_one(L"driver", 0);
	const HDRVR b = open_one(L"driver", 0);
	seen.length = 0;
	assert_int_equal(SendDriverMessage(b, DRV_USER + 1, -3, 4), 1);
	assert_int_equal(SendDriverMessage(a, DRV_QUERYCONFIGURE, 5, -6), 1);
	expect("0x4001 0x101 h2 -3 4 = 0x1\n"
	       "0x8 0x100 h1 5 -6 = 0x1\n");
	assert_ptr_equal(GetDriverModuleHandle(a), GetDriverModuleHandle(b));
	assert_int_equal(CloseDriver(a, 0, 0), 1);
	assert_int_equal(CloseDriver(b, 0, 0), 1);
}

static void default_answers(void **state)
{
	(void)state;
	static const UINT ones[] = {
		DRV_LOAD, DRV_ENABLE, DRV_DISABLE, DRV_FREE, DRV_INSTALL, DRV_REMOVE,
	};
	static const UINT zeros[] = {
		0, DRV_OPEN, DRV_CLOSE, DRV_CONFIGURE, DRV_QUERYCONFIGURE, DRV_EXITSESSION,
		DRV_POWER, DRV_RESERVED, DRV_USER, DRV_USER + 1, (UINT)-1,
	};
	for (size_t i = 0; i < sizeof ones / sizeof ones[0]; i++)
		assert_int_equal(DefDriverProc(0, NULL, ones[i], 0, 0), 1);
	for (size_t i = 0; i < sizeof zeros / sizeof zeros[0]; i++)
		assert_int_equal(DefDriverProc(1, NULL, zeros[i], 1, 1), 0);
}

/* Calls from inside the driver */

static void use_handle(UINT msg, HDRVR hdrvr)
{
	if (msg == DRV_USER)
		return;
	assert_non_null(GetDriverModuleHandle(hdrvr));
	assert_int_equal(SendDriverMessage(hdrvr, DRV_USER, (LPARAM)msg, 0), 1);
	assert_int_equal(CloseDriver(hdrvr, 0, 0), 0);
}

static void driver_may_use_its_handle_throughout(void **state)
{
	(void)state;
	driver.inside = use_handle;
	const HDRVR handle = open_one(L"driver", 7);
	expect("0x4000 0 h1 1 0 = 0x1\n"
	       "LOAD 0 h1 0 0 = 0x1\n"
	       "0x4000 0 h1 2 0 = 0x1\n"
	       "ENABLE 0 h1 0 0 = 0x1\n"
	       "0x4000 0 h1 3 0 = 0x1\n"
	       "OPEN 0 h1 0 0 = 0x100\n"
	       "0x4000 0 h2 3 0 = 0x1\n"
	       "OPEN 0 h2 0 7 = 0x101\n");
	assert_int_equal(CloseDriver(handle, 0, 0), 1);
	expect("0x4000 0x101 h2 4 0 = 0x1\n"
	       "CLOSE 0x101 h2 0 0 = 0x1\n"
	       "0x4000 0x100 h1 4 0 = 0x1\n"
	       "CLOSE 0x100 h1 0 0 = 0x1\n"
	       "0x4000 0x100 h1 5 0 = 0x1\n"
	       "DISABLE 0x100 h1 0 0 = 0x1\n"
	       "0x4000 0x100 h1 6 0 = 0x1\n"
	       "FREE 0x100 h1 0 0 = 0x1\n");
}

static void open_itself(UINT msg, HDRVR hdrvr)
{
	(void)hdrvr;
	if (msg == DRV_LOAD || msg == DRV_ENABLE || msg == DRV_DISABLE || msg == DRV_FREE)
		assert_null(OpenDriver(L"driver", NULL, 0));
}

static void driver_cannot_open_itself_while_it_changes(void **state)
{
	(void)state;
	driver.inside = open_itself;
	assert_int_equal(CloseDriver(open_one(L"driver", 0), 0, 0), 1);
	expect("LOAD 0 h1 0 0 = 0x1\n"
	       "ENABLE 0 h1 0 0 = 0x1\n"
	       "OPEN 0 h1 0 0 = 0x100\n"
	       "CLOSE 0x100 h1 0 0 = 0x1\n"
	       "DISABLE 0x100 h1 0 0 = 0x1\n"
	       "FREE 0x100 h1 0 0 = 0x1\n");
}

static void nest(UINT msg, HDRVR hdrvr)
{
	(void)hdrvr;
	if (msg != DRV_OPEN)
		return;
	driver.inside = NULL;
	assert_int_equal(CloseDriver(open_one(L"driver", 0), 0, 0), 1);
}

static void driver_may_open_itself_while_it_opens(void **state)
{
	(void)state;
	driver.inside = nest;
	assert_int_equal(CloseDriver(open_one(L"driver", 0), 0, 0), 1);
	expect("LOAD 0 h1 0 0 = 0x1\n"
	       "ENABLE 0 h1 0 0 = 0x1\n"
	       "OPEN 0 h2 0 0 = 0x100\n"
	       "CLOSE 0x100 h2 0 0 = 0x1\n"
	       "OPEN 0 h1 0 0 = 0x101\n"
	       "CLOSE 0x101 h1 0 0 = 0x1\n"
	       "DISABLE 0x101 h1 0 0 = 0x1\n"
	       "FREE 0x101 h1 0 0 = 0x1\n");
}

static void close_itself(UINT msg, HDRVR hdrvr)
{
	if (msg == DRV_USER)
		assert_int_equal(CloseDriver(hdrvr, 0, 0), 1);
}

static void driver_may_close_itself(void **state)
{
	(void)state;
	const HDRVR handle = open_one(L"driver", 0);
	seen.length = 0;
	driver.inside = close_itself;
	assert_int_equal(SendDriverMessage(handle, DRV_USER, 0, 0), 1);
	expect("CLOSE 0x100 h1 0 0 = 0x1\n"
	       "DISABLE 0x100 h1 0 0 = 0x1\n"
	       "FREE 0x100 h1 0 0 = 0x1\n"
	       "0x4000 0x100 h1 0 0 = 0x1\n");
	assert_dead(handle);
}

static void close_itself_and_reopen(UINT msg, HDRVR hdrvr)
{
	close_itself(msg, hdrvr);
	if (msg != DRV_USER)
		return;
	driver.loaded = 0;
	assert_null(OpenDriver(L"driver", NULL, 0));
	driver.loaded = DRV_SUCCESS;
	refuse(DRV_OPEN, ANY);
	assert_null(OpenDriver(L"driver", NULL, 0));
}

static void a_driver_reopened_from_inside_is_fresh(void **state)
{
	(void)state;
	const HDRVR handle = open_one(L"driver", 7);
	seen.length = 0;
	driver.inside = close_itself_and_reopen;
	assert_int_equal(SendDriverMessage(handle, DRV_USER, 0, 0), 1);
	expect("CLOSE 0x101 h2 0 0 = 0x1\n"
	       "CLOSE 0x100 h1 0 0 = 0x1\n"
	       "DISABLE 0x100 h1 0 0 = 0x1\n"
	       "FREE 0x100 h1 0 0 = 0x1\n"
	       "LOAD 0 h3 0 0 = 0\n"
	       "LOAD 0 h4 0 0 = 0x1\n"
	       "ENABLE 0 h4 0 0 = 0x1\n"
	       "OPEN 0 h4 0 0 = 0\n"
	       "0x4000 0x101 h2 0 0 = 0x1\n");
}

/* Threads; cmocka's assertions are for the main one only. */

static struct {
	uint64_t loaded; /* and not freed */
	uint64_t opened; /* and not closed */
	uint64_t next;
	uint64_t wrong; /* messages that came at the wrong time, and wrong answers */
	uint64_t closed;
	HDRVR shared;
} crowd;

static void count_wrong(int wrong)
{
	if (wrong)
		drv_add(&crowd.wrong, 1);
}

static LRESULT CALLBACK crowd_proc(DWORD_PTR id, HDRVR hdrvr, UINT msg, LPARAM one, LPARAM two)
{
	(void)id, (void)hdrvr, (void)one, (void)two;
	switch (msg) {
	case DRV_LOAD:
		count_wrong(drv_add(&crowd.loaded, 1) != 1);
		drv_pause(0);
		return 1;
	case DRV_OPEN:
		count_wrong(drv_load(&crowd.loaded) != 1);
		drv_add(&crowd.opened, 1);
		return (LRESULT)drv_add(&crowd.next, 1);
	case DRV_CLOSE:
		count_wrong(drv_load(&crowd.loaded) != 1);
		drv_add(&crowd.opened, (uint64_t)-1);
		return 1;
	case DRV_FREE:
		count_wrong(drv_load(&crowd.opened) != 0);
		drv_pause(0);
		count_wrong(drv_add(&crowd.loaded, (uint64_t)-1) != 0);
		return 1;
	default:
		count_wrong(drv_load(&crowd.loaded) != 1);
		return 1;
	}
}

static void *open_and_close(void *argument)
{
	const LPARAM value = *(const LPARAM *)argument;
	for (int i = 0; i < ROUNDS; i++) {
		const HDRVR handle = OpenDriver(L"crowd text", NULL, value);
		count_wrong(handle == NULL);
		count_wrong(SendDriverMessage(handle, DRV_USER, 0, 0) != 1);
		count_wrong(CloseDriver(handle, 0, 0) != 1);
		count_wrong(CloseDriver(handle, 0, 0) != 0);
		count_wrong(SendDriverMessage(handle, DRV_USER, 0, 0) != 0);
	}
	return NULL;
}

static void *close_shared(void *argument)
{
	(void)argument;
	if (CloseDriver(crowd.shared, 0, 0) != 0)
		drv_add(&crowd.closed, 1);
	return NULL;
}

static void run_threads(void *(*run)(void *))
{
	pthread_t threads[THREADS];
	LPARAM values[THREADS];
	for (int i = 0; i < THREADS; i++) {
		values[i] = i % 2;
		assert_int_equal(pthread_create(&threads[i], NULL, run, &values[i]), 0);
	}
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
}

static void begin_crowd(enum drv_winmm_behaviour behaviour)
{
	memset(&crowd, 0, sizeof crowd);
	drv_winmm_observe(NULL, NULL);
	drv_winmm_behave(behaviour);
	assert_true(drv_winmm_add(L"crowd", crowd_proc));
}

static void end_crowd(void)
{
	drv_winmm_remove(L"crowd");
	assert_int_equal(crowd.wrong, 0);
	assert_int_equal(crowd.loaded, 0);
	assert_int_equal(crowd.opened, 0);
}

static void threads_open_and_close(void **state)
{
	(void)state;
	for (int behaviour = DRV_WINMM_WINDOWS; behaviour <= DRV_WINMM_WINE; behaviour += DRV_WINMM_WINE) {
		begin_crowd((enum drv_winmm_behaviour)behaviour);
		run_threads(open_and_close);
		assert_true(crowd.next >= (uint64_t)THREADS * ROUNDS);
		end_crowd();
	}
}

static void one_thread_closes_a_shared_handle(void **state)
{
	(void)state;
	begin_crowd(DRV_WINMM_WINE);
	for (int i = 0; i < 50; i++) {
		crowd.shared = open_one(L"crowd", 7);
		run_threads(close_shared);
		assert_int_equal(crowd.closed, i + 1);
	}
	end_crowd();
}

/* Two drivers that each open the other while they are loaded, both at once. */
static struct {
	uint64_t loading;
	uint64_t refused;
} ring;

static LRESULT open_next(UINT msg, LPCWSTR next)
{
	if (msg != DRV_LOAD)
		return 1;
	drv_add(&ring.loading, 1);
	for (unsigned turn = 0; drv_load(&ring.loading) < 2; turn++)
		drv_pause(turn);
	const HDRVR handle = OpenDriver(next, NULL, 0);
	if (handle == NULL)
		drv_add(&ring.refused, 1);
	return handle == NULL || CloseDriver(handle, 0, 0) == 1;
}

static LRESULT CALLBACK left_proc(DWORD_PTR id, HDRVR hdrvr, UINT msg, LPARAM one, LPARAM two)
{
	(void)id, (void)hdrvr, (void)one, (void)two;
	return open_next(msg, L"right");
}

static LRESULT CALLBACK right_proc(DWORD_PTR id, HDRVR hdrvr, UINT msg, LPARAM one, LPARAM two)
{
	(void)id, (void)hdrvr, (void)one, (void)two;
	return open_next(msg, L"left");
}

static void *open_side(void *argument)
{
	const LPARAM side = *(const LPARAM *)argument;
	const HDRVR handle = OpenDriver(side == 0 ? L"left" : L"right", NULL, 0);
	count_wrong(CloseDriver(handle, 0, 0) != 1);
	return NULL;
}

static void drivers_that_load_each_other_do_not_wait_forever(void **state)
{
	(void)state;
	memset(&crowd, 0, sizeof crowd);
	memset(&ring, 0, sizeof ring);
	drv_winmm_observe(NULL, NULL);
	assert_true(drv_winmm_add(L"left", left_proc) && drv_winmm_add(L"right", right_proc));
	run_threads(open_side);
	drv_winmm_remove(L"left");
	drv_winmm_remove(L"right");
	assert_int_equal(crowd.wrong, 0);
	assert_true(ring.refused > 0);
}

/* Shared objects */

static void see_order(const struct drv_winmm_message *message, void *context)
{
	UINT *const order = context;
	*order = *order * 16 + message->msg;
}

/* Opens the driver twice, closes both, and expects one life of it. */
static void live_once(const wchar_t *name)
{
	UINT order = 0;
	drv_winmm_observe(see_order, &order);
	const HDRVR one = open_one(name, 0);
	const HDRVR two = open_one(name, 0);
	assert_non_null(GetDriverModuleHandle(one));
	assert_ptr_equal(GetDriverModuleHandle(one), GetDriverModuleHandle(two));
	assert_int_equal(order, 0x1233);
	assert_int_equal(CloseDriver(two, 0, 0), 1);
	assert_int_equal(CloseDriver(one, 0, 0), 1);
	assert_int_equal(order, 0x12334456);
	assert_dead(one);
}

/* Needs the path of any driver whose DRV_OPEN accepts 0. */
static void shared_object(void **state)
{
	(void)state;
	const char *const path = getenv("DRVGEN_TEST_DRIVER");
	if (path == NULL)
		skip();
	wchar_t name[1024];
	const int length = swprintf(name, sizeof name / sizeof name[0], L"%s text", path);
	assert_true(length > 0);
	live_once(name);
	wchar_t *const slash = wcsrchr(name, L'/');
	if (slash == NULL)
		return;
	char folder[1024];
	(void)snprintf(folder, sizeof folder, "%.*s", (int)(strrchr(path, '/') - path) + 1, path);
	char *const before = getcwd(NULL, 0);
	assert_non_null(before);
	assert_int_equal(chdir(folder), 0);
	live_once(slash + 1);
	assert_int_equal(chdir(before), 0);
	free(before);
}

#define test(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		test(wine_zero_value),
		test(wine_session),
		test(wine_session_closes_last),
		test(windows_opens_once),
		test(differences_alone),
		test(refusals_alone),
		test(loads_again_after_the_last_close),
		test(behaviour_lasts_until_free),
		test(wine_load_must_answer_1),
		test(windows_load_must_answer_nonzero),
		test(answers_to_enable_disable_and_free_do_not_matter),
		test(wine_first_open_refused),
		test(wine_open_after_session_refused),
		test(windows_first_open_refused),
		test(later_open_refused),
		test(wine_close_cannot_be_refused),
		test(windows_close_can_be_refused),
		test(stale_and_bogus_handles_do_nothing),
		test(names_without_a_driver_open_nothing),
		test(added_names_hide_and_show_each_other),
		test(observer_sees_the_name_in_utf8),
		test(messages_reach_the_instance_with_their_parameters),
		test(default_answers),
		test(driver_may_use_its_handle_throughout),
		test(driver_cannot_open_itself_while_it_changes),
		test(driver_may_open_itself_while_it_opens),
		test(driver_may_close_itself),
		test(a_driver_reopened_from_inside_is_fresh),
		test(threads_open_and_close),
		test(one_thread_closes_a_shared_handle),
		test(drivers_that_load_each_other_do_not_wait_forever),
		test(shared_object),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
