/* Tells GoogleTest what a mock finds wrong: each failure is one of the test that runs, at the line of
 * the test that expected something else, and the test goes on. For C++.
 *
 *     drv_mock_fail_to(mock_volume(), drv_mock_fail_gtest, NULL);
 *
 * Include gtest/gtest.h first. */
#ifndef DRV_MOCK_GTEST_H
#define DRV_MOCK_GTEST_H

#include "drv_mock.h"

extern "C" inline void drv_mock_fail_gtest(const struct drv_mock_failure *failure, void *context)
{
	(void)context;
	if (!failure->last)
		ADD_FAILURE_AT(failure->file != nullptr ? failure->file : "mock", failure->line) << failure->text;
}

#endif
