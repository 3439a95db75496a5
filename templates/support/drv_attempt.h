/* Attempts: something that may crash or hang, tried in a process of its own with a time limit.
 *
 * What goes in and comes out lies in memory that both processes see, so that it is still there when
 * the attempt is not. On POSIX the process is a fork; on Windows it is this program again, which
 * calls drv_attempt_serve first of all. */
#ifndef DRV_ATTEMPT_H
#define DRV_ATTEMPT_H

#include "drv_platform.h"

enum drv_end {
	DRV_END_DONE,    /* the job returned and the process ended as it should */
	DRV_END_CRASHED, /* by a signal or an exception: code is which */
	DRV_END_HUNG,    /* it was ended when its time was up */
	DRV_END_LEFT,    /* the process ended before the job returned, or after it with this code */
	DRV_END_FAILED   /* no process could be made */
};

struct drv_ending {
	enum drv_end end;
	unsigned long code;
};

/* What to try; returns the code that its process ends with. */
typedef int drv_attempt_job(void *shared);

/* For main, before anything else: in the process of an attempt on Windows, runs the job and does not
 * return. The same job is given to every drv_attempt. */
void drv_attempt_serve(int argc, char **argv, drv_attempt_job *job);

/* Memory of that size, all zero, for attempts to share; NULL when there is none. For the program's
 * whole life. */
void *drv_attempt_memory(size_t size);

/* Tries the job. What it prints goes nowhere when quiet is nonzero. */
struct drv_ending drv_attempt(void *shared, drv_attempt_job *job, unsigned milliseconds, int quiet);

/* Whether this is the process of an attempt and the one that tries it is gone. */
int drv_attempt_is_orphan(void);

/* Writes how it ended for people: "crashed (SIGSEGV)", "crashed (exception 0xc0000005)", "hung". */
void drv_attempt_describe(struct drv_ending ending, char *to, size_t size);

#endif
