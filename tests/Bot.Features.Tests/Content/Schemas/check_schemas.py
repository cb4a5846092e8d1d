"""check_schemas.py FILE ... : checks YAML files against the JSON Schemas that they name in their first line, as an
editor does. Needs python3-yaml and python3-jsonschema."""
import json
import pathlib
import re
import sys

import jsonschema
import yaml

MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)$")


class Editor(yaml.SafeLoader):
    """Reads scalars by YAML's core schema, as editors do: `No` and 2026-11-22 are texts."""


Editor.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+0123456789.")),
):
    Editor.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), first)


def as_json(value):
    """The keys of JSON are texts, so 1: easy is "1": easy."""
    if isinstance(value, dict):
        return {str(key): as_json(item) for key, item in value.items()}
    return [as_json(item) for item in value] if isinstance(value, list) else value


def mistakes(path):
    text = path.read_text(encoding="utf-8")
    named = MODELINE.match(text.splitlines()[0])
    if not named:
        return [f"{path}: the first line names no schema"]
    schema = json.loads((path.parent / named[1]).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    found = jsonschema.Draft202012Validator(schema).iter_errors(as_json(yaml.load(text, Editor)))
    return [f"{path}: {'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in found]


told = [mistake for name in sys.argv[1:] for mistake in mistakes(pathlib.Path(name))]
print("\n".join(told))
sys.exit(1 if told else 0)
