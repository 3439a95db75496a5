#include "support/drv_platform.h"
LRESULT CALLBACK DefDriverProc(DWORD_PTR a, HDRVR b, UINT c, LPARAM d, LPARAM e) { (void)a, (void)b, (void)c, (void)d, (void)e; return 0; }
