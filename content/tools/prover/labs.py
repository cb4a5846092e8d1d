"""Judges labs: a query is right when it gives the rows of the solution, on the shown rows and on the hidden ones."""
import sqlite3

import sandbox
from environment import Environment
from running import shown


def lab(question, fixture, findings):
    bench = Bench(question, fixture)
    try:
        wanted = bench.both(question["solution"])
    except sandbox.Refused as refused:
        findings.problem("solution", f"the solution does not run: {refused}")
        return
    findings.saw(*wanted)
    if not wanted[0]:
        findings.problem("solution", "the solution gives no rows on the shown data")
    if not question.get("hidden_data"):
        findings.problem("solution", "there is no hidden data, so that a query of mere constants would pass")
    elif wanted[0] == wanted[1]:
        findings.problem("hidden_data", "the solution gives the same rows on the hidden data as on the shown")
    for query in question.get("also_right", []):
        if (why := bench.differs(query, wanted)):
            findings.problem("also_right", f"{shown(query)} is said to be right, and {why}")
    if not question.get("wrong"):
        findings.problem("solution", "a lab needs wrong queries too")
    for wrong in question.get("wrong", []):
        if not bench.differs(wrong["query"], wanted):
            findings.problem("wrong", f"{shown(wrong['query'])} is said to be wrong, and gives the same rows")


class Bench:
    """The shown and the hidden data; each query gets a copy."""

    def __init__(self, question, fixture):
        self.ordered = question.get("ordered") == "true"
        with Environment(question, fixture) as environment:
            shown_data, hidden_data = environment.copy_of_rows(), environment.copy_of_rows()
        for statement in question.get("hidden_data", []):
            hidden_data.execute(statement)
        hidden_data.commit()
        self.data = (shown_data, hidden_data)

    def both(self, query):
        """The rows on the shown data and on the hidden."""
        return tuple(self.rows(query, data) for data in self.data)

    def rows(self, query, data):
        copy = sqlite3.connect(":memory:")
        data.backup(copy)
        try:
            rows = [tuple(map(comparable, row)) for row in sandbox.ask(copy, query)]
        finally:
            copy.close()
        return rows if self.ordered else sorted(rows, key=repr)

    def differs(self, query, wanted):
        """Why a query is wrong; None when it is right."""
        try:
            given = self.both(query)
        except sandbox.Refused as refused:
            return f"does not run: {refused}"
        if given == wanted:
            return None
        return "gives other rows on the " + ("shown data" if given[0] != wanted[0] else "hidden data")


def comparable(value):
    """2 and 2.0 are the same answer, and so are numbers that differ by rounding."""
    if not isinstance(value, float):
        return value
    value = round(value, 9)
    return int(value) if value.is_integer() else value
