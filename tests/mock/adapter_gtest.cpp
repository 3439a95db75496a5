// A test that passes and one that fails, for GoogleTest.
#include <gtest/gtest.h>

#include "drv_mock_gtest.h"
#include "mock_player.h"

namespace
{

class mock : public testing::Test
{
protected:
	void SetUp() override
	{
		mock_player_begin();
		drv_mock_fail_to(mock_player(), drv_mock_fail_gtest, nullptr);
	}

	void TearDown() override { mock_player_end(); }

	static void play(DWORD volume)
	{
		mock_player_DriverProc(0, nullptr, DRV_LOAD, 0, 0);
		mock_player_DriverProc(0, nullptr, DRV_ENABLE, 0, 0);
		const auto id = static_cast<DWORD_PTR>(mock_player_DriverProc(0, nullptr, DRV_OPEN, 0, 1));
		mock_player_DriverProc(id, nullptr, PLY_SET_VOLUME, static_cast<LPARAM>(volume), 0);
		mock_player_DriverProc(id, nullptr, DRV_CLOSE, 0, 0);
		mock_player_DriverProc(0, nullptr, DRV_DISABLE, 0, 0);
		mock_player_DriverProc(0, nullptr, DRV_FREE, 0, 0);
	}
};

TEST_F(mock, right)
{
	mock_player_expect_PLY_SET_VOLUME(50);
	play(50);
}

TEST_F(mock, wrong)
{
	mock_player_expect(PLY_STOP);
	play(101);
}

} // namespace
