"""Derives tests/Bot.Emulators/Discord/reference.json from Discord's OpenAPI document.

Usage: python3 derive.py VENDOR.json > reference.json

Only what a chat bot can say is kept: routes, names, types, required marks, enums and limits; no prose.
A route has "p" path parameters, "q" query parameters, "b" its body, "a" the answer to it. A schema is one of
{"$": type name}, {"any": [schemas]}, {"by": field, "of": {value: schema}}, or
{"t": "string" | "integer" | "number" | "boolean" | "array" | "object" | "snowflake" | "null"} with
"e" values, "bits" of a mask, "min"/"max" of the value or size, "m" a pattern (.NET), "f" a format, "i" items,
"u" unique, "p" properties, "r" required ones, "v" values of a map, "rules". "n" marks what may be null. A rule holds
when the fields of "if" have one of the values (null: missing) and "has" bits are set; then "need", "one" of, and "not"
name fields.
"""
import json
import sys

import corrections

ROUTES = """
GET /gateway
GET /gateway/bot
GET /users/@me
GET /users/@me/guilds
POST /users/@me/channels
GET /applications/@me
GET /oauth2/applications/@me
GET PUT POST /applications/{application_id}/commands
GET PATCH DELETE /applications/{application_id}/commands/{command_id}
GET PUT POST /applications/{application_id}/guilds/{guild_id}/commands
GET PATCH DELETE /applications/{application_id}/guilds/{guild_id}/commands/{command_id}
GET /guilds/{guild_id}
GET /guilds/{guild_id}/channels
GET /guilds/{guild_id}/members/{user_id}
GET /guilds/{guild_id}/roles
GET /guilds/{guild_id}/threads/active
DELETE /users/@me/guilds/{guild_id}
GET PATCH DELETE /channels/{channel_id}
POST /channels/{channel_id}/typing
POST /channels/{channel_id}/threads
POST /channels/{channel_id}/messages/{message_id}/threads
PUT DELETE /channels/{channel_id}/thread-members/@me
GET POST /channels/{channel_id}/messages
GET PATCH DELETE /channels/{channel_id}/messages/{message_id}
POST /interactions/{interaction_id}/{interaction_token}/callback
POST /webhooks/{webhook_id}/{webhook_token}
GET PATCH DELETE /webhooks/{webhook_id}/{webhook_token}/messages/@original
GET PATCH DELETE /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}
"""
PRACTICALLY_ENDLESS = (1521, 152133)  # the document's own stand-ins for "no limit"
LIMITS = {
    "minLength": "min", "maxLength": "max", "minItems": "min", "maxItems": "max",
    "minProperties": "min", "maxProperties": "max", "minimum": "min", "maximum": "max",
}


class Deriving:
    def __init__(self, vendor):
        self.vendor = vendor
        self.schemas = vendor["components"]["schemas"]
        self.types = {}

    def schema(self, s):
        if "$ref" in s:
            return self.named(s["$ref"].rsplit("/", 1)[1])
        options = s.get("oneOf") or s.get("anyOf")
        if options and "const" in options[0]:
            return {"t": s["type"], "e": [o["const"] for o in options]}
        if options:
            return self.union(options)
        return self.plain(s)

    def named(self, name):
        s = self.schemas[name]
        if s.get("format") == "snowflake":
            return {"t": "snowflake"}
        if "properties" not in s:
            return self.schema(s)
        if name not in self.types:
            self.types[name] = None  # types may hold themselves
            self.types[name] = self.plain(s)
        return {"$": name}

    def union(self, options):
        some = [o for o in options if o.get("type") != "null"]
        if len(some) == 1:
            kept = self.schema(some[0])
        else:
            kept = self.by_field(some) or {"any": [self.schema(o) for o in some]}
        return kept | ({"n": 1} if len(some) < len(options) else {})

    def by_field(self, options):
        """A union whose members have a constant "type"."""
        kinds = {}
        for option in options:
            target = self.schemas[option["$ref"].rsplit("/", 1)[1]] if "$ref" in option else {}
            for value in target.get("properties", {}).get("type", {}).get("enum", []):
                kinds[str(value)] = self.schema(option)
            if not target.get("properties", {}).get("type", {}).get("enum"):
                return None
        return {"by": "type", "of": kinds}

    def plain(self, s):
        kinds = s["type"] if isinstance(s["type"], list) else [s["type"]]
        kept = {"t": next((k for k in kinds if k != "null"), "null")}
        if "null" in kinds:
            kept["n"] = 1
        if "enum" in s:
            kept["e"] = s["enum"]
        for key, short in LIMITS.items():
            if key in s and s[key] not in PRACTICALLY_ENDLESS:
                kept[short] = s[key]
        if s.get("format") in ("uri", "date-time"):
            kept["f"] = s["format"]
        if s.get("uniqueItems"):
            kept["u"] = 1
        if "items" in s:
            kept["i"] = self.schema(s["items"])
        if "properties" in s:
            kept["p"] = {name: self.schema(p) for name, p in s["properties"].items()}
            kept |= {"r": s["required"]} if s.get("required") else {}
        if isinstance(s.get("additionalProperties"), dict):
            kept["v"] = self.schema(s["additionalProperties"])
        return kept

    def route(self, method, path):
        item = self.vendor["paths"][path]
        operation = item[method.lower()]
        kept = {}
        for parameter in item.get("parameters", []) + operation.get("parameters", []):
            key = {"path": "p", "query": "q"}[parameter["in"]]
            kept.setdefault(key, {})[parameter["name"]] = self.schema(parameter["schema"])
        if "requestBody" in operation:
            kept["b"] = self.schema(operation["requestBody"]["content"]["application/json"]["schema"])
        for status, answer in operation["responses"].items():
            if status.startswith("2") and "content" in answer:
                kept["a"] = self.schema(answer["content"]["application/json"]["schema"])
        return kept


def routes():
    for line in ROUTES.split("\n"):
        *methods, path = line.split() or [None]
        yield from ((method, path) for method in methods)


def used(thing, types, found):
    """Names of the types that a schema reaches."""
    if isinstance(thing, list):
        thing = dict(enumerate(thing))
    if isinstance(thing, dict):
        if isinstance(thing.get("$"), str) and thing["$"] not in found:
            found.add(thing["$"])
            used(types[thing["$"]], types, found)
        for value in thing.values():
            used(value, types, found)
    return found


def compact(thing):
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":"))


def write(vendor):
    deriving = Deriving(vendor)
    kept = {f"{method} {path}": deriving.route(method, path) for method, path in routes()}
    corrections.apply(kept, deriving.types)
    names = used(kept, deriving.types, set())
    blocks = {"routes": kept, "types": {name: deriving.types[name] for name in sorted(names)}}
    lines = [f'{{"version": {json.dumps(vendor["info"]["version"])},']
    for number, (kind, things) in enumerate(blocks.items()):
        rows = (f"{json.dumps(name)}: {compact(thing)}" for name, thing in things.items())
        lines += [f'"{kind}": {{', ",\n".join(rows), "}," if number == 0 else "}}"]
    print("\n".join(lines))


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as source:
        write(json.load(source))
