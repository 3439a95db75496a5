/* What test_port_turns.c is about, of the driver's input devices. */
#define INPUTS
#include "test_port_turns.c"
