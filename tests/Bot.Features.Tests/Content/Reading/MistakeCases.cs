namespace Bot.Features.Tests.Content.Reading;

/// <summary>A part of the sample, what it is replaced by, the line of the mistake, and words of the message.</summary>
public static class MistakeCases
{
    public static TheoryData<string, string, int, string> InBank { get; } = new()
    {
        { "id: sa", "id: sx", 1, "'sx' … folder 'sa' … the same name" },
        { "title: SQLAlchemy\n", "", 1, "has no 'title' … Add title:" },
        { "title: SQLAlchemy\n", "title:\n", 2, "'title' is empty … Fill it in" },
        { "tested: 2.0.40", "testd: 2.0.40", 5, "cannot have the key 'testd' … Did you mean 'tested'?" },
        { "tested: 2.0.40", "tested: [2.0.40]", 5, "'tested' is a list … Write one text" },
        { "tested: 2.0.40", "title: Again", 5, "'title' stands here twice, first in line 2 … Keep one" },
        { "tested: 2.0.40", "[a, b]: 2.0.40", 5, "A key is a list … a single word" },
        { "standard: proven", "standard: plane", 4, "no standard 'plane' … Did you mean 'plain'?" },
        { "language: en", "language: English", 3, "'English' is no language tag … pt-BR" },
        { "3: experienced", "4: experienced", 6, "levels 1, 2 and 3 … levels: {1: easy" },
        { "levels: {1: fresher, 2: intermediate, 3: experienced}\n", "", 1, "no 'levels' … levels: {1: easy" },
        { "  session: The Session", "  a topic: T\n  session: The Session", 8, "'a topic' cannot be the id … letters" },
        { "  engine: The Engine", "  engine:", 9, "Topic 'engine' has no title … id: title" },
        { "{page}.html", "page.html", 11, "no address with {page} … https://example.org" },
        { "https://docs", "ftp://docs", 11, "no address with {page} … https://example.org" },
        { "title: SQLAlchemy 2.0 manual, ", "", 11, "Manual sqlalchemy has no 'title' … Add title:" },
        { "summary:", "sumary: x\n    summary:", 14, "'sumary' … Remove it" },
        { "\"`Author(id, name)` with Ann and Bob.\"", "'---'", 14, "shows nothing … backslash" },
        { "  library:\n", "  library: x\n  other:\n", 13, "Fixture library is text … group of keys" },
    };

    public static TheoryData<string, string, int, string> InEntry { get; } = new()
    {
        { "bank: sa", "bank: sb", 1, "in the bank 'sa' … says 'sb' … Write bank: sa" },
        { "bank: sa\n", "", 1, "The file has no 'bank' … Add bank: sa." },
        { "bank: sa", "bnak: sa\nbank: sa", 1, "The file cannot have the key 'bnak'" },
        { "topic: session", "topic: sessoin", 2, "no topic 'sessoin' … Did you mean 'session'?" },
        { "topic: session\n", "", 1, "The file has no 'topic' … Add topic:" },
        { "- id: concept-1", "- topic: sessoin\n    id: concept-1", 4, "no topic 'sessoin' … Did you mean 'session'?" },
        { "formerly: [concept-0]", "live: [x]", 16, "'live' is a list … Write one text" },
        { "questions:\n", "questions:\n  - just text\n", 4, "The question is text … group of keys" },
        { "- id: concept-1\n    level", "- level", 4, "The question has no 'id' … Add id:" },
        { "id: concept-1", "id: predict-1", 17, "id 'predict-1' … content/sa/session.yaml:4 … another id" },
        { "id: concept-1", "id: a b", 4, "'a b' cannot be the id of a question … letters, digits" },
        { "level: 3", "level: hard", 48, "no level 'hard' … 1, 2 or 3" },
        { "    level: 1\n", "", 4, "has no 'level' … Add level: 1, 2 or 3" },
        { "kind: queries", "kind: querys", 37, "no kind 'querys' … Did you mean 'queries'?" },
        { "    kind: predict\n", "", 17, "has no 'kind' … kind: concept" },
        { "    kind: predict\n", "    knid: predict\n    kind: predict\n", 19, "key 'knid' … It can be: " },
        { "text: How many SELECT statements run?", "text: [a, b]", 38, "'text' is a list … Write one text" },
        { "text: How many SELECT statements run?", "text: '[a]: /b'", 38, "shows nothing … backslash" },
        { "fixture: library", "fixture: libary", 7, "no fixture 'libary' … Did you mean 'library'?" },
        { "[concept-0]", "concept-0", 16, "no list of texts … formerly: [first" },
        { "[concept-0]", "[sql-1]", 16, "former id 'sql-1' … session.yaml:47 … Remove it" },
        { "[concept-0]", "[x, x]", 16, "former id 'x' … session.yaml:16 … Remove it" },
        { "formerly: [concept-0]", "legacy: Yes", 16, "'legacy' is 'Yes' … true or false" },
        { "formerly: [concept-0]", "needs: psycopg2", 16, "no list of texts … needs: [first" },
        { "formerly: [concept-0]", "tags: [x]", 16, "cannot have the key 'tags'" },
        { "formerly: [concept-0]", "verb: SELECT", 16, "cannot have the key 'verb' … belongs to the kind queries" },
        { "formerly: [concept-0]", "language: Python 3", 16, "no language of code … lower case" },
        { "sqlalchemy/tutorial/index", "alembic/index", 34, "no manual 'alembic' … It can be: sqlalchemy." },
        { "sqlalchemy/tutorial/index", "see the tutorial", 34, "no reference … manual/page#anchor" },
        { "    reference: sqlalchemy/tutorial/index\n", "", 17, "has no 'reference' … Add reference: manual" },
        { "Pending, probe", "Pending, prob: x, probe", 11, "Option a cannot have the key 'prob'" },
        { ", why: There is no Session.", "", 12, "Option b has no 'why' … Add why:" },
        { "text: Detached", "text: Pending", 12, "a and b read the same … Change one" },
        { "c: {text: \"It", "a: {text: \"It", 31, "'a' stands here twice, first in line 25 … Keep one" },
        { "c: {text: Off,", "c c: {text: Off,", 58, "'c c' cannot be the id of an option … letters" },
        { "answer: a", "answer: z", 14, "'z' is no option … 'a'" },
        { "    answer: a\n", "", 4, "concept-1 has no 'answer' … Add answer:" },
        { "      c: {text: 3 * 1, why: Three.}\n", "", 84, "fix-1 has 2 options … Give it 3 to 5" },
    };

    public static TheoryData<string, string, int, string> InKind { get; } = new()
    {
        { "probe: state.pending, ", "", 11, "Option a has no 'probe' … verify: doc" },
        { "setup: a = Author()", "verify: web", 9, "no 'verify: web' … verify: doc" },
        { "    code: s.scalars(select(Author)).all()\n", "", 35, "queries-1 has no 'code' … Add code:" },
        { "text: 1, why", "text: one, why", 42, "Option a is no number … Add value:" },
        { "value: 3", "value: 2", 44, "b and c stand for the same result … Change the value" },
        { "raises: ValueError", "raises: ValueError, value: x", 31, "both 'value' and 'raises' … Keep" },
        { "literal: true", "literal: sure", 53, "'literal' is 'sure' … true or false" },
        { "    expect: {raises: ZeroDivisionError, fixed_stdout: \"1.0\"}\n", "", 62, "no 'expect' … {raises:" },
        { "raises: ZeroDivisionError, fixed", "fixed", 70, "does not say how the bug shows … raises: or stdout:" },
        { ", fixed_stdout: \"1.0\"", "", 70, "no 'fixed_stdout' … Add fixed_stdout:" },
        { "raises: ZeroDivisionError,", "raise: X, raises: ZeroDivisionError,", 70, "'raise' … 'expect' cannot" },
        { "patch: {line: 1, code: x = 2}, ", "", 72, "Option a has no 'patch' … {line: 3" },
        { "{line: 1, code: x = 2}", "[1, x = 2]", 72, "'patch' is a list … group of keys" },
        { "{line: 1, code: x = 2}", "{line: 4, code: x = 2}", 72, "no line 4 … from 1 to 3" },
        { "{line: 1, code: x = 2}", "{code: x = 2}", 72, "no 'line' … Add line:" },
        { "code: y = ____", "code: y = __", 81, "no gap … Write ____" },
        { "    test: assert y == 1\n", "", 77, "no 'test' … Add test:" },
        { "    accept: [commit, commit()]\n", "", 89, "no 'accept' … Add accept:" },
        { "    reject: [flush]\n", "    reject: []\n", 98, "reason for 'flush' … Add it to 'accept' or 'reject'" },
        { "answer: commit", "answer: comit", 97, "'comit' is not accepted … Add it to 'accept'" },
        { "reject: [flush]", "reject: [flush, commit]", 96, "'commit' is accepted and rejected … Remove" },
        { "{commit: It commits., flush", "{commit(): It commits., flush", 98, "'commit' has no reason … Add it" },
        { "{commit: It commits., flush", "{commit: , flush", 98, "reason for 'commit' is empty … Write why" },
        { "reject: [flush]", "reject: [flush]\n    options: {}", 97, "key 'options' … concept, predict" },
        { "    solution: SELECT name FROM author\n", "", 100, "lab-1 has no 'solution' … Add solution:" },
        { "    ordered: false\n", "    answer: a\n", 109, "answer of a lab is 'a' … answer: solution" },
        { "ordered: false", "ordered: no", 109, "'ordered' is 'no' … true or false" },
        { "    why: It names the column.\n", "", 100, "lab-1 has no 'why' … Add why:" },
        { "{query: SELECT 1, why: That is a constant.}", "{query: SELECT 1}", 107, "no 'why' … Add why:" },
        { "{query: SELECT 1, why: That is a constant.}", "SELECT 1", 107, "A wrong query is text … group of keys" },
    };

    public static TheoryData<string, string, int, string> InLength { get; } = new()
    {
        { "What is printed?", X(301), 20, "The question has 301 characters … Shorten it to 300" },
        { "Pending", X(101), 11, "Option a has 101 characters … Shorten it to 100" },
        { "There is no Session.", X(201), 12, "reason of option b has 201 characters … to 200" },
        { "It only writes.", X(201), 98, "reason for 'flush' has 201 characters … to 200" },
        { "It names the column.", X(201), 110, "reason has 201 characters … to 200" },
        { "That is a constant.", X(201), 107, "reason has 201 characters … to 200" },
        { "      y = x / 0\n", string.Concat(Enumerable.Repeat("      y = x / 0\n", 13)), 66, "15 lines … to 14" },
        { "print(1 < 2)", X(61), 21, "Line 2 of the code is 61 columns wide … before 60" },
        { "print(1 < 2)", "print(\t1)", 21, "tab … Use spaces" },
    };

    private static string X(int count) => new('x', count);
}
