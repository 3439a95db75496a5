/* The program is as short as it can be while it handles every failure: what it opened it closes, and
 * what it started it stops. */
#include "client.h"

#include "drv_winmm.h"

#include <string.h>

enum bug planted;

const char *bug_name(enum bug bug)
{
	static const char *const names[] = {
#define X(name) #name,
#include "bugs.h"
#undef X
	};
	return names[bug];
}

static int has(enum bug bug)
{
	return planted == bug;
}

/* ---- the program ---- */

static HDRVR open_player(const struct song *song)
{
	LPCWSTR const mood = has(BUG_other_text) ? L"slow" : L"quiet";
	if (has(BUG_opens_twice))
		CloseDriver(OpenDriver(song->driver, NULL, (LPARAM)mood), 0, 0);
	return OpenDriver(song->driver, NULL, (LPARAM)mood);
}

static int close_player(HDRVR player)
{
	if (has(BUG_forgets_to_close))
		return 1;
	for (int turn = 0; turn < (has(BUG_closes_once_only) ? 1 : 3); turn++)
		if (CloseDriver(player, 0, 0) != 0)
			return 1;
	return 0;
}

static int set_up(HDRVR player, const struct song *song)
{
	const DWORD volume = has(BUG_volume_out_of_range) ? song->volume + 100 : song->volume;
	const DWORD rate = has(BUG_wrong_rate) ? 44100 : song->rate;
	if (has(BUG_volume_after_start))
		return SendDriverMessage(player, PLY_START, (LPARAM)rate, 0) != 0 &&
		       SendDriverMessage(player, PLY_SET_VOLUME, (LPARAM)volume, 0) != 0;
	return SendDriverMessage(player, PLY_SET_VOLUME, (LPARAM)volume, 0) != 0 &&
	       SendDriverMessage(player, PLY_START, (LPARAM)rate, 0) != 0;
}

static int write_block(HDRVR player, const struct song *song, unsigned block)
{
	static const char silence[65536];
	const void *const bytes = has(BUG_other_bytes) ? silence : song->blocks[block];
	return SendDriverMessage(player, PLY_WRITE, (LPARAM)bytes, (LPARAM)song->size) != 0 ||
	       has(BUG_goes_on_after_failure);
}

static int write_blocks(HDRVR player, const struct song *song)
{
	const unsigned count = song->count - (has(BUG_last_block_missing) ? 1 : 0);
	for (unsigned i = 0; i < count; i++)
		if (!write_block(player, song, i))
			return 0;
	return !has(BUG_one_block_too_many) || write_block(player, song, 0);
}

/* Asks how far it came, at most twice. */
static int is_played(HDRVR player, const struct song *song)
{
	DWORD position = 0;
	for (int turn = 0; turn < (has(BUG_asks_too_often) ? 3 : 2); turn++) {
		const LPARAM at = has(BUG_asks_with_null) ? 0 : (LPARAM)&position;
		SendDriverMessage(player, PLY_POSITION, at, 0);
		if (position == song->count * song->size && !has(BUG_asks_too_often))
			return 1;
	}
	return position == song->count * song->size;
}

static int play_opened(HDRVR player, const struct song *song)
{
	if (!set_up(player, song))
		return 0;
	const int written = write_blocks(player, song);
	const int played = written && is_played(player, song);
	if (has(BUG_resets))
		SendDriverMessage(player, PLY_RESET, 0, 0);
	if (has(BUG_sends_what_nobody_knows))
		SendDriverMessage(player, DRV_POWER, 0, 0);
	if (has(BUG_sends_no_message_of_it))
		SendDriverMessage(player, PLY_RESET + 1, 0, 0);
	if (written || !has(BUG_does_not_stop_on_failure))
		SendDriverMessage(player, PLY_STOP, 0, 0);
	if (has(BUG_writes_after_stop))
		write_block(player, song, 0);
	return played;
}

int client_play(const struct song *song)
{
	HDRVR const player = open_player(song);
	if (player == NULL)
		return 0;
	const int played = play_opened(player, song);
	if (!played && has(BUG_forgets_to_close_on_error))
		return 0;
	return close_player(player) && played;
}

int client_mix(const struct song *first, const struct song *second)
{
	HDRVR const one = open_player(first);
	HDRVR const two = open_player(second);
	if (one != NULL && two != NULL && set_up(one, first) && set_up(two, second)) {
		for (unsigned i = 0; i < first->count && i < second->count; i++) {
			write_block(one, first, i);
			write_block(has(BUG_mixes_up_instances) ? one : two, second, i);
		}
		SendDriverMessage(one, PLY_STOP, 0, 0);
		SendDriverMessage(two, PLY_STOP, 0, 0);
	}
	const int closed = two == NULL || close_player(two);
	return (one == NULL || close_player(one)) && closed;
}

/* ---- the host ---- */

struct closing {
	client_entry *entry;
	DWORD_PTR id;
	HDRVR handle;
};

static void close_in_thread(const struct closing *closing)
{
	closing->entry(closing->id, closing->handle, DRV_CLOSE, 0, 0);
}

#ifdef _WIN32

static DWORD WINAPI run_thread(void *closing)
{
	close_in_thread(closing);
	return 0;
}

static void close_meanwhile(struct closing *closing)
{
	HANDLE const thread = CreateThread(NULL, 0, run_thread, closing, 0, NULL);
	WaitForSingleObject(thread, INFINITE);
	CloseHandle(thread);
}

#else

static void *run_thread(void *closing)
{
	close_in_thread(closing);
	return NULL;
}

static void close_meanwhile(struct closing *closing)
{
	pthread_t thread;
	if (pthread_create(&thread, NULL, run_thread, closing) == 0)
		pthread_join(thread, NULL);
}

#endif

/* Called by the mock while it handles PLY_STOP; a host that has the bug closes the instance in another
 * thread just then. */
static struct closing in_use;

void client_meanwhile(void);

void client_meanwhile(void)
{
	if (has(BUG_closes_while_in_use) && in_use.entry != NULL)
		close_meanwhile(&in_use);
}

static void use_instance(client_entry *entry, DWORD_PTR id, HDRVR handle)
{
	entry(id, handle, PLY_SET_VOLUME, 50, 0);
	if (has(BUG_uses_other_id))
		entry(id + 1, handle, PLY_SET_VOLUME, 50, 0);
	if (has(BUG_uses_no_id))
		entry(0, handle, PLY_SET_VOLUME, 50, 0);
	if (has(BUG_cuts_id))
		entry(id | (DWORD_PTR)1 << (sizeof id * 8 - 1), handle, PLY_SET_VOLUME, 50, 0);
	if (has(BUG_uses_other_handle))
		entry(id, NULL, PLY_SET_VOLUME, 50, 0);
	in_use = (struct closing){entry, id, handle};
	entry(id, handle, PLY_STOP, 0, 0);
}

static void close_instance(client_entry *entry, DWORD_PTR id, HDRVR handle)
{
	entry(id, handle, DRV_CLOSE, 0, 0);
	if (has(BUG_closes_twice))
		entry(id, handle, DRV_CLOSE, 0, 0);
	if (has(BUG_uses_closed))
		entry(id, handle, PLY_SET_VOLUME, 50, 0);
}

static DWORD_PTR begin(client_entry *entry, HDRVR handle)
{
	if (has(BUG_opens_before_load))
		entry(0, handle, DRV_OPEN, 0, 1);
	entry(0, NULL, DRV_LOAD, 0, 0);
	if (has(BUG_opens_before_enable))
		entry(0, handle, DRV_OPEN, 0, 1);
	entry(0, NULL, DRV_ENABLE, 0, 0);
	const DWORD_PTR id = (DWORD_PTR)entry(0, handle, DRV_OPEN, 0, 1);
	if (has(BUG_loads_again))
		entry(0, NULL, DRV_LOAD, 0, 0);
	return id;
}

void client_host(client_entry *entry)
{
	static int memory;
	HDRVR const handle = (HDRVR)(void *)&memory;
	const DWORD_PTR id = begin(entry, handle);
	use_instance(entry, id, handle);
	if (has(BUG_opens_while_disabled)) {
		entry(0, NULL, DRV_DISABLE, 0, 0);
		entry(0, handle, DRV_OPEN, 0, 1);
		entry(0, NULL, DRV_ENABLE, 0, 0);
	}
	if (has(BUG_frees_too_early))
		entry(0, NULL, DRV_FREE, 0, 0);
	close_instance(entry, id, handle);
	entry(0, NULL, DRV_DISABLE, 0, 0);
	if (has(BUG_disables_twice))
		entry(0, NULL, DRV_DISABLE, 0, 0);
	if (!has(BUG_forgets_to_free))
		entry(0, NULL, DRV_FREE, 0, 0);
	if (has(BUG_frees_twice))
		entry(0, NULL, DRV_FREE, 0, 0);
}
