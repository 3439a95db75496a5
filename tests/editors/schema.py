#!/usr/bin/env python3
"""schema.py DRVGEN: the JSON Schema and the checker agree, as far as a schema can. Prints TAP."""
import copy
import glob
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

import jsonschema
import yaml

from specs import deepest, load, schema_of

drvgen = sys.argv[1]
count = 0


def tell(truth, name, why=""):
    global count
    count += 1
    print(f"{'ok' if truth else 'not ok'} {count} - {name}")
    for line in str(why).splitlines() if not truth else []:
        print(f"# {line[:200]}")


def problem(validator, document):
    error = deepest(validator, document)
    return error and f"{error.json_path}: {error.message}"


# ---- good specs ----

driver, family = schema_of(drvgen, "--document", "driver"), schema_of(drvgen, "--document", "protocol")
both = schema_of(drvgen)
anything = jsonschema.Draft7Validator({})

for path in sorted(glob.glob("specs/*/*.yaml") + glob.glob("tests/golden/*.yaml") + glob.glob("tests/families/*.yaml")):
    spec = load(path)
    tell(both.is_valid(spec), f"{path} is good", problem(both, spec))
    alone = driver if "driver" in spec else family
    tell(alone.is_valid(spec), f"{path} is good by the schema of its kind alone", problem(alone, spec))
    other = family if "driver" in spec else driver
    tell(not other.is_valid(spec), f"{path} is not of the other kind")

# ---- wrong ones ----


def read_beyond():
    names = []
    with open("tests/editors/beyond-schema", encoding="utf-8") as file:
        for line in file:
            names += line.split("#")[0].split()
    return names


def refused(path):
    """Whether an editor would see that something is wrong: by the schema, or because it is no YAML."""
    try:
        spec = load(path)
    except (yaml.YAMLError, ValueError):
        return True
    name = spec.get("protocol") if isinstance(spec, dict) else None
    if not os.path.exists(f"tests/errors/protocols/{name}.yaml"):
        return not both.is_valid(spec)
    try:
        return not both.is_valid(load(f"tests/errors/protocols/{name}.yaml")) or not own_schema(name).is_valid(spec)
    except yaml.YAMLError:
        return True


def own_schema(name):
    """The schema where the folder of protocols has this one, and what it extends; without it, when there is something wrong with it."""
    with tempfile.TemporaryDirectory() as folder:
        while name and os.path.exists(f"tests/errors/protocols/{name}.yaml") and not os.path.exists(f"{folder}/{name}.yaml"):
            shutil.copy(f"tests/errors/protocols/{name}.yaml", folder)
            name = load(f"{folder}/{name}.yaml").get("extends")
        try:
            return schema_of(drvgen, "--specs", folder, check=False)
        except subprocess.CalledProcessError:
            return anything


beyond = read_beyond()
tell(len(set(beyond)) == len(beyond), "what is beyond a schema is listed once")
for path in sorted(glob.glob("tests/errors/*.yaml")):
    name = os.path.basename(path).removesuffix(".yaml")
    if name in beyond:
        tell(not refused(path), f"{name} is beyond a schema, as listed")
        beyond.remove(name)
    else:
        tell(refused(path), f"{name} is refused")
tell(not beyond, "what is listed as beyond a schema exists", beyond)

# ---- what an editor says ----

misspelt = {"driver": "x", "protocol": "installable", "description": "d", "alises": ["A"]}
tell("'alises'" in (problem(driver, misspelt) or ""), "a misspelt key is named", problem(driver, misspelt))
misspelt = {"driver": "x", "protocol": "installable", "description": "d",
            "messages": {"MY_A": {"value": 0x4000, "retuns": "nonzero", "returns": "nonzero"}}}
said = problem(driver, misspelt) or ""
tell("'retuns'" in said and "messages.MY_A" in said, "so is one inside a message, with its place", said)


def described(node):
    """Every key of every mapping tells an editor what it is for."""
    if isinstance(node, dict):
        for name, each in node.get("properties", {}).items():
            if isinstance(each, dict) and set(each) - {"const", "enum", "items", "minimum", "maximum", "minProperties", "$ref"}:
                yield from () if each.get("description") else (name,)
        for each in node.values():
            yield from described(each)
    elif isinstance(node, list):
        for each in node:
            yield from described(each)




def empty(node):
    """Editors take a list of no words, or of no schemas, for a wrong schema."""
    if isinstance(node, list):
        return any(empty(each) for each in node)
    return isinstance(node, dict) and any(
        each == [] and key in ("enum", "anyOf", "allOf", "oneOf") or empty(each) for key, each in node.items())


tell(not empty(both.schema), "no list of choices is empty")
missing = sorted(set(described(both.schema["definitions"])))
tell(not missing, "every key is described", missing)

# ---- never stricter than the checker ----

WORDS = ["x", "on_x", "MY_X", "DWORD", "LPVOID", "BYTE", "nonzero", "config", "instance", "module", "id", "value", "while", "1.2", "",
         "installable", "DRVCNF_OK", "accept", "sizeof", "a b", "X" * 70, "true", "lParam1", "DRV_POWER", "level"]
NUMBERS = [0, 1, -1, 2, 255, 256, 0x3fff, 0x4000, 0x5000, 0xffff, 0x10000, 2**31, 2**32 - 1, 2**32, -2**31, -2**31 - 1, 1.5]


def places(node, into):
    for key in list(node) if isinstance(node, dict) else range(len(node)):
        into.append((node, key))
        if isinstance(node[key], (dict, list)):
            places(node[key], into)
    return into


def change(chance, spec):
    all_places = places(spec, [])
    node, key = chance.choice(all_places)
    kind = chance.randrange(6)
    if kind == 0:
        del node[key]
    elif kind == 1:
        node[key] = chance.choice(WORDS)
    elif kind == 2:
        node[key] = chance.choice(NUMBERS)
    elif kind == 3:
        other, other_key = chance.choice(all_places)
        node[key] = copy.deepcopy(other[other_key])
    elif kind == 4 and isinstance(node, dict):
        name = chance.choice(WORDS + [str(key) + "s", str(key)[1:]])
        if name not in node:
            node[name] = node.pop(key)
    elif kind == 5 and isinstance(node, dict):
        node.setdefault(chance.choice(WORDS + ["range", "answer", "text", "hook", "max"]), chance.choice(WORDS + NUMBERS))


def changed_specs(amount):
    chance = random.Random(20240229)
    good = [load(path) for path in sorted(glob.glob("tests/golden/*.yaml") + glob.glob("specs/drivers/*.yaml") +
                                       glob.glob("tests/families/*.yaml"))]
    for _ in range(amount):
        spec = copy.deepcopy(chance.choice(good))
        for _ in range(chance.choice([1, 1, 1, 2])):
            change(chance, spec)
        yield spec


def verdicts(folder, specs):
    """For each spec, whether the schema and whether the checker refuses it."""
    paths, by_schema = [], []
    for i, spec in enumerate(specs):
        paths.append(f"{folder}/{i}.yaml")
        with open(paths[-1], "w", encoding="utf-8") as file:
            yaml.safe_dump(spec, file, sort_keys=False, allow_unicode=True)
        by_schema.append(not both.is_valid(load(paths[-1])))
    said = subprocess.run([drvgen, "check", "--format", "json", *paths], capture_output=True, encoding="utf-8", check=False).stdout
    wrong = {error["file"] for error in json.loads(said)["errors"]}
    return list(zip(paths, by_schema, [path in wrong for path in paths]))


with tempfile.TemporaryDirectory() as scratch:
    judged = verdicts(scratch, changed_specs(600))
    stricter = [path for path, by_schema, by_checker in judged if by_schema and not by_checker]
    why = "".join(f"{problem(both, load(path))}\n" for path in stricter[:5])
    tell(not stricter, f"of {len(judged)} changed specs, the schema refuses none that the checker takes", why)
    wrong = sum(by_checker for _, _, by_checker in judged)
    seen = sum(by_schema for _, by_schema, _ in judged)
    print(f"# the checker refuses {wrong}, the schema {seen} of them")
    tell(wrong > 200 and seen > wrong * 0.7, "and it refuses most that the checker does", f"{seen} of {wrong}")

print(f"1..{count}")
