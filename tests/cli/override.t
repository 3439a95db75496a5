#!/bin/sh
# --templates and --specs take the place of single files that the tool carries.
. "$(dirname "$0")/../tap.sh"
spec=$top/specs/drivers/minimal.yaml
cd "$scratch" || exit 1
"$drvgen" generate "$spec" -o usual

mkdir templates
sed 's/^LIBRARY/; overridden\nLIBRARY/' "$top/templates/def.mustache" >templates/def.mustache
exits 0 "one template" "$drvgen" generate "$spec" -o one --templates templates
has "it was used" "; overridden" one/minimal/minimal.def
diff -rq usual one >different
[ "$(wc -l <different)" -eq 1 ] && pass "and nothing else changed" || fail "and nothing else changed" different

mkdir -p all
cp -r "$top/templates/." all
exits 0 "all templates" "$drvgen" generate "$spec" -o whole --templates all
same "the files of the tool give what the tool gives" usual whole

mkdir -p parts/partials
echo '{{driver}} {{nothing}}' >parts/partials/generated.mustache
exits 1 "a partial with an unknown name" "$drvgen" generate "$spec" -o bad --templates parts
has "its place is told" "generated.mustache:1:" err
has "the name is told" "nothing" err
[ ! -e bad ] && pass "nothing was written" || fail "nothing was written"
mkdir broken
echo '{{#driver}}' >broken/def.mustache
exits 1 "a template with a section that is not closed" "$drvgen" generate "$spec" -o bad --templates broken
has "its place is told" "def.mustache:1:" err
printf 'a\nb\0c\n' >broken/def.mustache
exits 1 "a template with a NUL byte" "$drvgen" generate "$spec" -o bad --templates broken
has "its place is told, too" "def.mustache:2:2: error: NUL byte in the text" err
mkdir static
echo '/* mine */' | cat - "$top/templates/support/drv_tap.h" >drv_tap.h
mkdir static/support && mv drv_tap.h static/support
exits 0 "a support file" "$drvgen" generate "$spec" -o support --templates static
has "it was used" "/* mine */" support/minimal/support/drv_tap.h

mkdir specs
sed 's/^  first: .*/  first: 0x5000/; s/^  last: .*/  last: 0x5FFF/; s/^  usual: .*/  usual: 0x5000/' "$top/specs/protocols/installable.yaml" >specs/installable.yaml
printf 'driver: x\nprotocol: installable\ndescription: d\nmessages: {MY_MSG: {value: 0x4000, returns: nonzero}}\n' >x.yaml
exits 0 "a message's value that the protocol allows" "$drvgen" check x.yaml
exits 1 "and that another protocol of the same name does not" "$drvgen" check x.yaml --specs specs
has "which is told" "expected 0x5000 to 0x5fff" err
sed 's/^protocol: installable/protocol: other/' "$top/specs/protocols/installable.yaml" >specs/other.yaml
sed 's/protocol: installable/protocol: other/' x.yaml >y.yaml
exits 0 "a protocol of the user's own" "$drvgen" check y.yaml --specs specs
exits 1 "which is unknown without --specs" "$drvgen" check y.yaml
exits 0 "--specs with a folder that has none" "$drvgen" check x.yaml --specs templates
for folder in nowhere x.yaml; do
	exits 2 "--specs that is no folder: $folder" "$drvgen" check x.yaml --specs $folder
	has "is named" "drvgen check: error: '--specs' is '$folder', which is no folder" err
	exits 2 "--templates that is no folder: $folder" "$drvgen" generate x.yaml -o unwritten --templates $folder
	has "is named" "drvgen generate: error: '--templates' is '$folder', which is no folder" err
done
ok "nothing was written" test ! -e unwritten
sed 's/^    value: 0x0004/    value: 0x0044/' "$top/specs/protocols/installable.yaml" >specs/installable.yaml
exits 0 "explain --specs" "$drvgen" explain DRV_CLOSE --specs specs
has "explain --specs: uses it" "0x0044" out
finish
