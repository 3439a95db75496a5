#!/usr/bin/env python3
"""names.py DRVGEN SPEC...: templates/README.md tells of every name that a template can use, where it can use it, and of no other."""
import json
import re
import subprocess
import sys

drvgen, specs = sys.argv[1], sys.argv[2:]
sections, known = {}, set()
TOP = "the driver itself"


def read_sections():
    with open("templates/README.md", encoding="utf-8") as file:
        text = file.read().split("## What a template can name")[1]
    for part in text.split("\n### ")[1:]:
        heading, *lines = part.splitlines()
        names = set()
        for line in lines:
            if line.startswith("| `"):
                names.update(re.findall(r"`(\w+)`", line.split("|")[1]))
        if heading.startswith("In what"):
            known.update(names | set(re.findall(r"`(\w+)`", "".join(lines))))
            continue
        for place in re.findall(r"`(\w+)`", heading) or [TOP]:
            sections[place] = names
        known.update(names)


def compare(value, place, wrong):
    if isinstance(value, list):
        for item in value:
            compare(item, place, wrong)
    elif isinstance(value, dict):
        told = sections.get(place, set())
        wrong.update(f"{name} is not told of in {place}" for name in value if name not in told)
        for name, each in value.items():
            seen.setdefault(place, set()).add(name)
            compare(each, name, wrong)


read_sections()
problems, seen = set(), {}
for spec in specs:
    view = json.loads(subprocess.run([drvgen, "view", spec], capture_output=True, check=True).stdout)
    compare(view, TOP, problems)
for place, names in sections.items():
    shared = set().union(*(seen.get(other, set()) for other, told in sections.items() if told is names))
    problems.update(f"{name} is told of in {place}, but not there" for name in names - shared)
with open("generator/view_names.h", encoding="utf-8") as file:
    words = set(re.findall(r"^X\((\w+)\)", file.read(), re.M))
problems.update(f"{word} is a name that is not told of" for word in words - known)
problems.update(f"{word} is told of, but is no name" for word in known - words)
for problem in sorted(problems):
    print(problem)
sys.exit(bool(problems))
