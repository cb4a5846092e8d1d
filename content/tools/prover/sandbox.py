"""Runs a learner's query on SQLite so that it can read what it is given, and nothing else."""
import sqlite3

MOST_STEPS = 2_000_000
STEPS_A_TICK = 1_000
MOST_ROWS = 1_000
LONGEST_QUERY = 2_000

READING = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE}
#: An allow-list: printf('%.*c', 100000000, 'x') alone costs half a second, and the next release brings other functions.
FUNCTIONS = frozenset("""
    abs avg ceil ceiling char coalesce concat concat_ws count cume_dist date datetime dense_rank first_value floor glob
    group_concat hex ifnull iif instr julianday lag last_value lead length like lower ltrim max min mod nth_value ntile
    nullif percent_rank quote rank replace round row_number rtrim sign strftime string_agg substr substring sum time
    total trim typeof unicode unixepoch upper""".split())
LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 200_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 4 * LONGEST_QUERY,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 20,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 100,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
}


class Refused(Exception):
    """The query may not run, or does not work; the text says why."""


def database(statements):
    """A database in memory, for trying the sandbox by itself."""
    made = sqlite3.connect(":memory:")
    for statement in statements:
        made.execute(statement)
    made.commit()
    return made


def ask(connection, query):
    """The rows of a query. The connection is for this one query."""
    if len(query) > LONGEST_QUERY:
        raise Refused(f"the query has more than {LONGEST_QUERY} characters")
    lock(connection)
    try:
        rows = connection.execute(query).fetchmany(MOST_ROWS + 1)
    except (sqlite3.Error, sqlite3.Warning, MemoryError, UnicodeError, ValueError) as error:
        raise Refused(f"{type(error).__name__}: {error}") from None
    if len(rows) > MOST_ROWS:
        raise Refused(f"the query gives more than {MOST_ROWS} rows")
    return rows


def lock(connection):
    connection.execute("PRAGMA query_only = 1")
    for limit, value in LIMITS.items():
        connection.setlimit(limit, value)
    ticks = iter(range(MOST_STEPS // STEPS_A_TICK))
    connection.set_progress_handler(lambda: next(ticks, None) is None, STEPS_A_TICK)
    connection.set_authorizer(may)


def may(action, first, second, database_name, trigger):
    if action == sqlite3.SQLITE_FUNCTION:
        allowed = (second or "").lower() in FUNCTIONS
    elif action == sqlite3.SQLITE_READ:
        allowed = not (first or "").lower().startswith("sqlite_")
    else:
        allowed = action in READING
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY
