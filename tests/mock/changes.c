/* Programs that have mixers open, and are told what others change. With -DDRIVER they use the generated
 * driver, so that both tell the same programs in the same order; the rest is about the mock alone. */
#ifdef DRIVER
#include "two_mixers.h"
#define send_driver DriverProc
#define mixer mxdMessage
#else
#include "mock_two_mixers.h"
#define send_driver mock_two_mixers_DriverProc
#define mixer mock_two_mixers_mxdMessage
#endif

#include "lent.h"

#include <pthread.h>
#include <stdlib.h>

enum { A, B, C, D, PROGRAMS };

/* What a program does when it is told, once. */
enum act { NOTHING, SETS, OPENS, CLOSES, ENDS, DISABLES, RESTS };

static struct program {
	DWORD_PTR id;
	UINT device;
	enum act act;
	int whom;
} programs[PROGRAMS];

static DWORD about; /* the control of which they should be told */
static volatile int *resting; /* memory of a program that is being told */
static void CALLBACK callback(HDRVR handle, UINT message, DWORD_PTR data, DWORD_PTR what, DWORD_PTR none);

static DWORD open_with(int which, UINT device, DWORD_PTR function)
{
	MIXEROPENDESC description;
	memset(&description, 0, sizeof description);
	description.hmx = (void *)(uintptr_t)(0x1000 + which);
	description.dwCallback = function;
	description.dwInstance = (DWORD_PTR)which;
	programs[which].device = device;
	return mixer(device, MXDM_OPEN, (DWORD_PTR)&programs[which].id, (DWORD_PTR)&description, CALLBACK_FUNCTION);
}

static void open_program(int which, UINT device)
{
	if (open_with(which, device, (DWORD_PTR)callback) != 0)
		note("!");
}

static DWORD close_program(int which)
{
	return mixer(programs[which].device, MXDM_CLOSE, programs[which].id, 0, 0);
}

static DWORD set_control(int which, DWORD control)
{
	DWORD value = 1;
	MIXERCONTROLDETAILS details;
	memset(&details, 0, sizeof details);
	details.cbStruct = sizeof details;
	details.dwControlID = about = control;
	details.cChannels = 1;
	details.cbDetails = sizeof value;
	details.paDetails = &value;
	return mixer(programs[which].device, MXDM_SETCONTROLDETAILS, programs[which].id, (DWORD_PTR)&details,
		MIXER_SETCONTROLDETAILSF_VALUE);
}

static void rest(void)
{
	int *const memory = malloc(sizeof *memory);
	if (memory == NULL)
		abort();
	*memory = 0;
	__atomic_store_n(&resting, memory, __ATOMIC_SEQ_CST);
	for (unsigned i = 0; i < 30; i++) {
		drv_pause(1000);
		(*(volatile int *)memory)++;
	}
}

static void CALLBACK callback(HDRVR handle, UINT message, DWORD_PTR data, DWORD_PTR what, DWORD_PTR none)
{
	static const char *const letters[PROGRAMS] = {"a", "b", "c", "d"};
	const int which = (int)data;
	struct program *const program = &programs[which];
	const enum act act = program->act;
	note(letters[which]);
	if (message != MM_MIXM_CONTROL_CHANGE || what != about || none != 0 ||
		(uintptr_t)handle != (uintptr_t)(0x1000 + which))
		note("!");
	program->act = NOTHING;
	if (act == SETS && set_control(program->whom, 1) != 0)
		note("!");
	if (act == OPENS)
		open_program(program->whom, program->device);
	if (act == CLOSES && close_program(program->whom) != 0)
		note("!");
	if (act == ENDS && mixer(0, MXDM_EXIT, 0, 0, 0) != 0)
		note("!");
	if (act == DISABLES)
		send_driver(0, NULL, DRV_DISABLE, 0, 0);
	if (act == RESTS)
		rest();
}

static void when_told(int which, enum act act, int whom)
{
	programs[which].act = act;
	programs[which].whom = whom;
}

static void *close_b(void *unused)
{
	(void)unused;
	volatile int *memory = NULL;
	for (unsigned i = 0; memory == NULL && i < 5000; i++) {
		drv_pause(1000);
		memory = __atomic_load_n(&resting, __ATOMIC_SEQ_CST);
	}
	if (memory == NULL)
		return NULL;
	const int good = close_program(B) == 0 && *memory == 30;
	free((void *)(uintptr_t)memory);
	return good ? &about : NULL;
}

/* What the driver and the mock have in common. */
static void try_both(void)
{
	open_program(A, 0);
	open_program(C, 1);
	open_program(B, 0);
	was_told("", "of an opening nobody is told");
	check(set_control(A, 0) == 0, "one sets a control");
	was_told("ab", "all that have its device open are told, itself, too");
	set_control(B, 1);
	was_told("ab", "in the order in which they opened it, whoever sets it");
	set_control(C, 2);
	was_told("c", "those of another device are told of that");
	mixer(0, MXDM_SETCONTROLDETAILS, programs[A].id, 0, 0);
	was_told("", "without details there is nothing to tell");
	when_told(A, SETS, B);
	set_control(B, 1);
	was_told("aabb", "one that sets a control when it is told is told of that, before the next is told");
	when_told(A, OPENS, D);
	set_control(A, 0);
	was_told("abd", "one that opens it meanwhile is told, too");
	when_told(B, CLOSES, A);
	set_control(A, 0);
	was_told("abd", "the one that sets it is closed meanwhile");
	when_told(B, CLOSES, D);
	set_control(B, 0);
	was_told("b", "what is closed meanwhile is told nothing");
	open_program(A, 0);
	set_control(B, 0);
	was_told("ba", "what is opened again comes last");
	open_with(D, 0, 0);
	set_control(D, 0);
	was_told("ba", "one that gave no callback is told nothing");
	close_program(D);
	pthread_t thread;
	void *good = NULL;
	when_told(B, RESTS, 0);
	check(pthread_create(&thread, NULL, close_b, NULL) == 0, "another thread waits");
	set_control(A, 0);
	pthread_join(thread, &good);
	check(good != NULL, "and closes what is being told, which lasts until that is done");
	was_told("ba", "the others are told as ever");
	open_program(B, 0);
}

#ifndef DRIVER
/* By itself the mock knows no controls. What is open stays so from one of its lives to the next. */
static struct drv_mock_rule *begin(void)
{
	mock_two_mixers_begin();
	drv_mock_allow(mock_two_mixers(), DRV_MOCK_UNCLOSED);
	return mock_returns(mock_two_mixers_on(MXDM_SETCONTROLDETAILS), 0);
}

static struct drv_mock_rule *begin_again(void)
{
	check(mock_two_mixers_end() == 0, "nothing is wrong");
	return begin();
}

/* What hooks would do. */
static void changes_details(struct drv_mock_call *call, void *context)
{
	(void)context;
	((MIXERCONTROLDETAILS *)(uintptr_t)call->arguments[3])->dwControlID = 7;
}

static void sets(struct drv_mock_call *call, void *context)
{
	(void)call;
	if (set_control(*(const int *)context, 1) != 0)
		note("!");
}

static void refuses(struct drv_mock_call *call, void *context)
{
	(void)context;
	call->answer = MIXERR_INVALVALUE;
}

static void try_answers(void)
{
	mock_fails(begin_again(), 1);
	check(set_control(A, 0) != 0, "one that shall fail");
	was_told("", "tells nobody");
	set_control(A, 0);
	was_told("ab", "the next does, also of what was open before the mock began again");
	mock_returns(begin_again(), MIXERR_INVALCONTROL);
	set_control(A, 0);
	was_told("", "one that answers an error tells nobody");
	mock_calls(begin_again(), refuses, NULL);
	set_control(A, 0);
	was_told("", "nor one whose callback does");
	mock_calls(begin_again(), changes_details, NULL);
	set_control(A, 1);
	was_told("ab", "they are told of the control that the program named");
	begin_again();
	drv_mock_allow(mock_two_mixers(), DRV_MOCK_UNKNOWN);
	const DWORD_PTR id = programs[A].id;
	programs[A].id = 0x7777;
	set_control(A, 0);
	programs[A].id = id;
	was_told("", "one that nobody has open tells nobody, whatever it answers");
}

static void try_closing(void)
{
	int from = A;
	begin_again();
	mock_calls(mock_two_mixers_on(MXDM_CLOSE), sets, &from);
	check(close_program(B) == 0, "while one is being closed, another sets a control");
	was_told("a", "the first is told nothing any more");
	begin_again();
	open_program(B, 0);
	when_told(A, CLOSES, A);
	set_control(A, 0);
	was_told("ab", "one closes itself");
	set_control(B, 0);
	was_told("b", "and is told nothing after that");
	open_program(A, 0);
	drv_mock_allow(mock_two_mixers(), DRV_MOCK_INSIDE);
	when_told(B, DISABLES, 0);
	set_control(A, 0);
	was_told("b", "one disables the driver: the rest sleeps");
	send_driver(0, NULL, DRV_ENABLE, 0, 0);
	set_control(A, 0);
	was_told("ba", "until it is enabled again");
	when_told(B, ENDS, 0);
	set_control(A, 0);
	was_told("b", "one ends it for all");
}
#endif

int main(void)
{
	setvbuf(stdout, NULL, _IONBF, 0);
#ifndef DRIVER
	begin();
#endif
	send_driver(0, NULL, DRV_LOAD, 0, 0);
	send_driver(0, NULL, DRV_ENABLE, 0, 0);
	mixer(0, MXDM_INIT, 0, 0, 0);
	try_both();
#ifndef DRIVER
	try_answers();
	try_closing();
#else
	for (int which = A; which <= C; which++)
		close_program(which);
#endif
	send_driver(0, NULL, DRV_DISABLE, 0, 0);
	send_driver(0, NULL, DRV_FREE, 0, 0);
#ifndef DRIVER
	check(mock_two_mixers_end() == 0, "nothing is wrong in the end");
#endif
	return end_checks();
}
