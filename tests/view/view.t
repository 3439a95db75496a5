#!/bin/sh
# drvgen view: what templates see, documented name by name; and templates of a user's own, for other languages.
. "$(dirname "$0")/../tap.sh"
spec=$top/tests/golden/everything.yaml
templates=$top/tests/view

exits 0 "the view of a driver" "$drvgen" view "$spec"
cp "$scratch/out" "$scratch/view"
exits 0 "the same when asked again" "$drvgen" view "$spec"
same "byte by byte" "$scratch/view" "$scratch/out"
exits 0 "into a file" "$drvgen" view "$spec" -o "$scratch/file"
same "which has it, too" "$scratch/view" "$scratch/file"

if command -v python3 >/dev/null; then
	ok "it is JSON" python3 -m json.tool "$scratch/view"
	ok "templates/README.md tells of each name, where it is" \
		python3 tests/view/names.py "$drvgen" tests/golden/*.yaml specs/drivers/*.yaml tests/verify/*.yaml tests/families/*.yaml
	exits 0 "constants for Python" "$drvgen" view "$spec" -t "$templates/constants.py.mustache" -o "$scratch/everything.py"
	(cd "$scratch" && python3 - >log 2>&1) <<'CHECK' && pass "which Python takes" || fail "which Python takes" "$scratch/log"
import everything
from everything import Answer, Message
assert Message.DRV_OPEN == 3 and Message.EVE_SET_LEVEL == 0x0810 and Answer.DRVCNF_RESTART == 2
assert everything.RANGES[Message.EVE_SET_LEVEL, "level"] == range(-100, 101), everything.RANGES
assert min(r.start for r in everything.RANGES.values()) == -2147483648
assert max(r.stop for r in everything.RANGES.values()) == 4294967296
CHECK
else
	skip "what is printed, read by Python" "there is no python3"
fi
exits 0 "constants for Rust" "$drvgen" view "$spec" -t "$templates/constants.rs.mustache" -o "$scratch/everything.rs"
has "which has the driver's messages" "pub const EVE_SET_LEVEL: u32 = 0x0810;" "$scratch/everything.rs"
if command -v rustc >/dev/null && rustc --version >/dev/null 2>&1; then
	cat >"$scratch/main.rs" <<'MAIN'
mod everything;
fn main() {
    assert_eq!(everything::DRV_CLOSE, 4);
    assert!(everything::EVE_SET_LEVEL_LEVEL.contains(&100) && !everything::EVE_SET_LEVEL_LEVEL.contains(&101));
    assert_eq!(everything::DRVCNF_RESTART, 2);
}
MAIN
	sed '/^#!/d' "$scratch/everything.rs" >"$scratch/inner.rs"
	mv "$scratch/inner.rs" "$scratch/everything.rs"
	ok "which Rust takes" rustc -A dead_code -o "$scratch/main" "$scratch/main.rs"
	ok "with the values that they have" "$scratch/main"
else
	skip "which Rust takes" "there is no rustc"
fi

cd "$scratch" || exit 1
echo '{{driver}}: {{nothing}}' >bad.mustache
exits 1 "a name that is not there" "$drvgen" view "$spec" -t bad.mustache -o made
has "its place is told" "bad.mustache:1:" err
ok "nothing is written" test ! -e made
echo '{{#messages}}' >bad.mustache
exits 1 "a section without its end" "$drvgen" view "$spec" -t bad.mustache
exits 3 "a template that is not there" "$drvgen" view "$spec" -t nothing.mustache
exits 1 "a wrong spec" "$drvgen" view "$top/tests/errors/close_unknown_key.yaml"
exits 2 "no spec" "$drvgen" view
printf '{{#custom_messages}}{{>arguments}}{{/custom_messages}}' >partial.mustache
exits 0 "a partial of the tool" "$drvgen" view "$spec" -t partial.mustache
printf 'driver: x\nprotocol: installable\ndescription: "a \\"b\\" <c> */"\n' >x.yaml
printf '{{description}}' >d.mustache
exits 0 "as it is" "$drvgen" view x.yaml -t d.mustache
has "without an escape" 'a "b" <c> */' out
exits 0 "for C" "$drvgen" view x.yaml -t d.mustache --escape c
has "no comment ends" 'a \"b\" <c> *' out
lacks "indeed" '*/' out
exits 0 "for HTML" "$drvgen" view x.yaml -t d.mustache --escape html
has "as entities" 'a &quot;b&quot; &lt;c&gt;' out
exits 2 "for nobody" "$drvgen" view x.yaml -t d.mustache --escape tex
finish
