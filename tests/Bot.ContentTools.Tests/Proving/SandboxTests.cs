using System.Text.Json.Nodes;
using Bot.ContentTools.Proving.Python;

namespace Bot.ContentTools.Tests.Proving;

/// <summary>What a learner may type into a lab.</summary>
[Trait("needs", "python-libraries")]
public sealed class SandboxTests(SandboxTests.Bench bench) : IClassFixture<SandboxTests.Bench>
{
    private const string Endless =
        "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT count(*) FROM r";

    private const string Wide = "SELECT replace(replace(replace(replace(hex('aaaaaaaa'), '6', 'bbbbbbbbbbbbbbbbbbbb'), "
        + "'b', 'cccccccccccccccccccc'), 'c', 'dddddddddddddddddddd'), 'd', 'eeeeeeeeeeeeeeeeeeee')";

    [Theory]
    [InlineData("DROP TABLE author", "authoriz")]
    [InlineData("DELETE FROM author", "authoriz")]
    [InlineData("UPDATE author SET name = 'x'", "authoriz")]
    [InlineData("INSERT INTO author(name) VALUES ('x')", "authoriz")]
    [InlineData("INSERT INTO author(name) VALUES ('x') RETURNING *", "authoriz")]
    [InlineData("CREATE TEMP TABLE t(x)", "authoriz")]
    [InlineData("CREATE VIEW v AS SELECT 1", "authoriz")]
    [InlineData("ATTACH 'other.db' AS other", "authoriz")]
    [InlineData("ATTACH ':memory:' AS other", "authoriz")]
    [InlineData("DETACH main", "authoriz")]
    [InlineData("VACUUM INTO 'copy.db'", "authoriz")]
    [InlineData("VACUUM", "authoriz")]
    [InlineData("REINDEX", "authoriz")]
    [InlineData("ANALYZE", "authoriz")]
    [InlineData("BEGIN", "authoriz")]
    [InlineData("COMMIT", "authoriz")]
    [InlineData("SAVEPOINT x", "authoriz")]
    [InlineData("PRAGMA writable_schema = 1", "authoriz")]
    [InlineData("PRAGMA query_only = 0", "authoriz")]
    [InlineData("PRAGMA table_info(author)", "authoriz")]
    [InlineData("SELECT * FROM pragma_table_info('author')", "authoriz")]
    [InlineData("SELECT * FROM sqlite_master", "prohibited")]
    [InlineData("SELECT sql FROM SQLITE_SCHEMA", "prohibited")]
    [InlineData("SELECT load_extension('x')", "authoriz")]
    [InlineData("SELECT readfile('passwords')", "no such function")]
    [InlineData("SELECT randomblob(10)", "authoriz")]
    [InlineData("SELECT random()", "authoriz")]
    [InlineData("SELECT sqlite_version()", "authoriz")]
    [InlineData("SELECT zeroblob(1000000000)", "authoriz")]
    [InlineData("SELECT printf('%.*c', 100000000, 'x')", "authoriz")]
    [InlineData("SELECT format('%.*c', 100000000, 'x')", "authoriz")]
    [InlineData("SELECT 1; DELETE FROM author", "one statement at a time")]
    [InlineData("SELECT 1; SELECT 2", "one statement at a time")]
    [InlineData(Endless, "interrupted")]
    [InlineData("SELECT count(*) FROM author a, author b, author c, author d, author e, author f, author g, author h,"
        + " author i, author j, author k, author l, author m, author n, author o, author p", "interrupted")]
    [InlineData("SELECT a.id FROM author a, author b, author c, author d, author e, author f, author g", "1000 rows")]
    [InlineData(Wide, "too big")]
    [InlineData("SELECT 'a' LIKE '%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a"
        + "%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a'", "too complex")]
    [InlineData("SELEC 1", "syntax error")]
    [InlineData("", "")]
    [InlineData("SELECT 1\0", "")]
    public async Task It_refuses(string attack, string told)
    {
        var answer = await bench.Ask(attack);

        Assert.True(answer["refused"] is not null || ((JsonArray)answer["rows"]!).Count == 0, answer.ToJsonString());
        Assert.Contains(told, answer["refused"]?.GetValue<string>() ?? "");
    }

    [Fact]
    public async Task It_refuses_long_queries() =>
        Assert.Contains("2000 characters", (await bench.Ask("SELECT " + new string('1', 2000)))["refused"]!.ToString());

    [Fact]
    public async Task It_refuses_deep_queries() => Assert.NotNull((await bench.Ask(Deep(150)))["refused"]);

    [Theory]
    [InlineData("SELECT name FROM author WHERE id = 1", "'Ann'")]
    [InlineData("SELECT count(*), sum(id), round(avg(id), 1) FROM author", "5, 15, 3.0")]
    [InlineData("WITH a AS (SELECT name FROM author) SELECT group_concat(name) FROM a", "'Ann,Bob,Cy,Dee,Eve'")]
    [InlineData("SELECT name FROM (SELECT name, rank() OVER (ORDER BY id DESC) r FROM author) WHERE r = 1", "'Eve'")]
    [InlineData("WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r LIMIT 9) SELECT max(x) FROM r", "9")]
    [InlineData("SELECT upper(name) || CASE WHEN id < 3 THEN '!' END FROM author WHERE name LIKE 'a%'", "'ANN!'")]
    [InlineData("SELECT 1 UNION SELECT 1 EXCEPT SELECT 2", "1")]
    [InlineData("SELECT id FROM author INDEXED BY by_name WHERE name = 'Bob';", "2")]
    public async Task It_answers(string query, string row)
    {
        var rows = (JsonArray)(await bench.Ask(query))["rows"]!;

        Assert.Equal(row, string.Join(", ", Assert.Single(rows)!.AsArray().Select(v => v!.GetValue<string>())));
    }

    private static string Deep(int levels) =>
        $"SELECT {string.Concat(Enumerable.Repeat("(1+", levels))}1{new string(')', levels)}";

    public sealed class Bench : IAsyncLifetime
    {
        private PythonWorker _worker = null!;

        public async Task InitializeAsync()
        {
            using var place = new Workplace();
            var tools = Toolbox.Find(place.Request, place.Content);
            var setup = await PythonSetup.Find(place.Request, tools, TimeProvider.System, CancellationToken.None);
            _worker = await PythonWorker.Start(setup, tools, 1, TimeProvider.System, CancellationToken.None);
        }

        public Task<JsonObject> Ask(string query) => _worker.Ask(
            new JsonObject
            {
                ["do"] = "query",
                ["tables"] = new JsonArray(
                    "CREATE TABLE author(id INTEGER PRIMARY KEY, name TEXT)", "CREATE INDEX by_name ON author(name)",
                    "INSERT INTO author(name) VALUES ('Ann'), ('Bob'), ('Cy'), ('Dee'), ('Eve')"),
                ["query"] = query,
            },
            TimeSpan.FromSeconds(60), CancellationToken.None);

        public Task DisposeAsync() => _worker.DisposeAsync().AsTask();
    }
}
