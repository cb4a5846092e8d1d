"""Tells as one line of JSON which Python this is and which libraries it has, without importing them.

  python3 -I -S -B versions.py [FOLDER]
"""
import importlib.metadata
import json
import sqlite3
import sys

LIBRARIES = ["SQLAlchemy", "Flask-SQLAlchemy", "Flask", "alembic", "greenlet", "aiosqlite", "Flask-Migrate", "Werkzeug"]


def version(library):
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return None


if __name__ == "__main__":
    sys.path[0:0] = sys.argv[1:2]
    found = {"python": ".".join(map(str, sys.version_info[:3])), "sqlite": sqlite3.sqlite_version}
    found.update((library, version(library)) for library in LIBRARIES)
    print(json.dumps(found))
