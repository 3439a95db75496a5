/* The loop over all faults: which messages can fail stands in the tables, and how often one comes is
 * seen when it did not come any more. */
#include "drv_mock_parts.h"

#include <string.h>

enum { MOST = 1000 }; /* times of one message: a program that goes on for ever ends here */

/* Whether a message can fail: its hook can refuse, or somebody looks at what it answers. */
static int can_fail(const struct drv_mock_tables *tables, unsigned message)
{
	const struct drv_mock_message *const it = &tables->messages[message];
	return it->fallible || (it->scope != DRV_MOCK_NONE && !tables->conventions[it->convention].ignored);
}

static void describe(const struct drv_mock *mock, struct drv_mock_faults *faults)
{
	struct drv_words words = drv_words_in(faults->text, sizeof faults->text);
	drv_words_text(&words, "call ");
	drv_words_number(&words, faults->nth);
	drv_words_text(&words, " of ");
	drv_words_text(&words, mock->tables->messages[faults->message].name);
	drv_words_text(&words, " fails");
}

/* What is tested begins the mock, which forgets what was to fail: the loop would try nothing. */
static void report_lost(struct drv_mock *mock, struct drv_mock_faults *faults)
{
	char text[256];
	struct drv_words words = drv_words_in(text, sizeof text);
	drv_words_text(&words, "the mock was begun anew, so that nothing failed where ");
	drv_words_text(&words, faults->text);
	drv_mock_report(mock, text, NULL, 0);
	faults->failures++;
}

int drv_mock_next_fault(struct drv_mock *mock, struct drv_mock_faults *faults)
{
	int again = 0;
	if (faults->started) {
		if (mock->faults != faults)
			report_lost(mock, faults);
		if (!mock->ended)
			(void)drv_mock_end(mock, NULL, 0);
		again = mock->fault_hit && faults->nth < MOST;
		faults->turns += mock->fault_hit;
	}
	if (again)
		faults->nth++;
	else {
		faults->message += faults->started != 0;
		faults->nth = 1;
		while (faults->message < mock->tables->message_count && !can_fail(mock->tables, faults->message))
			faults->message++;
	}
	faults->started = 1;
	drv_mock_begin(mock);
	if (faults->message >= mock->tables->message_count)
		return 0;
	describe(mock, faults);
	drv_mock_enter(mock);
	mock->faults = faults;
	mock->allowed |= (uint32_t)1 << DRV_MOCK_GOES_ON; /* the system does, whatever the program does */
	mock->fault_message = faults->message;
	mock->fault_nth = faults->nth;
	drv_mock_leave(mock);
	return 1;
}
