#!/bin/sh
# The video codec of specs/drivers, opened as programs open it, under Wine by the real Installable Compression Manager, and on this
# machine by one that sends the same.
. "$(dirname "$0")/../tap.sh"
. "$(dirname "$0")/client.sh"

client_begin vfw_runlength vfw '-lmsvfw32 -lwinmm'
client_host address,undefined
export DRIVER="$made/address,undefined/vfw_runlength.so"
for way in function registry; do
	client_run "by $way, under ASan and UBSan" "$made/address,undefined/client" $way test
	client_record "by $way" "$made/address,undefined/client" $way
done

if ! tests/wine; then
	skip "under Wine" "no Wine"
elif ! command -v x86_64-w64-mingw32-gcc >/dev/null; then
	skip "under Wine" "no x86_64-w64-mingw32-gcc"
else
	client_windows
	client_run "a function under Wine" tests/wine "$made/client.exe" function test
	client_record "under Wine, by function" tests/wine "$made/client.exe" function
	client_register
	client_run "registered under Wine" tests/wine "$made/client.exe" registry test
	client_record "under Wine, by registry" tests/wine "$made/client.exe" registry
	client_unregister
fi
finish
