#!/bin/sh
# aux_cd, whose volumes auxSetVolume sets and auxGetVolume reads back.
. "$(dirname "$0")/../tap.sh"
. "$(dirname "$0")/lowlevel.sh"
lowlevel aux_cd AUX aux_client
finish
