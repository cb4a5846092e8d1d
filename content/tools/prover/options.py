"""Judges of the kinds with options."""
import re

import sqlalchemy

from environment import Environment, statements
from running import HIDDEN, run, shown, tidy

GAP = "____"


def claim(option):
    """What running the code must give for this option to be right."""
    return f"raises {option['raises']}" if "raises" in option else option.get("value", option["text"])


def concept(question, fixture, findings):
    right, gave = {}, {}
    for name, option in question["options"].items():
        with Environment(question, fixture) as environment:
            if question.get("code") and question.get("language", "python") == "python":
                outcome = run(environment, question["code"])
                if name == question["answer"]:
                    findings.ran(outcome)
                    if outcome.raised:
                        findings.problem("code", f"the shown code raises {outcome.raised}")
            gave[name] = probe(environment, option["probe"])
        right[name] = gave[name] is True
        if not isinstance(gave[name], bool):
            findings.problem(
                f"options.{name}.probe", f"the probe of option {name} must give True or False, not {gave[name]}")
    findings.one_right(right, lambda name: f"its probe gives {gave[name]}")


def probe(environment, expression):
    """True, False, or a text about what came instead."""
    try:
        value = eval(compile(expression.strip(), "probe", "eval"), environment.names)
    except Exception as error:
        return f"{type(error).__name__}: {error}"[:200]
    return value if isinstance(value, bool) else f"{type(value).__name__} {value!r}"[:200]


def predict(question, fixture, findings):
    with Environment(question, fixture) as environment:
        outcome = run(environment, question["code"])
    findings.ran(outcome)
    findings.saw(outcome.claim)
    findings.one_right(
        {name: tidy(claim(option)) == outcome.claim for name, option in question["options"].items()},
        lambda name: str(outcome))


def queries(question, fixture, findings):
    verb = question.get("verb", "SELECT").upper()
    with Environment(question, fixture) as environment:
        outcome = run(environment, question["code"])
        sent = list(statements)
    count = sum(verb_of(statement) == verb for statement in sent)
    findings.ran(outcome)
    findings.saw(outcome.raised, count)
    found = f"raises {outcome.raised}" if outcome.raised else str(count)
    findings.one_right(
        {name: normal_number(claim(option)) == found for name, option in question["options"].items()},
        lambda name: f"it raises {outcome.raised}" if outcome.raised
        else f"{count} of {len(sent)} statements begin with {verb}")


def verb_of(statement):
    words = re.sub(r"--[^\n]*|/\*.*?\*/|\(", " ", statement, flags=re.DOTALL).split()
    first = words[0].upper() if words else ""
    # A common table expression stands before the statement's own verb.
    if first != "WITH":
        return first
    return next((word.upper() for word in words if word.upper() in ("INSERT", "UPDATE", "DELETE")), "SELECT")


def normal_number(text):
    return str(int(text)) if re.fullmatch(r"\s*\d+\s*", text) else text


def sql(question, fixture, findings):
    with Environment(question, fixture) as environment:
        outcome = run(environment, question["code"])
        findings.ran(outcome)
        if not outcome.raised and "stmt" not in environment.names:
            findings.problem("code", "the code sets no stmt")
            return
        written = None if outcome.raised else compiled(question, environment)
    claims = {name: claim(option) for name, option in question["options"].items()}
    # Quotes count only where an option is about them.
    if written is None:
        found, tidied = f"raises {outcome.raised}", claims
    else:
        drop = "" if any('"' in text for text in claims.values()) else '"'
        found = cut(question, one_line(written).replace(drop, ""))
        tidied = {name: one_line(text).replace(drop, "") for name, text in claims.items()}
    findings.saw(found)
    if found is None:
        findings.problem("part", f"'part' fits nothing in {shown(one_line(written))}")
        return
    findings.one_right(
        {name: text == found for name, text in tidied.items()}, lambda name: f"running gives {shown(found)}")


def compiled(question, environment):
    dialect = environment.engine.dialect
    if "dialect" in question:
        dialect = sqlalchemy.make_url(question["dialect"] + "://").get_dialect()()
    options = {"literal_binds": True} if question.get("literal") == "true" else {}
    return str(environment.names["stmt"].compile(dialect=dialect, compile_kwargs=options))


def one_line(text):
    return re.sub(r"\s+", " ", text).strip()


def cut(question, text):
    if "part" not in question:
        return text
    part = re.search(question["part"], text)
    return part and part.group(0).strip()


def bug(question, fixture, findings):
    expected = question["expect"]
    with Environment(question, fixture) as environment:
        outcome = run(environment, question["code"])
    findings.ran(outcome)
    findings.saw(outcome.claim)
    if outcome.raised != expected.get("raises") or (
            "stdout" in expected and outcome.printed != tidy(expected["stdout"])):
        findings.problem("expect", f"as shown, the code does not do what 'expect' says: {outcome}")
    mended = {}
    for name, option in question["options"].items():
        lines = question["code"].splitlines()
        lines[int(option["patch"]["line"]) - 1] = option["patch"]["code"]
        with Environment(question, fixture) as environment:
            mended[name] = run(environment, "\n".join(lines))
    if question["answer"] in mended:
        findings.ran(mended[question["answer"]], f"options.{question['answer']}.patch")
    findings.one_right(
        {name: o.raised is None and o.printed == tidy(expected["fixed_stdout"]) for name, o in mended.items()},
        lambda name: f"with its patch, {mended[name]}")


def fix(question, fixture, findings):
    right, gave = {}, {}
    for name, option in question["options"].items():
        with Environment(question, fixture) as environment:
            outcome = run(environment, question["code"].replace(GAP, option.get("value", option["text"])))
            tested = outcome if outcome.raised else run(environment, question["test"], HIDDEN)
        if name == question["answer"]:
            findings.ran(outcome)
        right[name] = tested.raised is None
        gave[name] = "the test passes" if right[name] else (
            f"the {'code' if outcome.raised else 'test'} raises {tested.raised}")
    findings.one_right(right, gave.get)
