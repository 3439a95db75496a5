/* The volume driver. Nothing of this is about a message. */

#ifndef VOLUME_H
#define VOLUME_H

#include <windows.h>

#define VOL_FIRST 0x4000 /* where they begin */

/* Sets the "volume":
 *    in percent \ of the most. */
#define VOL_SET     (VOL_FIRST + 0)
#define VOL_GET     (VOL_FIRST + 1) /**< Tells the volume. */
#define VOL_OPEN    VOL_FIRST + 0x2 // Opens the lid.
// Two lines
// of one comment.
#define VOL_LONG \
	(VOL_FIRST \
	 | 3)

// This is about nothing: a line is between.

#define VOL_PLAIN   (((UINT)(0x4000UL + (1 << 2))))
#define VOL_AGAIN   VOL_SET
#define VOL_CHAR    ('A' * 256 + 'b')
#define VOL_SMALL   7
#define VOL_BIG     0x10000
#define VOL_TEXT    "text /* no comment */ #define VOL_NO 0x4099"
#define VOL_CALL(x) ((x) + 1)
#define VOL_CALLED  VOL_CALL(0x4000)
#define VOL_ROUND   VOL_TRIP
#define VOL_TRIP    VOL_ROUND
#define VOL_lower   0x4077
#define VOL_UNKNOWN (ELSEWHERE + 1)

enum volume_more {
	VOL_FIFTH = VOL_FIRST + 5, /* The fifth. */
	VOL_SIXTH, /* The sixth. */
	VOL_SEVENTH /* no comma */,
	VOL_TENTH = (VOL_FIRST + 10),
	/* Before it. */
	VOL_ELEVENTH
};

static inline int f(void) { char c = '"'; return c + sizeof("#define VOL_NEVER 0x4055"); }

#define VOL_SET 0x4088 /* twice: the first counts */
#define OTHER_A 1
#endif
