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
mock, every = schema_of(drvgen, "--document", "scenario"), schema_of(drvgen)
anything = jsonschema.Draft7Validator({})

for path in sorted(glob.glob("specs/*/*.yaml") + glob.glob("tests/golden/*.yaml") + glob.glob("tests/families/*.yaml")):
    spec = load(path)
    tell(every.is_valid(spec), f"{path} is good", problem(every, spec))
    alone = driver if "driver" in spec else family
    tell(alone.is_valid(spec), f"{path} is good by the schema of its kind alone", problem(alone, spec))
    other = family if "driver" in spec else driver
    tell(not other.is_valid(spec) and not mock.is_valid(spec), f"{path} is not of another kind")


def is_scenario(path):
    with open(path, encoding="utf-8") as file:
        return any(line.startswith("scenario:") for line in file)


scenarios = sorted(filter(is_scenario, glob.glob("tests/mock/*.yaml")))
tell(len(scenarios) > 3, "there are scenarios")
for path in scenarios:
    spec = load(path)
    tell(every.is_valid(spec), f"{path} is good", problem(every, spec))
    tell(mock.is_valid(spec), f"{path} is good by the schema of scenarios alone", problem(mock, spec))
    tell(not driver.is_valid(spec) and not family.is_valid(spec), f"{path} is not of another kind")

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
        return not every.is_valid(spec)
    try:
        return not every.is_valid(load(f"tests/errors/protocols/{name}.yaml")) or not own_schema(name).is_valid(spec)
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

# ---- wrong scenarios, one thing at a time ----

SET, DRIVER = "OSC_SET_FREQUENCY", "specs/drivers/oscilloscope.yaml"
WRONG = {
    "no driver": {"driver": None}, "an empty title": {"scenario": ""}, "an unknown key": {"strickt": True}, "a word for a truth": {"strict": "yes"},
    "a record of nothing": {"remember": 0}, "a list that is none": {"allow": "inside"}, "an unknown verdict": {"allow": ["insight"]},
    "a verdict that is legal": {"allow": ["legal"]}, "a message that is no name": {"ignore": [5]}, "rules that are no list": {"on": {"message": SET}},
    "a rule that is none": {"on": [SET]},
}
WRONG_RULES = {
    "no message": {"message": None}, "an expectation's key": {"times": 1}, "a negative count": {"fails": -1}, "the zeroth time": {"fails_nth": 0},
    "a long delay": {"delays": 3600001}, "instance 0": {"instance": 0}, "a big id": {"issues": 2**32}, "a crash that is a word": {"crashes": "often"},
    "an empty answer": {"returns": ""}, "no answers": {"returns": []}, "an answer in pieces": {"returns": {"a": 1}}, "an answer in words": {"returns": ["a b"]},
    "a parameter that is no name": {"where": {"a b": 1}}, "values without a test": {"where": {"hertz": [1, 2]}}, "nothing": {"where": {"hertz": None}},
    "no test": {"where": {"hertz": {}}}, "two tests": {"where": {"hertz": {"not": 1, "one_of": [2]}}}, "an unknown test": {"where": {"hertz": {"nt": 1}}},
    "not two": {"where": {"hertz": {"not": [1, 2]}}}, "between one": {"where": {"hertz": {"between": [1]}}},
    "between three": {"where": {"hertz": {"between": [1, 2, 3]}}}, "one of none": {"where": {"hertz": {"one_of": []}}},
    "one of too many": {"where": {"hertz": {"one_of": list(range(33))}}}, "half a byte": {"where": {"hertz": {"memory": "0ff"}}},
    "bytes as a number": {"where": {"hertz": {"memory": "0xff"}}}, "too many bytes": {"where": {"hertz": {"memory": "00" * 2001}}},
    "an empty text": {"where": {"hertz": {"text": ""}}}, "a long text": {"where": {"hertz": {"string": "x" * 1001}}},
    "a text in pieces": {"where": {"hertz": {"string": ["x"]}}}, "text that is written": {"writes": {"hertz": "loud"}},
}
WRONG_EXPECTATIONS = {
    "two counts": {"times": 1, "at_most": 2}, "two others": {"at_least": 1, "at_most": 2}, "a group that is no name": {"in_order": "a b"},
    "a negative time": {"times": -1},
}
GOOD_RULES = {
    "a number": {"where": {"hertz": 440}}, "a quoted one": {"where": {"hertz": "440"}}, "a large one": {"returns": 2**62},
    "a name": {"returns": ["DRVCNF_OK", 1]}, "one of one": {"where": {"hertz": {"one_of": 5}}},
    "digits as bytes": {"message": "DRV_OPEN", "where": {"open_data": {"memory": 30000000}}},
    "a text that is a number": {"message": "DRV_OPEN", "where": {"open_data": {"text": 7}}},
    "any text": {"message": "DRV_OPEN", "where": {"open_data": {"string": "\u00f6\u266b\U0001d11e \t\n\x7f"}}},
}


def scenario_of(changes, rule=None, expectation=None):
    document = {"scenario": "x", "driver": os.path.abspath(DRIVER), **changes}
    for key, each in ("on", rule), ("expect", expectation):
        if each is not None:
            each = {"message": "DRV_CONFIGURE" if "returns" in each else SET, **each}
            document[key] = [{name: value for name, value in each.items() if not (name == "message" and value is None)}]
    return {key: value for key, value in document.items() if not (key == "driver" and value is None)}


def verdict_of(document):
    """Whether the schema and the checker take it: they are to agree."""
    with tempfile.NamedTemporaryFile("w", suffix=".yaml", encoding="utf-8") as file:
        yaml.safe_dump(document, file, sort_keys=False, allow_unicode=True)
        file.flush()
        checked = subprocess.run([drvgen, "check", file.name], capture_output=True, check=False).returncode == 0
        return every.is_valid(load(file.name)), mock.is_valid(load(file.name)), checked


for name, document, good in (
        [(name, scenario_of(change), False) for name, change in WRONG.items()] +
        [(name, scenario_of({}, rule), False) for name, rule in WRONG_RULES.items()] +
        [(name, scenario_of({}, None, each), False) for name, each in WRONG_EXPECTATIONS.items()] +
        [(name, scenario_of({}, rule), True) for name, rule in GOOD_RULES.items()]):
    tell(verdict_of(document) == (good,) * 3, f"scenario: {name} is {'good' if good else 'wrong'}", verdict_of(document))

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


tell(not empty(every.schema), "no list of choices is empty")
missing = sorted(set(described(every.schema["definitions"])))
tell(not missing, "every key is described", missing)

misspelt = scenario_of({}, {"where": {"hertz": {"betwen": [1, 2]}}})
said = problem(every, misspelt) or ""
tell("'betwen'" in said and "on[0].where.hertz" in said, "so is one inside a scenario", said)

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


def changed_specs(amount, good):
    chance = random.Random(20240229)
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
        by_schema.append(not every.is_valid(load(paths[-1])))
    said = subprocess.run([drvgen, "check", "--format", "json", *paths], capture_output=True, encoding="utf-8", check=False).stdout
    wrong = {error["file"] for error in json.loads(said)["errors"]}
    return list(zip(paths, by_schema, [path in wrong for path in paths]))


def compare(what, amount, good):
    with tempfile.TemporaryDirectory() as scratch:
        judged = verdicts(scratch, changed_specs(amount, good))
        stricter = [path for path, by_schema, by_checker in judged if by_schema and not by_checker]
        why = "".join(f"{problem(every, load(path))}\n" for path in stricter[:5])
    tell(not stricter, f"of {len(judged)} changed {what}, the schema refuses none that the checker takes", why)
    wrong = sum(by_checker for _, _, by_checker in judged)
    seen = sum(by_schema for _, by_schema, _ in judged)
    print(f"# the checker refuses {wrong}, the schema {seen} of them")
    tell(wrong > amount / 3 and seen > wrong * 0.7, "and it refuses most that the checker does", f"{seen} of {wrong}")


compare("specs", 600, [load(path) for path in sorted(
    glob.glob("tests/golden/*.yaml") + glob.glob("specs/drivers/*.yaml") + glob.glob("tests/families/*.yaml"))])
compare("scenarios", 400, [{**load(path), "driver": os.path.abspath("tests/mock/player.yaml")} for path in scenarios])

print(f"1..{count}")
