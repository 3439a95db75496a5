/* The tables of a driver that is tried many times in one process. Include this after the driver. */
#ifndef TABLES_H
#define TABLES_H

/* Makes all as it is when the driver has just come into memory. What programs lent to it is given back before. */
static void reset_tables(void)
{
	for (struct drv_scope *table = &scope; table != NULL; table = table->inner) {
		memset(table->segments[0], 0, DRV_FIRST_SLOTS * sizeof(struct drv_slot));
		*table = (struct drv_scope){.segments = {table->segments[0]}, .inner = table->inner};
	}
#ifdef DRV_NEST_H
	nest = (struct drv_nest){0};
#endif
}

#endif
