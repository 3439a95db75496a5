/* The survey: one life of a driver from the first message to the last, once raw and once through the
 * driver manager. What the driver answers is noted and not judged. */
#ifndef DRV_SURVEY_H
#define DRV_SURVEY_H

#include "drv_report.h"

/* Makes an attempt with what is in the memory; the number of steps is in `begun`. */
typedef struct drv_ending drv_survey_try(void *context, struct drv_play *play);

struct drv_surveyor {
	const struct drv_model *model;
	struct drv_play *play;
	int real; /* whether it is known what a program opens the driver with */
	drv_survey_try *try;
	void *context;
};

/* Fills the report's surveys. */
void drv_survey(const struct drv_surveyor *surveyor, struct drv_report *report);

#endif
