/* A watch over what a driver allocates and frees. Windows, whose heaps keep quiet about much, has its
 * calls pass through here; elsewhere the C library itself ends a process that frees something twice. */
#ifndef DRV_HEAP_H
#define DRV_HEAP_H

#include "drv_platform.h"

enum drv_heap_fault {
	DRV_HEAP_GOOD,
	DRV_HEAP_TWICE,   /* a block was freed that had been freed already; it was not done again */
	DRV_HEAP_FOREIGN, /* something was freed that was never allocated; it was not done */
	DRV_HEAP_BROKEN   /* the heap does not hold together any more */
};

/* Begins to watch the calls of a module. */
void drv_heap_watch(HMODULE module);

/* What went wrong since it was last asked. */
enum drv_heap_fault drv_heap_fault(void);

#endif
