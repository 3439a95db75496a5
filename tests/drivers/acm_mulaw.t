#!/bin/sh
# The audio codec of specs/drivers, opened as programs open it, under Wine by the real Audio Compression Manager, and on this machine by
# one that sends the same. What it makes of sound is compared with tables that come from G.711 alone.
. "$(dirname "$0")/../tap.sh"
. "$(dirname "$0")/client.sh"

client_begin acm_mulaw msacm '-lmsacm32 -lwinmm'
ok "tables of G.711" perl "$here/acm_mulaw/g711.pl" "$scratch"

client_host thread
client_run "a function, under TSan" "$made/thread/client" function "$scratch"
client_host address,undefined
export DRIVER="$made/address,undefined/acm_mulaw.so"
for way in function registry; do
	client_run "by $way, under ASan and UBSan" "$made/address,undefined/client" $way "$scratch"
	client_record "by $way" "$made/address,undefined/client" $way
done

if ! tests/wine; then
	skip "under Wine" "no Wine"
elif ! command -v x86_64-w64-mingw32-gcc >/dev/null; then
	skip "under Wine" "no x86_64-w64-mingw32-gcc"
else
	client_windows
	client_run "a function under Wine" tests/wine "$made/client.exe" function "$scratch"
	client_record "under Wine, by function" tests/wine "$made/client.exe" function
	client_register
	client_run "registered under Wine" tests/wine "$made/client.exe" registry "$scratch"
	client_record "under Wine, by registry" tests/wine "$made/client.exe" registry
	client_unregister
fi
finish
