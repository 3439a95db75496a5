/* A host with the bug whose number is given, recorded to a file: what the mock said stands on stdout, and
 * `drvgen trace` must say the same of the record. */
#include "client.h"

#include "mock_player.h"

#include <stdlib.h>

void client_meanwhile(void);

static void meanwhile(struct drv_mock_call *call, void *context)
{
	(void)call, (void)context;
	client_meanwhile();
}

int main(int argc, char **argv)
{
	if (argc != 3)
		return 2;
	planted = (enum bug)atoi(argv[1]);
	if (planted >= BUG_COUNT)
		return 3;
	mock_player_begin();
	mock_calls(mock_player_on(PLY_STOP), meanwhile, NULL);
	if (!drv_mock_record(mock_player(), argv[2]))
		return 2;
	client_host(mock_player_DriverProc);
	mock_player_end();
	return 0;
}
