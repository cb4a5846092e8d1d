namespace Bot.ContentTools.Tests.Proving;

/// <summary>A sound question, broken in one way.</summary>
/// <param name="Kind">The question.</param>
/// <param name="Old">What stands there.</param>
/// <param name="New">What stands there instead.</param>
/// <param name="Told">What is told about it.</param>
public sealed record Breakage(string Kind, string Old, string New, string Told)
{
    private const string Unsorted = """print({n for n in ["Ann", "Bob"]})""";

    public static IReadOnlyList<Breakage> All { get; } =
    [
        new("kind-concept", "answer: b", "answer: c", "the key c is wrong, option b is right: its probe gives False"),
        new("kind-concept", "nullable(Mapped[int])", "not nullable(Mapped[int])", "option c is right as well"),
        new("kind-concept", "nullable(Mapped[int])", "nulable(Mapped[int])",
            "option c must give True or False, not NameError"),
        new("kind-concept", "nullable(Mapped[int])", "0", "must give True or False, not int 0"),
        new("kind-predict", "answer: a", "answer: b", "the key b is wrong, option a is right: it prints 'True'"),
        new("kind-predict", "print(a is b)", "print(a.nothing)", "no option is right: it raises AttributeError"),
        new("kind-predict", "text: \"False\"", "text: No copy, value: \"True \"",
            "option b is right as well: it prints 'True'"),
        new("kind-predict", "print(a is b)", "print(s.query(Author).get(1) is a)", "outdated API (LegacyAPIWarning"),
        new("kind-predict", "print(a is b)", "print(object())", "prints an address of memory"),
        new("kind-predict", "print(a is b)", Unsorted, "prints a set, whose order differs"),
        new("kind-predict", "print(a is b)", "import time; print(time.time())", "differs from run to run"),
        new("kind-predict", "session_basics#get-by-primary-key", "session_basics#get-by-key",
            "has no anchor 'get-by-key'"),
        new("kind-predict", "orm/session_basics#", "orm/session_basic#", "the manual 'sqlalchemy' has no page"),
        new("kind-queries", "answer: b", "answer: c", "the key c is wrong, option b is right: 2 of 2 statements"),
        new("kind-queries", "text: \"1\"", "text: one or two, value: \"02\"", "option a is right as well"),
        new("kind-queries", "    kind: queries\n", "    kind: queries\n    verb: INSERT\n",
            "0 of 2 statements begin with INSERT"),
        new("kind-sql", "answer: b", "answer: a", "option b is right: running gives 'FOR UPDATE SKIP LOCKED'"),
        new("kind-sql", "FOR .*$", "FROM nowhere", "'part' fits nothing"),
        new("kind-sql", "      stmt = ", "      statement = ", "the code sets no stmt"),
        new("kind-sql", "text: FOR UPDATE,", "text: The same, value: FOR UPDATE  SKIP LOCKED,",
            "option c is right as well"),
        new("kind-bug", "answer: b", "answer: a", "option b is right: with its patch, it raises TypeError"),
        new("kind-bug", "raises: TypeError", "raises: KeyError", "does not do what 'expect' says: it raises TypeError"),
        new("kind-bug", "c.execute(q, i=1)", "c.execute(q, {\"i\": 1})",
            "does not do what 'expect' says: it prints 'Ann'"),
        new("kind-bug", "fixed_stdout: Ann", "fixed_stdout: Bob",
            "no option is right: with its patch, it prints 'Ann'"),
        new("kind-fix", "answer: b", "answer: a", "the key a is wrong, option b is right: the code raises"),
        new("kind-fix", "text: first()", "text: unique().fetchall()", "option c is right as well: the test passes"),
        new("kind-fix", "== 3", "== 4", "no option is right: the test raises AssertionError"),
        new("kind-fill", "[one, one(), .one()]", "[one, scalar]", "'scalar' is accepted, and the test raises"),
        new("kind-fill", "[first, one_or_none, all]", "[first, one.__call__]", "passes the test as well"),
        new("kind-fill", "[first, one_or_none, all]", "[first, \"`one`\"]", "reads the same as an accepted answer"),
        new("kind-lab", "ON b.author_id = a.id\n", "ON b.author_id = b.id\n",
            "is said to be right, and gives other rows on the shown data"),
        new("kind-lab", "WHERE author_id = author.id", "WHERE author_id = 1", "gives other rows on the shown data"),
        new("kind-lab", "SELECT COUNT(*) FROM book", "SELECT COUNT(*) FROM books", "no such table: books"),
        new("kind-lab", "INSERT INTO author(id, name) VALUES (4, 'Abe')", "DELETE FROM author WHERE id = 99",
            "the same rows on the hidden data"),
        new("kind-lab", "LEFT JOIN book b ON b.author_id = a.id\n", "LEFT JOIN book b ON b.author_id = a.id WHERE 0\n",
            "gives no rows on the shown data"),
        new("kind-lab", "SELECT a.name, COUNT(b.id)\n", "SELECT random(), COUNT(b.id)\n", "the solution does not run"),
        new("kind-asyncio", "answer: b", "answer: a", "option b is right: it prints 'MissingGreenlet'"),
        new("kind-asyncio", "[greenlet, aiosqlite]", "[greenlet, aiosqlight]",
            "it needs 'aiosqlight', which the checker does not know"),
        new("kind-lab", "    hidden_data:\n      - INSERT INTO author(id, name) VALUES (4, 'Abe')\n", "",
            "a query of mere constants would pass"),
    ];
}
