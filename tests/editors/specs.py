"""What the tests of the schema share: specs as an editor reads them (YAML 1.2, core schema), and the schema to judge them."""
import json
import re
import subprocess

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML 1.2's core schema: no yes and no, no dates, no numbers with colons; a key that is there twice is an error."""
    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        keys = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        if len(set(keys)) != len(node.value):
            raise yaml.YAMLError("a key is there twice, or is no text")
        return super().construct_mapping(node, deep)


def resolve(tag, pattern, first):
    Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), list(first))


resolve("bool", "^(?:true|True|TRUE|false|False|FALSE)$", "tTfF")
resolve("int", "^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", "-+0123456789")
resolve("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789")
resolve("null", "^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""])


def number(loader, node):
    text = node.value.lower()
    return int(text, 0) if text.startswith("0x") or text.startswith("0o") else int(text, 10)


Loader.add_constructor("tag:yaml.org,2002:int", number)


def load(path):
    with open(path, "rb") as file:
        return yaml.load(file, Loader)  # noqa: S506: the loader is a safe one


def schema_of(drvgen, *options, check=True):
    text = subprocess.run([drvgen, "schema", *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8",
                          check=True).stdout
    schema = json.loads(text)
    if check:
        jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def deepest(validator, document):
    """What an editor would underline: the error that is the deepest inside."""
    errors = list(validator.iter_errors(document))
    while any(error.context for error in errors):
        errors = [inner for error in errors for inner in (error.context or [error])]
    return max(errors, key=lambda error: len(error.absolute_path), default=None)
