#!/bin/sh
# The JSON Schema that drvgen prints: it takes every good spec, refuses whatever a schema can refuse, and is never stricter than drvgen.
. "$(dirname "$0")/../tap.sh"
for candidate in python3 /usr/bin/python3; do
	if "$candidate" -c 'import jsonschema, yaml' 2>/dev/null; then
		exec "$candidate" -W ignore tests/editors/schema.py "$drvgen"
	fi
done
echo "1..0 # SKIP there is no python3 with jsonschema and yaml"
