/* Recorded runs: what a mock wrote while a program used it, line by line, judged by the same guard
 * that the mock has. */
#ifndef DRVGEN_TRACE_H
#define DRVGEN_TRACE_H

#include "drv_mock_guard.h"
#include "mock_tables.h"
#include "run.h"

/* A parameter as the record names it, for messages that no spec tells of. */
struct trace_parameter {
	struct text name;
	struct trace_parameter *next;
};

/* A call. What the tables say of it is resolved by trace_resolve. */
struct trace_call {
	struct drv_mock_call call;
	unsigned line;
	unsigned life; /* of the module in the program: each begins with a head in the record */
	bool pending;  /* it was never answered */
	struct text entry, message, scope, verdict, failure;
	struct trace_parameter *parameters;
	/* judged */
	const char *finding; /* what is wrong with it, or NULL */
	size_t lane;         /* of the chart; 0: the driver as a whole */
	size_t around[DRV_MOCK_DEPTH]; /* the lanes whose ids it has; 0: none */
	size_t buffer;       /* the lane of the buffer that it lends, or 0 */
};

/* Something that was opened, one of several. */
struct trace_lane {
	const char *name;
	unsigned life;
	size_t opened, closed; /* calls, as indexes; closed is their count where it never was */
};

struct trace {
	struct text driver, protocol;
	unsigned width; /* of a pointer, in bytes */
	unsigned lives;
	struct trace_call *calls;
	size_t count, capacity;
	struct text *failures; /* of expectations, as the mock told them */
	size_t failure_count, failure_capacity;
	struct trace_lane *lanes; /* the first is the driver's */
	size_t lane_count, lane_capacity;
	const char **unclosed; /* what was open at the end of a life */
	size_t unclosed_count, unclosed_capacity;
	size_t illegal, different;
};

/* Reads a record into the pool. A last line that is cut off is left out, for the program may have
 * been killed; all else that is wrong is reported, and false returned. */
bool trace_read(struct run *run, const struct source *source, struct trace *trace);

/* Finds what the calls are in the tables, and judges them. */
void trace_judge(struct run *run, const struct mock_tables *made, struct trace *trace);

/* What templates see of it. */
struct value *trace_view(struct pool *pool, const struct mock_tables *made,
	const struct trace *trace);

#endif
