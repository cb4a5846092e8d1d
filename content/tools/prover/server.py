"""Takes requests, answers each from a forked child, so that no question can touch what the next one sees."""
import gc
import json
import os
import sys

import judging
import mutations
import names  # noqa: F401  (imported before the fork, so that every child has the libraries already)
import postgres
import sandbox
import warming
from children import Children

SECONDS = 10


def prove(request):
    return judging.judge(request["question"], request.get("fixture"))


def live(request):
    return postgres.live(request["question"], request.get("fixture"), request["postgres"])


def mutate(request):
    return {"mutations": mutations.of(request["question"])}


def query(request):
    """What the sandbox of the labs makes of a query."""
    try:
        rows = sandbox.ask(sandbox.database(request["tables"]), request["query"])
    except sandbox.Refused as refused:
        return {"refused": str(refused)}
    return {"rows": [[repr(value) for value in row] for row in rows]}


WORK = {"prove": prove, "live": live, "mutations": mutate, "query": query}


def serve():
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    # What the libraries or a question print must not stand among the answers.
    quiet = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(quiet, stream)
    children = Children()
    warming.warm_up()
    gc.collect()
    gc.freeze()
    tell(answers, {"ready": True})
    for line in requests:
        request = json.loads(line)
        tell(answers, children.run(lambda: WORK[request["do"]](request), request.get("seconds", SECONDS)))


def tell(answers, answer):
    answers.write(json.dumps(answer) + "\n")
    answers.flush()
