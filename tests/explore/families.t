#!/bin/sh
# The explorer with drivers that have scopes inside their instances or ports beside them, and what it finds wrong with such.
. "$(dirname "$0")/../tap.sh"
. "$(dirname "$0")/explorer.sh"

"$drvgen" generate tests/families/*.yaml -o "$scratch/made" || exit 1

# ---- what is right ----

for made in "$scratch"/made/*; do
	driver=${made##*/}
	exits 0 "$driver: equal to its model" explore "$driver" --threads 0 --json "$scratch/$driver.json"
	ok "$driver: 100 % of states and transitions" sh -ec '
		grep -qE "^ok 1 - explorer: ([0-9]+) of \1 states reached$" "$0"
		grep -qE "^ok 2 - explorer: ([0-9]+) of \1 transitions taken$" "$0"' "$scratch/out"
	make -s -C "$made" CFLAGS="-O1 -w" "host/address,undefined/explore_$driver" >"$scratch/log" 2>&1
	exits 0 "$driver: no sanitizer has anything to say" sh -ec 'cd "$0" && "host/address,undefined/explore_$1" --threads 0' \
		"$made" "$driver"
	make -s -C "$made" CFLAGS="-O1 -w" "host/thread/explore_$driver" >"$scratch/log" 2>&1
	exits 0 "$driver: nor has the one for threads, which send what is inside and beside instances, too" sh -ec \
		'cd "$0" && "host/thread/explore_$1" --threads 4 --messages 4000' "$made" "$driver"
done
if command -v python3 >/dev/null; then
	ok "organ: places have names of their own, and the same rules are met" python3 -c '
import json, sys
all = json.load(open(sys.argv[1]))
ways = all["transitions"]["list"]
states = all["states"]["list"]
assert len(states) == len(set(states))
assert any("output told" in state and "output_buffer of 1 queued 2" in state for state in states)
assert len({(way["from"], way["action"]) for way in ways}) == len(ways)
assert {way["rule"] for way in ways} >= {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}' "$scratch/organ.json"
else
	skip "organ: places have names of their own, and the same rules are met" "no python3"
fi
exits 0 "how many may be open is an option" explore organ --objects 2 --threads 0
has "and there are fewer states then" "of 61 states" "$scratch/out"
exits 0 "a sequence can be sent again" explore organ --threads 0 \
	--replay 'DRV_LOAD DRV_ENABLE MODM_OPEN%0 MODM_PREPARE/1+fresh MODM_LONGDATA/1+1 MODM_DATA/1^ MODM_UNPREPARE/1+1 MODM_CLOSE/1'
has "and callbacks are told, too" "hooks: message, told of done" "$scratch/out"

# ---- what is wrong ----

opened='DRV_LOAD DRV_ENABLE MODM_OPEN%0'
prepared="$opened MODM_PREPARE/1+fresh"
stream='DRV_LOAD DRV_ENABLE DRV_OPEN ACMDM_STREAM_OPEN@1'
broken "a device that nobody gets again" organ 's/drv_store(&outputs_taken\[device\], 0);//' \
	"$opened MODM_EXIT MODM_OPEN%0" 'expected: 0; hooks: open output'
broken "one device more than there are" organ '/do_on_output_open/,/^}/s/uDeviceID >= 1/uDeviceID > 1/' \
	'DRV_LOAD DRV_ENABLE MODM_OPEN%1' 'expected: 2'
broken "an opening of which nobody is told" organ 's/drv_tell(&notify, MOM_OPEN, 0, 0);//' \
	"$opened" 'told of open'
broken "a close that is told before it is done" organ '/do_on_output_close/,/^}/{s/drv_tell(&notify, MOM_CLOSE, 0, 0);//;s/^\tconst LRESULT result = hooks/\tdrv_tell(\&slot->instance.own.output.notify, MOM_CLOSE, 0, 0);\n&/}' \
	"$opened MODM_CLOSE/1" 'close output told of close'
broken "a close that does not ask whether buffers are queued" organ \
	'/do_on_output_close/,/^}/s/if (drv_lent_oldest(&slot->instance.lent, UINT64_MAX) != 0)/if (0)/' \
	"$prepared MODM_LONGDATA/1+1 MODM_CLOSE/1" 'expected: 65'
broken "a buffer whose bits stay as they were" organ '/drv_lent_queue(/,/^}/s/drv_lent_apply(mark);//' \
	"$prepared MODM_LONGDATA/1+1" 'a buffer is not as it should be'
broken "a refused unpreparing that unprepares" organ 's/drv_lent_leave_end(\(.*\), result == 0,/drv_lent_leave_end(\1, 1,/' \
	"$prepared MODM_UNPREPARE/1+1!" 'a buffer is not as it should be'
broken "a refused close that unprepares" organ \
	'/do_on_output_close/,/^}/{/if (result != 0)/,/}/s/drv_close_cancel/forget_output(slot); &/}' \
	"$prepared MODM_CLOSE/1!" ') close (forced) (msg 0x6,'
broken "buffers that come back in the wrong order" organ 's/buffer->queued < oldest->queued/buffer->queued > oldest->queued/' \
	"$prepared MODM_PREPARE/1+fresh MODM_LONGDATA/1+1 MODM_LONGDATA/1+2" 'another buffer first in the queue'
broken "a buffer of which one is told before it says that it is done" organ \
	'/organ_output_done/,/^}/{s/, &done))/, \&(struct drv_lent_mark){NULL, 0, 0}))/;s/^\(\tdrv_tell.*\)/\1 drv_lent_apply(\&done);/}' \
	"$prepared MODM_LONGDATA/1+1 MODM_DATA/1^" 'does not say that it is done'
broken "a message that is over before its hook runs" organ \
	'/do_on_output_data/,/^}/{s/^\tdrv_leave(&output_table, slot);//;s/^\tconst LRESULT result = ask/\tdrv_leave(\&output_table, slot);\n&/}' \
	"$opened MODM_DATA/1" 'close (msg 0x4,'
broken "something opened that knows nothing of its module" organ 's/^\toutput->module = &the_module;//' \
	"$opened" 'finds something else'
broken "a message without a hook that is taken for one with" organ 's/if (hooks->on_output_reset != NULL)/if (1)/' \
	"$opened MODM_RESET/1" 'crashed (SIGSEGV)' 1
broken "a structure that is not there, looked into" organ '/do_on_output_open/,/^}/s/dwUser == 0 || dwParam1 == 0/0/' \
	'DRV_LOAD DRV_ENABLE MODM_OPEN:slot=NULL%0' 'crashed (SIGSEGV)'
broken "a buffer that is refused because the driver did not prepare it" squeeze \
	's/drv_lent_queue(lent, address, 1,/drv_lent_queue(lent, address, 0,/' \
	"$stream ACMDM_STREAM_CONVERT@1/1+fresh" 'expected: 0; hooks: message stream'
broken "a buffer that counts as prepared because it was queued" squeeze 's/if (queued && buffer->prepared)/if (queued)/' \
	"$stream ACMDM_STREAM_CONVERT@1/1+fresh! ACMDM_STREAM_PREPARE@1/1+fresh" 'hooks: open header of 1'
broken "a buffer whose preparation is undone although there was none" squeeze 's/if (prepared && hooks->/if (hooks->/' \
	"$stream ACMDM_STREAM_CONVERT@1/1+fresh DRV_CLOSE@1" 'close (forced)'
broken "another instance's stream" squeeze '/do_on_stream_close/,/^}/s/if (!drv_is_inside(.*))$/if (0)/' \
	'DRV_LOAD DRV_ENABLE DRV_OPEN DRV_OPEN ACMDM_STREAM_OPEN@1 ACMDM_STREAM_CLOSE@2/1' 'rule 4'
broken "an instance that closes without what is inside" squeeze 's/^\tdrv_close_all(&stream_table, .*;//' \
	'DRV_LOAD DRV_ENABLE DRV_OPEN ACMDM_STREAM_OPEN@1 DRV_CLOSE@1' 'close (forced) stream of 1'
broken "a second beginning that does not end the first" unroll '/do_on_decompress_begin/,/^}/s/^\t\t\thooks->on_decompress_end(.*;/\t\t\t(void)0;/' \
	'DRV_LOAD DRV_ENABLE DRV_OPEN ICM_DECOMPRESS_BEGIN@1 ICM_DECOMPRESS_BEGIN@1' 'close (forced) decompression of 1 open decompression'
last='return \*more == 0 || drv_count(scope) == 0;'
broken "a module that goes at the first of several closes" unroll "s/$last/return 1;/" \
	'DRV_LOAD DRV_ENABLE DRV_LOAD DRV_OPEN DRV_FREE' 'close (forced) (msg 0x4'
broken "a module that waits for who was refused an instance" unroll "s/$last/return *more == 0;/" \
	'DRV_LOAD DRV_LOAD DRV_FREE' 'expected: 1; hooks: free'
broken "openings of which only one is remembered" unroll 's/^\t++\*more;/\t*more = 1;/' \
	'DRV_LOAD DRV_LOAD DRV_ENABLE DRV_OPEN DRV_LOAD DRV_FREE DRV_FREE' 'close (forced) (msg 0x4'
finish
