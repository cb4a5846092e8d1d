"""Breaks a question on purpose. A checker that does not notice cannot be trusted.

Each mutation has a name and one or more variants; it is noticed when one of them is. Most have one: where the code is
changed, a single change may by chance lead to the same result.
"""
import copy

LOADERS = ("selectinload", "joinedload", "lazyload", "subqueryload")


def of(question):
    kind = question["kind"]
    if question.get("verify") == "doc":
        return []
    made = list(KINDS[kind](question))
    if "options" in question:
        made = list(of_options(question)) + made
    return [{"name": name, "variants": variants} for name, variants in made if variants]


def changed(question, change):
    """A copy, with the change made to it."""
    mutant = copy.deepcopy(question)
    change(mutant)
    return mutant


def of_options(question):
    key = question["answer"]
    for other in question["options"]:
        if other == key:
            continue
        yield f"the key is {other} instead of {key}", [changed(question, lambda q: q.update(answer=other))]

        def make_right(q):
            q["options"][other] = copy.deepcopy(q["options"][key])
        yield f"option {other} is as right as the key {key}", [changed(question, make_right)]


def of_key(question, name, change):
    """A change to the option that the key names."""
    return name, [changed(question, lambda q: change(q["options"][q["answer"]]))]


def claim_of_key(question):
    option = question["options"][question["answer"]]
    return "raises" in option, option.get("raises", option.get("value", option["text"]))


def set_claim(option, raises, claim):
    option.pop("raises", None)
    option.pop("value", None)
    option["raises" if raises else "value"] = claim


def concept(question):
    yield of_key(question, "the probe of the key is turned round", lambda o: o.update(probe=f"not ({o['probe']})"))


def results(question, other_claim, nothing):
    """Kinds whose options claim what running gives."""
    raises, claim = claim_of_key(question)
    wrong = claim + "X" if raises else other_claim(claim)
    yield of_key(question, "the value of the key is another", lambda o: set_claim(o, raises, wrong))
    yield of_key(question, "the key claims an exception or none", lambda o: set_claim(o, not raises, claim))
    if raises or claim.strip() != nothing:
        yield "the code does nothing", [changed(question, lambda q: q.update(code="pass"))]


def predict(question):
    yield from results(question, lambda claim: claim + " and more", "")


def queries(question):
    yield from results(question, lambda claim: str(int(claim) + 1), "0")
    for loader in LOADERS:
        if loader in question["code"]:
            variants = [changed(question, lambda q: q.update(code=q["code"].replace(loader, other)))
                        for other in LOADERS if other != loader]
            yield f"the code has another loader than {loader}", variants


def sql(question):
    yield from results(question, lambda claim: claim + " -- and more", None)


def bug(question):
    lines = question["code"].splitlines()

    def undo_patch(option):
        option["patch"]["code"] = lines[int(option["patch"]["line"]) - 1]
    yield of_key(question, "the patch of the key is removed", undo_patch)
    yield "the mended code should print something else", [
        changed(question, lambda q: q["expect"].update(fixed_stdout=q["expect"]["fixed_stdout"] + " and more"))]
    shows = "raises" if "raises" in question["expect"] else "stdout"
    yield "the bug should show in another way", [
        changed(question, lambda q: q["expect"].update({shows: q["expect"][shows] + "X"}))]


def fix(question):
    yield of_key(question, "the key leaves the gap open", lambda o: o.update(text="____", value="____"))
    yield "the test always fails", [changed(question, lambda q: q.update(test=q["test"] + "\nassert False\n"))]


def fill(question):
    for typed in question.get("reject", []):
        def accept(q):
            q["reject"].remove(typed)
            q["accept"].append(typed)
        yield f"'{typed}' is accepted", [changed(question, accept)]
    for typed in question["accept"]:
        def reject(q):
            if typed != q["answer"]:
                q["accept"].remove(typed)
            q.setdefault("reject", []).append(typed)
        yield f"'{typed}' is rejected", [changed(question, reject)]
    yield "another answer than the accepted ones", [changed(question, lambda q: q.update(answer=q["answer"] + "X"))]
    yield "the test always fails", [changed(question, lambda q: q.update(test=q["test"] + "\nassert False\n"))]
    if question.get("reject"):
        yield "the test always passes", [changed(question, lambda q: q.update(test="pass"))]


def lab(question):
    for number, wrong in enumerate(question.get("wrong", []), 1):
        yield f"the solution is wrong query {number}", [
            changed(question, lambda q: q.update(solution=wrong["query"]))]
        yield f"wrong query {number} is said to be right", [
            changed(question, lambda q: q.setdefault("also_right", []).append(wrong["query"]))]
    for number, query in enumerate([question["solution"], *question.get("also_right", [])]):
        yield f"right query {number} is said to be wrong", [
            changed(question, lambda q: q.setdefault("wrong", []).append({"query": query}))]
    yield "there is no hidden data", [changed(question, lambda q: q.pop("hidden_data", None))]


KINDS = {
    "concept": concept, "predict": predict, "queries": queries, "sql": sql, "bug": bug, "fix": fix, "fill": fill,
    "lab": lab,
}
