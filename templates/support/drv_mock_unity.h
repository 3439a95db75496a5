/* Tells Unity what a mock finds wrong: each failure is printed when it is found, in whatever thread,
 * and the test fails in mock_NAME_end.
 *
 *     drv_mock_fail_to(mock_volume(), drv_mock_fail_unity, NULL);
 *
 * Include unity.h first. */
#ifndef DRV_MOCK_UNITY_H
#define DRV_MOCK_UNITY_H

#include "drv_mock.h"

static inline void drv_mock_fail_unity(const struct drv_mock_failure *failure, void *context)
{
	(void)context;
	if (failure->last)
		UNITY_TEST_FAIL((UNITY_LINE_TYPE)failure->line, failure->text);
	else
		UnityMessage(failure->text, (UNITY_LINE_TYPE)failure->line);
}

#endif
