#!/bin/sh
# From nothing to a driver that passes its self-test; and what the tool knows about messages.
. "$(dirname "$0")/../tap.sh"
cd "$scratch" || exit 1

exits 0 "new" "$drvgen" new mine
has "new tells what comes next" "drvgen generate mine.yaml" out
exits 0 "new: what it writes is a good spec" "$drvgen" check mine.yaml
# The comments of the spec are good YAML, too: without their "# " everything in it is used.
sed '1,5d; s/^# \([a-z ]\)/\1/; /^[A-Z]/d; /^[a-z].*[a-z]\.$/d; /^How many\|^A close/d' mine.yaml >all.yaml
exits 0 "new: so is all that it shows in comments" "$drvgen" check all.yaml
has "new: the comments were read" "MY_SET_VOLUME" all.yaml
has "new: editors are told which schema it has" '# yaml-language-server: $schema=drvgen.schema.json' mine.yaml
exits 0 "new, then generate" "$drvgen" generate mine.yaml -o made
ok "new, then generate, then make test" make -C made/mine test
cp mine.yaml before.yaml
exits 1 "new does not replace a file" "$drvgen" new mine
has "new does not replace a file: says so" "mine.yaml" err
same "new does not replace a file: it is as it was" before.yaml mine.yaml
exits 0 "new -o -" "$drvgen" new mine -o -
same "new -o - prints it" mine.yaml out
exits 0 "new -o FILE" "$drvgen" new mine -o other.yaml
same "new -o FILE writes it" mine.yaml other.yaml
exits 3 "new in a folder that is no folder" "$drvgen" new mine -o mine.yaml/x.yaml
for name in ../x a/b 2x while con MyDriver ''; do
	exits 1 "new '$name'" "$drvgen" new "$name"
done
[ "$(ls ./*.yaml | wc -l)" -eq 4 ] && pass "new: wrong names leave no file" || fail "new: wrong names leave no file"
exits 1 "new with an unknown protocol" "$drvgen" new x --protocol instalable
has "new with an unknown protocol: nearest" "did you mean 'installable'?" err

# ---- explain ----
exits 0 "explain" "$drvgen" explain
for message in $(sed -n '/^messages:/,$s/^  \(DRV_[A-Z]*\):.*/\1/p' "$top/specs/protocols/installable.yaml"); do
	has "explain lists $message" "$message" out
done
exits 0 "explain by name" "$drvgen" explain DRV_CLOSE
cp out by_name
has "explain: the value" "0x0004" out
has "explain: the hook" "on_close" out
exits 0 "explain in lower case" "$drvgen" explain drv_close
same "explain in lower case: the same" by_name out
for value in 4 0x4 0x0004; do
	exits 0 "explain by value: $value" "$drvgen" explain "$value"
	same "explain by value: $value: the same" by_name out
done
exits 0 "explain two" "$drvgen" explain DRV_CLOSE DRV_OPEN
has "explain two: the second" "DRV_OPEN" out
exits 1 "explain an unknown one" "$drvgen" explain DRV_CLOSED
has "explain an unknown one: nearest" "did you mean 'DRV_CLOSE'?" err
exits 1 "explain an unknown value" "$drvgen" explain 0x7777
exits 1 "explain nothing" "$drvgen" explain ''
finish
