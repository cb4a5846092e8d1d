"""Derives tests/Bot.Emulators/Telegram/reference.json from a machine-readable Bot API reference.

Usage: python3 derive.py VENDOR.json > reference.json

Only names, types, required marks, enums and limits are kept; no prose. A field reads
{"t": [types], "r": 1 when required, "e": [values], "min": n, "max": n, "u": "chars" | "bytes" | "value"}.
"""
import json
import re
import sys

RANGE = re.compile(r"(\d[\d,]*)-(\d[\d,]*)[- ](characters?|bytes)( after)?|[Vv]alues between (\d+)-(\d+)")


def limits(description):
    found = RANGE.search(description)
    if not found or found.group(4):  # lengths after entity parsing are counted where the text is parsed
        return {}
    low, high, unit = found.group(1, 2, 3) if found.group(1) else (*found.group(5, 6), "value")
    return {
        "min": int(low.replace(",", "")),
        "max": int(high.replace(",", "")),
        "u": {"v": "value", "b": "bytes", "c": "chars"}[unit[0]],
    }


def field(f):
    kept = {"t": f["types"]}
    if f["required"]:
        kept["r"] = 1
    if f.get("enum"):
        kept["e"] = f["enum"]
    return kept | limits(f["description"])


def fields(thing):
    return {f["name"]: field(f) for f in thing.get("fields", [])}


def write(vendor):
    lines = [f'{{"version": {json.dumps(vendor["version"])},']
    for kind in ("methods", "types"):
        rows = []
        for name, thing in sorted(vendor[kind].items()):
            kept = {"f": fields(thing)}
            if thing.get("subtypes"):
                kept["s"] = thing["subtypes"]
            rows.append(f"{json.dumps(name)}: {json.dumps(kept, ensure_ascii=False, separators=(',', ':'))}")
        lines.append(f'"{kind}": {{')
        lines.append(",\n".join(rows))
        lines.append("}," if kind == "methods" else "}}")
    print("\n".join(lines))


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as source:
        write(json.load(source))
