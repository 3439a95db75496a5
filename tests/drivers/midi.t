#!/bin/sh
# midi_recorder, opened by midiOut and midiIn: bytes that go through, callbacks in order, a refused close, a reset.
. "$(dirname "$0")/../tap.sh"
. "$(dirname "$0")/lowlevel.sh"
lowlevel midi_recorder MIDI midi_client
finish
