#!/usr/bin/env python3
"""findings.py DRVGEN json|sarif SPEC...: what `drvgen check --format` says of each spec has the structure that the format demands, and
says what the text for people says."""
import json
import re
import subprocess
import sys
import urllib.parse

drvgen, kind = sys.argv[1:3]
wrong = 0


def need(truth, what):
    if not truth:
        raise AssertionError(what)


def keys(value, required, optional=()):
    need(isinstance(value, dict), f"{value!r} is no object")
    need(set(required) <= set(value), f"{sorted(value)} lacks some of {sorted(required)}")
    extra = set(value) - set(required) - set(optional)
    need(not extra, f"nothing is called {sorted(extra)} here")


def place_of_ours(value):
    return (value["file"], value.get("line"), value.get("column"), value.get("length"))


def read_ours(document):
    keys(document, ["drvgen", "files", "errors"])
    errors = []
    for error in document["errors"]:
        keys(error, ["file", "rule", "message", "suggestion", "notes"], ["line", "column", "length"])
        for note in error["notes"]:
            keys(note, ["file", "message"], ["line", "column", "length"])
        errors.append((place_of_ours(error), error["message"], [(place_of_ours(n), n["message"]) for n in error["notes"]]))
        if error["suggestion"] is not None:
            need(f"did you mean '{error['suggestion']}'?" in [n["message"] for n in error["notes"]], "a suggestion without its note")
    return errors


def region(value):
    keys(value, ["startLine", "startColumn", "endColumn"])
    need(value["startLine"] >= 1 and 1 <= value["startColumn"] < value["endColumn"], f"{value} is no region")
    return (value["startLine"], value["startColumn"], value["endColumn"] - value["startColumn"])


def artifact(value):
    keys(value, ["uri"])
    need(re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2}|^file://)+", value["uri"]), f"{value['uri']} is no URI")
    return urllib.parse.unquote(value["uri"].removeprefix("file://"))


def location(value, with_message):
    keys(value, ["physicalLocation"] + (["message"] if with_message else []))
    physical = value["physicalLocation"]
    keys(physical, ["artifactLocation"], ["region"])
    where = region(physical["region"]) if "region" in physical else (None, None, None)
    return (artifact(physical["artifactLocation"]), *where)


def read_result(result, rules):
    keys(result, ["ruleId", "ruleIndex", "level", "message", "locations"], ["relatedLocations", "fixes"])
    need(rules[result["ruleIndex"]]["id"] == result["ruleId"], "a rule's index is not that of its name")
    need(result["level"] == "error" and len(result["locations"]) == 1, "an error has one location")
    notes = [(location(note, True), note["message"]["text"]) for note in result.get("relatedLocations", [])]
    for fix in result.get("fixes", []):
        keys(fix, ["artifactChanges"])
        change, = fix["artifactChanges"]
        keys(change, ["artifactLocation", "replacements"])
        replacement, = change["replacements"]
        keys(replacement, ["deletedRegion", "insertedContent"])
        region(replacement["deletedRegion"])
        need(f"did you mean '{replacement['insertedContent']['text']}'?" in [note[1] for note in notes], "a fix without its note")
    return (location(result["locations"][0], False), result["message"]["text"], notes)


def read_sarif(document):
    keys(document, ["$schema", "version", "runs"])
    need(document["version"] == "2.1.0" and document["$schema"].endswith("sarif-2.1.0.json"), "not SARIF 2.1.0")
    run, = document["runs"]
    keys(run, ["tool", "columnKind", "artifacts", "invocations", "results"])
    need(run["columnKind"] == "unicodeCodePoints", "columns count characters")
    driver = run["tool"]["driver"]
    keys(driver, ["name", "version", "rules"])
    for rule in driver["rules"]:
        keys(rule, ["id", "shortDescription"])
        need(re.fullmatch(r"[a-z]+(-[a-z]+)*", rule["id"]), f"{rule['id']} is no name of a rule")
    names = [rule["id"] for rule in driver["rules"]]
    need(len(set(names)) == len(names), "a rule is there twice")
    need({result["ruleId"] for result in run["results"]} == set(names), "a rule that nothing breaks")
    invocation, = run["invocations"]
    keys(invocation, ["executionSuccessful", "exitCode"])
    need(bool(run["results"]) == (invocation["exitCode"] != 0), "the exit code and the results do not agree")
    for each in run["artifacts"]:
        keys(each, ["location"])
        artifact(each["location"])
    return [read_result(result, driver["rules"]) for result in run["results"]]


def read_pinned(pinned):
    errors = []
    for match in re.finditer(r"^(.*?):(?:(\d+):(\d+):)? (error|note): (.*)$", pinned, re.M):
        name, line, column, severity, message = match.groups()
        found = (name, line and int(line), column and int(column), message)
        if severity == "error":
            errors.append((found, []))
        else:
            errors[-1][1].append(found)
    return errors


def as_pinned(error):
    place, message, notes = error
    return ((*place[:3], message), [(*where[:3], text) for where, text in notes])


def check(spec):
    said = subprocess.run([drvgen, "check", "--format", kind, spec], capture_output=True, encoding="utf-8", check=False)
    text = subprocess.run([drvgen, "check", spec], capture_output=True, encoding="utf-8", check=False)
    need(said.returncode == text.returncode, f"exit code {said.returncode}, but with text it is {text.returncode}")
    need(said.stderr == "", f"'{said.stderr}' on stderr")
    document = json.loads(said.stdout)
    told = [as_pinned(error) for error in (read_ours(document) if kind == "json" else read_sarif(document))]
    pinned = read_pinned(text.stderr)
    cut = re.search(r"^drvgen: (\d+) more errors$", text.stderr, re.M)
    need(len(told) == len(pinned) + (int(cut[1]) if cut else 0), f"{len(told)} errors; the text has {len(pinned)}")
    for data, line in zip(told, pinned):
        need(data == line, f"{data} is not {line}")


for path in sys.argv[3:]:
    try:
        check(path)
    except (AssertionError, KeyError, ValueError) as problem:
        print(f"{path}: {problem!r}"[:500])
        wrong = 1
sys.exit(wrong)
