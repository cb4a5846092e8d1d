"""Judges questions whose answer is typed into a gap. What a learner types is only compared, never run."""
import re

from environment import Environment
from options import GAP
from running import HIDDEN, run


def normal(answer):
    """An answer without what learners add around a name: quotes, a leading dot, parentheses at the end."""
    return re.sub(r"^\.|\(\)$", "", answer.strip().strip("`'\"")).strip()


def fill(question, fixture, findings):
    accept, reject, answer = question["accept"], question.get("reject", []), question["answer"]
    if answer not in accept:
        findings.problem("answer", f"the answer '{answer}' is not accepted")
    for typed in accept:
        outcome = tested(question, fixture, typed)
        findings.saw(typed, outcome.raised)
        if outcome.raised:
            findings.problem("accept", f"'{typed}' is accepted, and the test raises {outcome.raised}")
        if typed == answer:
            findings.ran(outcome)
    accepted = {normal(typed) for typed in accept}
    for typed in reject:
        if normal(typed) in accepted:
            findings.problem("reject", f"'{typed}' is rejected, and reads the same as an accepted answer")
            continue
        outcome = tested(question, fixture, typed)
        findings.saw(typed, outcome.raised)
        if not outcome.raised:
            findings.problem("reject", f"'{typed}' is rejected, and passes the test as well")


def tested(question, fixture, typed):
    """Runs the test. In it, run() runs the code with the gap filled, raises(name) demands an exception of it."""
    code = question["code"].replace(GAP, normal(typed))
    with Environment(question, fixture) as environment:
        def execute():
            exec(compile(code, "code", "exec"), environment.names)

        def raises(name):
            try:
                execute()
            except Exception as error:
                assert type(error).__name__ == name, type(error).__name__
            else:
                raise AssertionError(f"no {name}")

        environment.names.update(run=execute, raises=raises)
        return run(environment, question["test"], HIDDEN)
