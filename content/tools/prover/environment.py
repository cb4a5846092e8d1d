"""A fresh declarative base, engine and session for each run of a question's code."""
import os
import sqlite3
import tempfile

import sqlalchemy
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.pool import NullPool

import names

#: Every statement of every engine of this process, also of those that a question makes itself.
statements = []


@sqlalchemy.event.listens_for(sqlalchemy.Engine, "before_cursor_execute")
def note(connection, cursor, statement, parameters, context, executemany):
    statements.append(statement)


class Environment:
    """Use it in a `with`. `names` is what the code sees: Base, engine, s, make_tables() and the libraries."""

    def __init__(self, question, fixture, engine=None):
        """The engine is one of SQLite unless another is given."""
        self.bases = []
        self.file = None
        if engine:
            self.engine, self.async_engine = engine, None
        else:
            self.open_engines(with_async="aiosqlite" in question.get("needs", []))
        self.session = Session(self.engine)
        base = self.new_base()
        self.names = dict(
            names.GIVEN, __name__="question", Base=base, engine=self.engine, aengine=self.async_engine,
            s=self.session, make_tables=lambda: base.metadata.create_all(self.engine), new_base=self.new_base)
        for code in (fixture, question.get("setup")):
            if code:
                exec(compile(code, "setup", "exec"), self.names)
        statements.clear()

    def open_engines(self, with_async):
        if not with_async:
            self.engine, self.async_engine = sqlalchemy.create_engine("sqlite://"), None
            return
        # An in-memory database belongs to one connection; two engines need a file.
        handle, self.file = tempfile.mkstemp(suffix=".db")
        os.close(handle)
        self.engine = sqlalchemy.create_engine(f"sqlite:///{self.file}", poolclass=NullPool)
        self.async_engine = create_async_engine(f"sqlite+aiosqlite:///{self.file}", poolclass=NullPool)

    def new_base(self):
        """A declarative base of its own, for a question that maps the same table several times."""
        base = type("Base", (DeclarativeBase,), {})
        self.bases.append(base)
        return base

    def copy_of_rows(self):
        """The database as it is now, on a plain connection of its own."""
        copy = sqlite3.connect(":memory:")
        self.session.connection().connection.driver_connection.backup(copy)
        return copy

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.session.close()
        self.engine.dispose()
        for base in self.bases:
            base.registry.dispose()
        if self.file:
            os.unlink(self.file)
