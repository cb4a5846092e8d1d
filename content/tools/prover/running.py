"""Runs code and tells what it printed, raised and warned about."""
import builtins
import contextlib
import io
import re
import warnings

MOST_OUTPUT = 100_000
ADDRESS = re.compile(r"\bat 0x[0-9A-Fa-f]{4,}")
#: Deprecated API. SQLAlchemy's own warnings of this sort, LegacyAPIWarning among them, derive from the first.
OLD = (DeprecationWarning, PendingDeprecationWarning)

#: The name under which code runs that learners do not see; it may use whatever works.
HIDDEN = "test"


class TooMuchOutput(BaseException):
    """No `except Exception` of a question may catch it."""


class Output(io.StringIO):
    def __init__(self):
        super().__init__()
        self.length = 0

    def write(self, text):
        self.length += len(text)
        if self.length > MOST_OUTPUT:
            raise TooMuchOutput
        return super().write(text)


class Outcome:
    """What came of running code."""

    def __init__(self, printed, raised, warned, trouble):
        self.printed, self.raised, self.warned, self.trouble = printed, raised, warned, trouble

    @property
    def claim(self):
        """What an option has to claim to be right."""
        return f"raises {self.raised}" if self.raised else self.printed

    def __str__(self):
        return f"it raises {self.raised}" if self.raised else f"it prints {shown(self.printed)}"


def tidy(text):
    """Output without blanks at the ends of lines and without empty lines around it."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def shown(text):
    text = text if len(text) <= 80 else text[:77] + "..."
    return "nothing" if text == "" else repr(text)


def run(environment, code, name="code"):
    """Runs code in the names of an environment."""
    output, raised, trouble = Output(), None, None
    noticed = set()
    environment.names["print"] = watched_print(noticed)
    with warnings.catch_warnings(record=True) as heard, contextlib.redirect_stdout(output):
        warnings.simplefilter("always")
        try:
            exec(compile(code, name, "exec"), environment.names)
        except TooMuchOutput:
            pass
        except MemoryError:
            raise
        except BaseException as error:
            raised = type(error).__name__
    printed = tidy(output.getvalue())
    if output.length > MOST_OUTPUT:
        trouble = f"prints more than {MOST_OUTPUT:,} characters"
    elif ADDRESS.search(printed):
        trouble = "prints an address of memory, which differs from run to run"
    elif noticed:
        trouble = "prints a set, whose order differs from run to run; sort it"
    return Outcome(printed, raised, old_api(heard), trouble)


def old_api(heard):
    return sorted({f"{w.category.__name__}: {str(w.message).splitlines()[0]}"[:160] for w in heard
                   if issubclass(w.category, OLD) and w.filename != HIDDEN})


def watched_print(noticed):
    """A print() that notices sets: with two elements they come out right half of the time."""
    def print(*values, **options):
        for value in values:
            if isinstance(value, (set, frozenset)) and len(value) > 1 and not all(type(v) is int for v in value):
                noticed.add("set")
        builtins.print(*values, **options)
    return print
