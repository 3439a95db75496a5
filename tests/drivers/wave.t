#!/bin/sh
# wave_null, through its exports: several devices, queues, callbacks from another thread, refused closes, resets, time.
. "$(dirname "$0")/../tap.sh"
# shellcheck source=lowlevel.sh
. "$top/tests/drivers/lowlevel.sh"
lowlevel wave_null WAVE wave_client
finish
