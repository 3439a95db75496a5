/* What a walk has covered, for people and for programs. */
#ifndef DRV_COVERAGE_H
#define DRV_COVERAGE_H

#include "drv_walk.h"

#include <stdio.h>

/* Each message with its transitions, and what it answered. */
void drv_coverage_text(const struct drv_walk *walk, const char *before, FILE *to);

/* All of it, down to each transition: state, action, answer, how often. */
void drv_coverage_json(const struct drv_walk *walk, FILE *to);

/* A page with a matrix of states and messages. */
void drv_coverage_html(const struct drv_walk *walk, FILE *to);

#endif
