#!/bin/sh
# aux_cd, whose volumes auxSetVolume sets and auxGetVolume reads back.
. "$(dirname "$0")/../tap.sh"
# shellcheck source=lowlevel.sh
. "$top/tests/drivers/lowlevel.sh"
lowlevel aux_cd AUX aux_client
finish
