"""Runs a piece of work in a child process with limits and gives its answer, or a sentence about how it ended."""
import ctypes
import json
import os
import resource
import select
import shutil
import signal
import sys
import tempfile
import time

import landlock

MEGABYTE = 1 << 20
LIMITS = {
    resource.RLIMIT_AS: 2048 * MEGABYTE,
    resource.RLIMIT_FSIZE: 64 * MEGABYTE,
    resource.RLIMIT_CORE: 0,
}
#: Seconds in which a child that has nothing more to say may end by itself.
LAST_BREATH = 1
LONGEST_ANSWER = 4 * MEGABYTE
PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36

libc = ctypes.CDLL(None)


class Children:
    def __init__(self):
        # Processes that a question leaves behind become ours, so that they can be ended.
        if sys.platform == "linux":
            libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)

    def run(self, work, seconds):
        """The dictionary that `work` returns, or {"died": how}."""
        started, answer = time.monotonic(), None
        folder = tempfile.mkdtemp(prefix="quizline-proof-")
        listen, speak = os.pipe()
        child = os.fork()
        if child == 0:
            be_child(work, speak, folder, seconds)
        os.close(speak)
        try:
            answer = receive(listen, started + seconds + 1)
        finally:
            os.close(listen)
            is_late = time.monotonic() > started + seconds
            status = end(child, LAST_BREATH if answer is None and not is_late else 0)
            end_orphans()
            shutil.rmtree(folder, ignore_errors=True)
        answer = answer or {"died": f"runs longer than {seconds} seconds" if is_late else how_it_died(status)}
        answer["milliseconds"] = round(1000 * (time.monotonic() - started), 1)
        return answer


def be_child(work, speak, folder, seconds):
    """Never returns."""
    me = os.getpid()
    try:
        answer = answer_of(work, speak, folder, seconds)
        # A question that forks comes here twice; only one of the two is asked.
        data = (json.dumps(answer) + "\n").encode() if os.getpid() == me else b""
        while data:
            data = data[os.write(speak, data):]
        os._exit(0)
    finally:
        os._exit(1)


def answer_of(work, speak, folder, seconds):
    try:
        os.setsid()
        # Above all the pipe on which answers go to whoever started us.
        os.closerange(3, speak)
        os.closerange(speak + 1, 65536)
        if sys.platform == "linux":
            libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        signal.alarm(seconds)
        for limit, value in LIMITS.items():
            resource.setrlimit(limit, (value, value))
        os.environ["TMPDIR"] = tempfile.tempdir = folder
        os.chdir(folder)
        # A file beside this folder belongs to somebody else.
        landlock.write_only_below(folder)
        return work()
    except MemoryError:
        return {"died": "needs more than 2 GB of memory"}
    except BaseException as fault:
        return {"died": f"breaks the checker: {type(fault).__name__}: {fault}"[:500]}


def receive(listen, deadline):
    data = bytearray()
    while not data.endswith(b"\n") and len(data) < LONGEST_ANSWER:
        ready, _, _ = select.select([listen], [], [], max(0, deadline - time.monotonic()))
        part = os.read(listen, 65536) if ready else b""
        if not part:
            return None
        data += part
    try:
        answer = json.loads(data)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None


def end(child, patience):
    """Kills the child and its group; gives its status. One that is just ending gets the time for it."""
    waited, ended, status = 0, 0, 0
    while not ended and waited <= patience:
        ended, status = os.waitpid(child, os.WNOHANG)
        if not ended and patience:
            time.sleep(0.01)
        waited += 0.01
    try:
        os.killpg(child, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass
    return status if ended else os.waitpid(child, 0)[1]


def end_orphans():
    while True:
        try:
            with open(f"/proc/self/task/{os.getpid()}/children") as children:
                orphans = [int(orphan) for orphan in children.read().split()]
        except OSError:
            return
        if not orphans:
            return
        for orphan in orphans:
            os.kill(orphan, signal.SIGKILL)
            os.waitpid(orphan, 0)


def how_it_died(status):
    if os.WIFSIGNALED(status):
        return f"ends its process by {signal.Signals(os.WTERMSIG(status)).name}"
    return f"ends its process with exit code {os.WEXITSTATUS(status)}"
