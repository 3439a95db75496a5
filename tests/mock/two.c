/* Mocks of several drivers in one program, two of them of one protocol: what one is told, sees, finds
 * wrong and remembers is no matter of the others. */
#include "mock_midi_recorder.h"
#include "mock_player.h"
#include "mock_wave_null.h"

#include "lent.h"

static void tell(const struct drv_mock_failure *failure, void *context)
{
	note(context);
	note(strstr(failure->text, (const char *)context) == NULL ? "?" : failure->last ? "." : " ");
}

static void load_all(UINT first, UINT second)
{
	mock_player_DriverProc(0, NULL, first, 0, 0);
	mock_wave_null_DriverProc(0, NULL, first, 0, 0);
	mock_midi_recorder_DriverProc(0, NULL, first, 0, 0);
	mock_player_DriverProc(0, NULL, second, 0, 0);
	mock_wave_null_DriverProc(0, NULL, second, 0, 0);
	mock_midi_recorder_DriverProc(0, NULL, second, 0, 0);
}

int main(void)
{
	char player[] = "player", wave[] = "wave_null";
	drv_mock_fail_to(mock_player(), tell, player);
	drv_mock_fail_to(mock_wave_null(), tell, wave);
	mock_player_begin();
	mock_wave_null_begin();
	mock_midi_recorder_begin();
	check(mock_player() != mock_wave_null(), "there is a mock of each driver");
	mock_returns(mock_wave_null_on(WODM_GETNUMDEVS), 7);
	load_all(DRV_LOAD, DRV_ENABLE);
	check(mock_wave_null_wodMessage(0, WODM_GETNUMDEVS, 0, 0, 0) == 7, "one answers what it was told");
	check(mock_midi_recorder_modMessage(0, MODM_GETNUMDEVS, 0, 0, 0) == 1, "another what it answers by itself");
	check(mock_player_count(DRV_LOAD) == 1 && drv_mock_calls(mock_player()) == 2 &&
		drv_mock_calls(mock_wave_null()) == 3, "each counts its own calls");
	mock_player_DriverProc(0x110, NULL, DRV_CLOSE, 0, 0);
	was_told("player ", "what is wrong with one is told of it");
	load_all(DRV_DISABLE, DRV_FREE);
	check(mock_midi_recorder_end() == 0, "it is no failure of another");
	check(mock_wave_null_end() == 0, "nor of the third");
	check(mock_player_end() == 1, "but of its own");
	was_told("player.", "which sums up");
	return end_checks();
}
