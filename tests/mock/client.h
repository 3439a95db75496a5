/* A program that plays blocks through the driver "player", and a host that drives a driver itself;
 * both right, or with one of the bugs that such programs have. */
#ifndef CLIENT_H
#define CLIENT_H

#include "player.h"

enum bug {
#define X(name) BUG_##name,
#include "bugs.h"
#undef X
	BUG_COUNT
};

/* The bug that is in the program now. */
extern enum bug planted;

const char *bug_name(enum bug bug);

struct song {
	LPCWSTR driver; /* a name for OpenDriver */
	DWORD volume;
	DWORD rate;
	const void *blocks[4];
	DWORD size; /* of each */
	unsigned count;
};

/* Plays a song, and returns whether all of it was played. */
int client_play(const struct song *song);

/* Plays two songs at once, block by block. */
int client_mix(const struct song *first, const struct song *second);

typedef LRESULT CALLBACK client_entry(DWORD_PTR id, HDRVR handle, UINT message, LPARAM lParam1, LPARAM lParam2);

/* Takes a driver through its life, as a driver manager does. */
void client_host(client_entry *entry);

#endif
