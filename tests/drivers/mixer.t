#!/bin/sh
# mixer_two_line, through its export: several programs, lines and controls as the spec has them, values that are set and heard.
. "$(dirname "$0")/../tap.sh"
# shellcheck source=lowlevel.sh
. "$top/tests/drivers/lowlevel.sh"
lowlevel mixer_two_line MIXER mixer_client
finish
