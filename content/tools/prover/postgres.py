"""Runs what a question says about PostgreSQL, on a database of its own."""
import importlib
import traceback
import uuid

import sqlalchemy
from sqlalchemy.pool import NullPool

from environment import Environment

DRIVER = "psycopg2"


def live(question, fixture, folder):
    """The same sort of answer as of a judge. The server listens on a socket in the folder."""
    try:
        importlib.import_module(DRIVER)
    except ImportError:
        # It is not there, or its library libpq is not.
        return {"missing": [DRIVER]}
    problems = []
    engine = sqlalchemy.create_engine(address(folder, new_database(folder)))
    try:
        with Environment(question, fixture, engine) as environment:
            exec(compile(question["live"], "live", "exec"), environment.names)
    except BaseException as fault:
        at = next((f"line {t.lineno}, " for t in traceback.extract_tb(fault.__traceback__) if t.filename == "live"), "")
        problems.append({"at": "live", "what": f"on PostgreSQL it is not so: {at}{type(fault).__name__}: {fault}"[:400]})
    return {"problems": problems, "observed": []}


def new_database(folder):
    name = f"q{uuid.uuid4().hex}"
    server = sqlalchemy.create_engine(address(folder, "postgres"), isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with server.connect() as connection:
        connection.execute(sqlalchemy.text(f"CREATE DATABASE {name}"))
    return name


def address(folder, database):
    return f"postgresql+{DRIVER}://postgres@/{database}?host={folder}"
