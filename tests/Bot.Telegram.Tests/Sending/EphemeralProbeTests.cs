using Bot.Telegram.Tests.Sending.Support;
using Bot.Telegram.Tests.Support;

namespace Bot.Telegram.Tests.Sending;

/// <summary>Whether the server knows ephemeral messages is asked before one is sent.</summary>
public sealed class EphemeralProbeTests
{
    private static readonly string Known = BotApi.Bad("identifier of the ephemeral message is not specified");

    public static TheoryData<string, bool> ClearAnswers { get; } = new()
    {
        { Known, true },
        { RawServer.Error(404, "Not Found"), false },
        { RawServer.Error(401, "Unauthorized"), false },
        { RawServer.Error(403, "Forbidden: no"), false },
        { RawServer.Error(405, "Method Not Allowed"), false },
        { RawServer.Ok("true"), false },
    };

    public static TheoryData<string?> UnclearAnswers { get; } =
    [
        BotApi.TooMany(2),
        RawServer.Error(500, "Internal Server Error"),
        RawServer.Http(502, "<html>502</html>"),
        RawServer.Http(400, "<html>400, says the proxy</html>"),
        RawServer.Http(200, """{"ok":tr"""),
        RawServer.Http(302, "", "Location: http://127.0.0.1:1/\r\n"),
        null,
    ];

    [Fact]
    public async Task Before_the_server_has_answered_they_are_not_known()
    {
        await using var adapter = new Adapter(BotApi.Well);

        Assert.False(adapter.Ephemerals.AreKnown);
    }

    [Theory]
    [MemberData(nameof(ClearAnswers))]
    public async Task Only_that_the_parameters_are_missing_means_that_they_are_known(string answer, bool areKnown)
    {
        await using var adapter = new Adapter(_ => answer);

        await adapter.Waits(adapter.Ephemerals.Probe(default));

        Assert.Equal(areKnown, adapter.Ephemerals.AreKnown);
        Assert.Equal("deleteEphemeralMessage {}", Assert.Single(adapter.Api.Calls).ToString());
    }

    [Theory]
    [MemberData(nameof(UnclearAnswers))]
    public async Task What_is_not_clear_is_asked_again(string? unclear)
    {
        await using var adapter = new Adapter(
            BotApi.InOrder("deleteEphemeralMessage", unclear, unclear, unclear, Known));

        await adapter.Waits(adapter.Ephemerals.Probe(default));

        Assert.True(adapter.Ephemerals.AreKnown);
        Assert.Equal(4, adapter.Api.Calls.Count);
    }

    [Fact]
    public async Task It_is_asked_until_the_worker_stops()
    {
        await using var adapter = new Adapter(_ => RawServer.Http(503, ""));
        using var stop = new CancellationTokenSource();

        var probing = adapter.Ephemerals.Probe(stop.Token);
        while (adapter.Api.Calls.Count < 8)
            await adapter.Waits(Task.Delay(TimeSpan.FromMilliseconds(1), adapter.Time));
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => adapter.Waits(probing));
        Assert.False(adapter.Ephemerals.AreKnown);
    }
}
