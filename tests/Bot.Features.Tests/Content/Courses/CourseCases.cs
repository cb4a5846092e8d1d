namespace Bot.Features.Tests.Content.Courses;

/// <summary>A part of the sample, what it is replaced by, the line of the mistake, its rule, and words of the message.
/// </summary>
public static class CourseCases
{
    private const string LastLine = "  - Count statements\n";

    private const string Lines =
        "learn:\n  - Write queries\n  - 'Know states: pending, persistent, detached'\n" + LastLine;

    public static TheoryData<string, string, int, string, string> Keys { get; } = new()
    {
        { "id: first\n", "", 1, "keys", "The course has no 'id' … Add id: first." },
        { "title: First steps\n", "", 1, "keys", "has no 'title' … Add title: and what" },
        { "bank: sa\n", "", 1, "keys", "has no 'bank' … Add bank: and the id" },
        { Lines, "", 1, "keys", "has no 'learn' … Add learn: and 3 to 8 lines" },
        { "prerequisites: [Python, SQL]\n", "", 1, "keys", "has no 'prerequisites' … Add prerequisites: and" },
        { "tools:\n  - SQLAlchemy 2.0\n", "", 1, "keys", "has no 'tools' … Add tools: and" },
        { "roles:\n  - Backend developer\n", "", 1, "keys", "has no 'roles' … Add roles: and" },
        { "levels: [3, 1]\n", "", 1, "keys", "has no 'levels' … Add levels: [1, 2, 3]" },
        { "language: en-GB", "", 1, "keys", "has no 'language' … Add language: en" },
        { "link:", "lnk:", 14, "keys", "The course cannot have the key 'lnk' … Did you mean 'link'?" },
        { "link:", "title:", 14, "yaml", "'title' stands here twice, first in line 2 … Keep one" },
        { "title: First steps", "title:", 2, "shape", "'title' is empty … Fill it in" },
        { "title: First steps", "title: [First]", 2, "shape", "'title' is a list … Write one text" },
        { "prerequisites: [Python, SQL]", "prerequisites: Python", 8, "shape", "no list of texts … prerequisites: [" },
        { LastLine, "  - Count: statements\n", 7, "shape", "line of 'learn' is a group of keys … quote it" },
        { LastLine, "  -\n", 7, "shape", "A line of 'learn' is empty … Write one text" },
        { LastLine, "  - ' '\n", 7, "shape", "A line of 'learn' is empty … Write one text" },
    };

    public static TheoryData<string, string, int, string, string> Values { get; } = new()
    {
        { "id: first", "id: frist", 1, "course", "called 'frist' and its file 'first.yaml' … the same name" },
        { "bank: sa", "bank: sb", 3, "course", "There is no bank 'sb' … Did you mean 'sa'?" },
        { "bank: sa", "bank: courses", 3, "course", "There is no bank 'courses' … It can be: sa." },
        { "[3, 1]", "[3, 4]", 13, "course", "There is no level '4' … Write 1, 2 or 3" },
        { "[3, 1]", "[3, Fresher]", 13, "course", "There is no level 'Fresher' … Write 1." },
        { "[3, 1]", "[experienced, 1]", 13, "course", "There is no level 'experienced' … Write 3." },
        { "[3, 1]", "[3, 1, 3]", 13, "course", "'3' stands in 'levels' twice … Keep one" },
        { "[3, 1]", "[]", 13, "course", "'levels' is an empty list … Write 1 to 8" },
        { "[3, 1]", "1", 13, "shape", "'levels' is no list of texts … Write levels: [" },
        { "[3, 1]", "{1: easy}", 13, "shape", "'levels' is no list of texts … Write levels: [" },
        { "en-GB", "British English", 15, "course", "'British English' is no language tag … pt-BR" },
        { "https:", "http:", 14, "course", "is no https address … https://example.org/course" },
        { "https://example.org/first?from=bot", "https://", 14, "course", "'https://' is no https address" },
        { "https://example.org/first?from=bot", "example.org", 14, "course", "'example.org' is no https address" },
        { "first?from=bot", "a b", 14, "course", "is no https address" },
        { "[Python, SQL]", "[]", 8, "course", "'prerequisites' is an empty list … Write 1 to 8" },
        { "[Python, SQL]", "[a, b, c, d, e, f, g, h, i]", 8, "course", "'prerequisites' has 9 lines … Write 1 to 8" },
        { "[Python, SQL]", "[SQL, SQL]", 8, "course", "'SQL' stands in 'prerequisites' twice … Keep one" },
        { LastLine, "", 5, "course", "'learn' has 2 lines … Write 3 to 8" },
        { LastLine, "  - |\n    Count\n    statements\n", 7, "course", "of 'learn' goes over several lines … in one" },
        { LastLine, $"  - {X(81)}\n", 7, "course", "A line of 'learn' has 81 characters … Shorten it to 80" },
        { "  - SQLAlchemy 2.0", $"  - {X(81)}", 10, "course", "A line of 'tools' has 81 characters … to 80" },
        { "First steps", X(61), 2, "course", "The title has 61 characters … Shorten it to 60" },
        { "First steps", "\"First\\nsteps\"", 2, "course", "The title goes over several lines … in one" },
    };

    private static string X(int count) => new('x', count);
}
