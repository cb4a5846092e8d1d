using System.Runtime.Versioning;
using Bot.ContentTools.Proving;
using Bot.ContentTools.Proving.Postgres;

namespace Bot.ContentTools.Tests.Proving.Postgres;

/// <summary>What questions say about PostgreSQL, tried on one.</summary>
[Trait("needs", "python-libraries")]
[Trait("needs", "postgresql")]
public sealed class PostgresTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Claims_are_tried_on_a_database_with_the_rows_of_the_fixture()
    {
        Write("""
            assert engine.dialect.name == "postgresql"
            assert s.get(Author, 1).name == "Ann"
            s.add(Author(name="Dee")); s.commit()
            assert s.scalar(select(func.count()).select_from(Author)) == 4
            """);

        var report = await _place.Prove();

        Assert.Contains(" tried on PostgreSQL ", Assert.Single(ProveText.Lines(report)));
        Assert.StartsWith("PostgreSQL ", Assert.Single(report.Results).Live, StringComparison.Ordinal);
        Assert.Equal(1, (await _place.Prove()).Results.Count(r => r is { FromCache: true, Live: not null }));
    }

    [Theory]
    [InlineData("x = 1\nassert x == 2", "line 2, AssertionError")]
    [InlineData("s.execute(text(\"SELECT pg_sleep(60)\"))", "statement timeout")]
    [InlineData("while True: pass", "runs longer than 3 seconds")]
    [InlineData("this is no Python", "SyntaxError")]
    public async Task A_claim_that_does_not_hold_makes_the_question_wrong(string live, string words)
    {
        Write(live);

        var report = await Workplace.Prove(_place.Quick with
        {
            SecondsPerQuestion = words.Contains("seconds", StringComparison.Ordinal) ? 3 : 10,
        });

        Assert.Contains(words, Assert.Single(report.Problems).What);
        Assert.Equal((ProofStatus.Wrong, null), (report.Results[0].Status, report.Results[0].Live));
    }

    [Fact]
    public async Task Without_a_PostgreSQL_it_is_said_and_made_up_for_later()
    {
        Write("assert True");
        var nowhere = Directory.CreateDirectory(Path.Combine(_place.Folder, "nowhere")).FullName;

        var without = await Workplace.Prove(_place.Request with { Postgres = nowhere });
        var with = await _place.Prove();

        Assert.StartsWith(
            "What 1 question says about PostgreSQL was not tried on one: there is no PostgreSQL here",
            Assert.Single(without.Notes), StringComparison.Ordinal);
        Assert.Equal((ProofStatus.Proven, null), (without.Results[0].Status, without.Results[0].Live));
        Assert.True(with.Results[0] is { FromCache: true, Live: not null });
        Assert.Empty(with.Notes);
    }

    [Fact]
    public async Task The_server_leaves_nothing_behind()
    {
        var script = Path.Combine(Workplace.Tools, "postgres.sh");
        var (server, trouble) = await PostgresServer.Start(script, null, TimeProvider.System, CancellationToken.None);

        Assert.Null(trouble);
        Assert.True(Directory.Exists(server!.Folder));
        await server.DisposeAsync();

        Assert.False(Directory.Exists(server.Folder));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Nobody_else_gets_to_the_server()
    {
        var script = Path.Combine(Workplace.Tools, "postgres.sh");
        var (server, _) = await PostgresServer.Start(script, null, TimeProvider.System, CancellationToken.None);
        await using var ends = server;

        Assert.Equal(
            UnixFileMode.None,
            File.GetUnixFileMode(server!.Folder)
                & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute));
    }

    private void Write(string live) => _place.WithQuestions([Kinds.As("kind-predict", "one").Replace(
        "    reference:",
        "    live: |\n" + string.Concat(live.Split('\n').Select(line => $"      {line}\n")) + "    reference:")]);
}
