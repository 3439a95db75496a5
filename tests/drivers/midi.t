#!/bin/sh
# midi_recorder, opened by midiOut and midiIn: bytes that go through, callbacks in order, a refused close, a reset.
. "$(dirname "$0")/../tap.sh"
# shellcheck source=lowlevel.sh
. "$top/tests/drivers/lowlevel.sh"
lowlevel midi_recorder MIDI midi_client
finish
