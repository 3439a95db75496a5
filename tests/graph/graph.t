#!/bin/sh
# drvgen graph: the lifecycle of drivers as Graphviz draws it, and as Mermaid has it.
. "$(dirname "$0")/../tap.sh"
has_dot=$(command -v dot || true)
# arrows FILE: each arrow of a dot file, with the first line of its label.
arrows()
{
	sed -n 's/^  "\(.*\)" -> "\(.*\)" \[.*label="\([A-Z_]*\).*/\1 \2 \3/p' "$1"
}

exits 0 "a driver" "$drvgen" graph specs/drivers/exclusive.yaml
cp "$scratch/out" "$scratch/exclusive.dot"
arrows "$scratch/exclusive.dot" >"$scratch/arrows"
cat >"$scratch/expected" <<'ARROWS'
* module DRV_LOAD
module * DRV_FREE
module device DRV_ENABLE
device module DRV_DISABLE
device instance DRV_OPEN
instance device DRV_CLOSE
instance instance EXC_SET_BUSY
ARROWS
same "every scope is opened and closed" "$scratch/expected" "$scratch/arrows"
has "the limit is told" 'instance\nup to 1' "$scratch/exclusive.dot"
has "so is the close policy" 'DRV_CLOSE\lrefused while busy' "$scratch/exclusive.dot"
has "and all that comes meanwhile" 'EXC_SET_BUSY\lEXC_QUERY_BUSY' "$scratch/exclusive.dot"

exits 0 "a family that has other scopes" "$drvgen" graph tests/families/wave.yaml
arrows "$scratch/out" >"$scratch/arrows"
cat >"$scratch/expected" <<'ARROWS'
* module DRV_LOAD
module * DRV_FREE
module device DRV_ENABLE
device module DRV_DISABLE
device instance DRV_OPEN
instance device DRV_CLOSE
device outputs WODM_INIT
outputs device WODM_EXIT
outputs outputs WODM_GETVOLUME
outputs output WODM_OPEN
output outputs WODM_CLOSE
output output WODM_WRITE
output output_buffer WODM_PREPARE
output_buffer output WODM_UNPREPARE
device inputs WIDM_INIT
inputs device WIDM_EXIT
inputs input WIDM_OPEN
input inputs WIDM_CLOSE
input input WIDM_ADDBUFFER
input input_buffer WIDM_PREPARE
input_buffer input WIDM_UNPREPARE
ARROWS
same "those that the driver has are there" "$scratch/expected" "$scratch/arrows"
exits 0 "a family of which the driver has a part" "$drvgen" graph tests/families/vfw.yaml
has "has that" '-> "decompression"' "$scratch/out"
lacks "and nothing else" '-> "compression"' "$scratch/out"

exits 0 "Mermaid" "$drvgen" graph specs/drivers/exclusive.yaml --format mermaid -o "$scratch/exclusive.mmd"
cat >"$scratch/expected" <<'MERMAID'
---
title: exclusive
---
stateDiagram-v2
    state "module" as scope_module
    state "device" as scope_device
    state "instance, up to 1" as scope_instance
    [*] --> scope_module : DRV_LOAD
    scope_module --> [*] : DRV_FREE
    scope_module --> scope_device : DRV_ENABLE
    scope_device --> scope_module : DRV_DISABLE
    scope_device --> scope_instance : DRV_OPEN
    scope_instance --> scope_device : DRV_CLOSE, refused while busy
    scope_instance --> scope_instance : EXC_SET_BUSY
    scope_instance --> scope_instance : EXC_QUERY_BUSY
MERMAID
same "has the same" "$scratch/expected" "$scratch/exclusive.mmd"

if [ -n "$has_dot" ]; then
	for spec in specs/drivers/*.yaml tests/golden/*.yaml tests/families/*.yaml; do
		name=$(basename "$spec" .yaml)
		"$drvgen" graph "$spec" -o "$scratch/$name.dot"
		ok "Graphviz takes $name" dot -Tcanon -o "$scratch/canon" "$scratch/$name.dot"
	done
	exits 0 "SVG" "$drvgen" graph specs/drivers/exclusive.yaml --format svg -o "$scratch/exclusive.svg"
	has "shows a message" ">DRV_CLOSE<" "$scratch/exclusive.svg"
	has "and the whole" "</svg>" "$scratch/exclusive.svg"
	exits 0 "SVG on the standard output" "$drvgen" graph specs/drivers/exclusive.yaml --format svg
	same "is the same" "$scratch/exclusive.svg" "$scratch/out"
else
	skip "Graphviz takes what drvgen writes for it" "there is no dot"
fi
mkdir "$scratch/empty"
exits 3 "SVG without Graphviz" env PATH="$scratch/empty" "$drvgen" graph specs/drivers/exclusive.yaml --format svg
has "tells what to install" "apt-get install graphviz" "$scratch/err"
exits 1 "a wrong spec" "$drvgen" graph tests/errors/close_unknown_key.yaml
exits 3 "a file that cannot be written" "$drvgen" graph specs/drivers/minimal.yaml -o specs/drivers/minimal.yaml/x.dot
exits 2 "no such format" "$drvgen" graph specs/drivers/minimal.yaml --format png
finish
