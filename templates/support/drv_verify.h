/* The verifier: tries a driver that nobody knows against the model of what it should be, surviving
 * its crashes, and says rule by rule what it does. */
#ifndef DRV_VERIFY_H
#define DRV_VERIFY_H

#include "drv_model.h"

enum drv_verify_format { DRV_VERIFY_TEXT, DRV_VERIFY_JSON, DRV_VERIFY_HTML };

struct drv_verify_options {
	enum drv_verify_format format;
	unsigned milliseconds; /* that one attempt may take; 0: as usual */
	int colour;            /* whether the report is for a terminal that shows it */
	int progress;          /* whether standard error is a terminal */
};

/* Tries each driver, a file or a name that the system finds, and prints the report. Returns 0 when
 * none does anything wrong, 1 when one does, 3 when one could not be tried. */
int drv_verify(const struct drv_model *model, const struct drv_verify_options *options, char *const *drivers,
	       int count);

/* The same for the words of a command line after `--verify`: options, which are told when they are
 * wrong, then drivers. Returns 2 for wrong words. */
int drv_verify_main(const struct drv_model *model, int argc, char **argv);

/* For the process of an attempt (see drv_attempt.h): whether the attempt is one of the verifier's, and
 * what happens in it then. */
int drv_verify_owns(const void *shared);
int drv_verify_serve(const struct drv_model *model, void *shared);

#endif
