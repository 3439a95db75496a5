/* Openings that nest, of something of which there is one: it is closed when it was closed as often as
 * it was opened.
 *
 * Hosts that open a driver by a function load and enable it for each instance anew, and free it when
 * that one is closed, whoever else has it open. One that was refused its instance may send nothing more:
 * so openings count only while an instance is open, and whoever closes without any closes for all.
 * What is counted here changes only while the gate says that a change is under way. Include drv_scope.h
 * before this. */
#ifndef DRV_NEST_H
#define DRV_NEST_H

struct drv_nest {
	uint64_t loads, enables; /* beyond the first of each */
};

enum drv_nested {
	DRV_NEST_REFUSED,
	DRV_NEST_INNER, /* one opening more or less; nothing else happens */
	DRV_NEST_OUTER, /* the first, or the last: drv_change_end must follow */
	DRV_NEST_LAST   /* the same, and the driver prepares for leaving memory first */
};

/* Begins to open what the gate has `open` for, while it has what is `around` that. Refused when it has
 * not, or the calling thread is inside a hook and would wait. */
DRV_RARE enum drv_nested drv_nest_open(struct drv_scope *scope, uint64_t around, uint64_t open, uint64_t *more)
{
	uint64_t seen;
	if (!drv_change_begin(scope, around, around, 0, &seen))
		return DRV_NEST_REFUSED;
	if ((seen & open) == 0)
		return DRV_NEST_OUTER;
	++*more;
	drv_change_end(scope, 0, 0);
	return DRV_NEST_INNER;
}

/* During a change, whether nobody else needs what is about to be closed. */
DRV_RARE int drv_nest_is_last(const struct drv_scope *scope, const uint64_t *more)
{
	return *more == 0 || drv_count(scope) == 0;
}

/* During a change, whether one of several openings was closed, which ends it; else none is left, and the
 * gate is without `open` from now on. */
DRV_RARE int drv_nest_leave(struct drv_scope *scope, uint64_t open, uint64_t *more)
{
	if (!drv_nest_is_last(scope, more)) {
		--*more;
		drv_change_end(scope, 0, 0);
		return 1;
	}
	*more = 0;
	uint64_t gate = drv_load(&scope->gate);
	while (!drv_swap(&scope->gate, &gate, gate & ~open))
		continue;
	return 0;
}

/* drv_disable_begin, for a device whose openings nest. */
DRV_RARE enum drv_nested drv_nest_disable_begin(struct drv_scope *scope, uint64_t *more, uint64_t *seen)
{
	const uint64_t both = DRV_LOADED | DRV_ENABLED;
	const int waits = !drv_inside(scope);
	if (!drv_change_begin(scope, both, both, 0, seen))
		return DRV_NEST_REFUSED;
	if (drv_nest_leave(scope, DRV_ENABLED, more))
		return DRV_NEST_INNER;
	return waits && drv_wait_for_quiet(scope) ? DRV_NEST_LAST : DRV_NEST_OUTER;
}

/* drv_free_begin, for a module whose openings nest. */
DRV_RARE enum drv_nested drv_nest_free_begin(struct drv_scope *scope, uint64_t *more)
{
	uint64_t seen;
	const int inside = drv_inside(scope);
	if (!drv_change_begin(scope, DRV_LOADED, DRV_LOADED, 0, &seen))
		return DRV_NEST_REFUSED;
	if (inside && drv_nest_is_last(scope, more)) {
		drv_change_end(scope, 0, 0);
		return DRV_NEST_REFUSED;
	}
	if (drv_nest_leave(scope, DRV_LOADED, more))
		return DRV_NEST_INNER;
	for (unsigned turn = 0; drv_load(&scope->calls) != 0; turn++)
		drv_pause(turn);
	return DRV_NEST_OUTER;
}

#endif
