"""Keeps a process from changing files outside of one folder, where the kernel offers Landlock (Linux 5.13)."""
import ctypes
import os
import sys

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
RULE_PATH_BENEATH, VERSION = 1, 1
PR_SET_NO_NEW_PRIVS = 38

WRITE_FILE, REFER, TRUNCATE = 1 << 1, 1 << 13, 1 << 14
REMOVE_AND_MAKE = sum(1 << bit for bit in range(4, 13))


class Ruleset(ctypes.Structure):
    _fields_ = [("handled", ctypes.c_uint64)]


class PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32)]


libc = ctypes.CDLL(None, use_errno=True)


def version():
    """What the kernel offers; 0 or less: nothing."""
    return libc.syscall(CREATE_RULESET, None, 0, VERSION) if sys.platform == "linux" else 0


def write_only_below(folder):
    """True when it holds from now on; it cannot be taken back."""
    offered = version()
    if offered < 1:
        return False
    rights = WRITE_FILE | REMOVE_AND_MAKE | (REFER if offered >= 2 else 0) | (TRUNCATE if offered >= 3 else 0)
    ruleset = libc.syscall(CREATE_RULESET, ctypes.byref(Ruleset(rights)), ctypes.sizeof(Ruleset), 0)
    if ruleset < 0:
        return False
    allow(ruleset, folder, rights)
    allow(ruleset, os.devnull, rights & (WRITE_FILE | TRUNCATE))
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    held = libc.syscall(RESTRICT_SELF, ruleset, 0) == 0
    os.close(ruleset)
    return held


def allow(ruleset, path, rights):
    parent = os.open(path, os.O_PATH | os.O_CLOEXEC)
    libc.syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, ctypes.byref(PathBeneath(rights, parent)), 0)
    os.close(parent)
