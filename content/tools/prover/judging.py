"""Judges a question by its kind. One rule for all kinds with options: each option is judged alone, and exactly one may
come out right, the one that the key names."""
import importlib.util

import labs
import options
import typed
from findings import Findings

#: What `needs` may name; a typing mistake must not keep a question from ever being proven.
KNOWN_NEEDS = {"aiosqlite", "asyncpg", "flask_migrate", "greenlet", "psycopg", "psycopg2", "pymysql"}

JUDGES = {
    "concept": options.concept, "predict": options.predict, "queries": options.queries, "sql": options.sql,
    "bug": options.bug, "fix": options.fix, "fill": typed.fill, "lab": labs.lab,
}


def judge(question, fixture):
    """A dictionary with the problems and with what was observed; or with what is missing to judge it."""
    findings = Findings(question)
    missing = []
    for need in question.get("needs", []):
        if need not in KNOWN_NEEDS:
            findings.problem("needs", f"it needs '{need}', which the checker does not know; it knows "
                                      + ", ".join(sorted(KNOWN_NEEDS)))
        elif not importlib.util.find_spec(need):
            missing.append(need)
    if missing and not findings.problems:
        return {"missing": missing}
    if not findings.problems and question.get("verify") != "doc":
        try:
            JUDGES[question["kind"]](question, fixture, findings)
        except MemoryError:
            raise
        except BaseException as fault:
            at = next((key for key in ("setup", "fixture", "code") if key in question), "answer")
            findings.problem(at, f"its key cannot be run: {type(fault).__name__}: {fault}"[:400])
    return {"problems": findings.problems, "observed": findings.observed}
