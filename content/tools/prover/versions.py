"""Tells as one line of JSON which Python this is, which libraries it has and which of them are not those wanted.

  python3 -I -S -B versions.py [FOLDER]      exit code 0: all is as wanted, 1: something is wrong or missing
"""
import json
import os
import sys

if sys.argv[1:]:
    sys.path.insert(0, sys.argv[1])

import importlib.metadata  # noqa: E402  (it reads the path when it is first used)

OLDEST_PYTHON = (3, 11)
BESIDE = ["greenlet", "aiosqlite", "psycopg2", "Flask-Migrate", "Werkzeug"]
WANTED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "versions.txt")


def version(library):
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return None


def wanted():
    with open(WANTED, encoding="utf-8") as lines:
        return [line.split() for line in lines if line.strip() and not line.startswith("#")]


def sqlite():
    try:
        import sqlite3
    except ImportError:
        return None
    return sqlite3.sqlite_version


def main():
    pairs = wanted()
    libraries = {name: version(name) for name in [*(name for name, _ in pairs), *BESIDE]}
    wrong = [f"{name} {start.rstrip('.')}, here " + (f"is {libraries[name]}" if libraries[name] else "is none")
             for name, start in pairs if not (libraries[name] or "").startswith(start)]
    if sys.version_info < OLDEST_PYTHON:
        wrong.append(f"Python {'.'.join(map(str, OLDEST_PYTHON))} or later, here is {sys.version.split()[0]}")
    if not sqlite():
        wrong.append("Python's module sqlite3, here is none")
    print(json.dumps({
        "python": sys.version.split()[0], "sqlite": sqlite(), "libraries": libraries, "wrong": wrong,
        "usable": all(libraries[name] for name, _ in pairs) and sqlite() is not None}))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
