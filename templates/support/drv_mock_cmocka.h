/* Tells cmocka what a mock finds wrong: each failure is printed when it is found, in whatever thread,
 * and the test fails in mock_NAME_end.
 *
 *     drv_mock_fail_to(mock_volume(), drv_mock_fail_cmocka, NULL);
 *
 * Include cmocka.h, and what it needs, first. */
#ifndef DRV_MOCK_CMOCKA_H
#define DRV_MOCK_CMOCKA_H

#include "drv_mock.h"

static inline void drv_mock_fail_cmocka(const struct drv_mock_failure *failure, void *context)
{
	(void)context;
	print_error("%s:%d: %s\n", failure->file != NULL ? failure->file : "mock", failure->line, failure->text);
	if (failure->last)
		_fail(failure->file != NULL ? failure->file : "mock", failure->line);
}

#endif
