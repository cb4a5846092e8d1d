using Bot.Discord.Gateway.Session;
using Bot.Discord.Tests.Gateway.Support;

namespace Bot.Discord.Tests.Gateway.Session;

/// <summary>Every opcode in every phase.</summary>
public sealed class OpcodeTests
{
    private const string Nothing = "";

    // What is done in AwaitingHello (new, known), Identifying, Resuming, Live.
    private static readonly (int Op, string? Data, string[] Done)[] Table =
    [
        (0, "{}", [Nothing, Nothing, "NEW_THING", "NEW_THING", "NEW_THING"]),
        (1, null, ["SendHeartbeat", "SendHeartbeat", "SendHeartbeat", "SendHeartbeat", "SendHeartbeat"]),
        (1, "7", ["SendHeartbeat", "SendHeartbeat", "SendHeartbeat", "SendHeartbeat", "SendHeartbeat"]),
        (7, "null", ["Close(4000) Lost", "Close(4000) Lost", "Close(4000) Lost", "Close(4000) Lost",
            "Close(4000) Lost"]),
        (9, "true", ["Close(4000) Lost", "Close(4000) Lost", "Close(4000) Lost", "Close(4000) Lost",
            "Close(4000) Lost"]),
        (9, "false", ["Close(4000) Lost", "Forget Close(4000) Lost", "Close(4000) Lost", "Forget Close(4000) Lost",
            "Forget Close(4000) Lost"]),
        (9, null, ["Close(4000) Lost", "Forget Close(4000) Lost", "Close(4000) Lost", "Forget Close(4000) Lost",
            "Forget Close(4000) Lost"]),
        (10, """{"heartbeat_interval":1000}""",
            ["SaveIdentifies SendIdentify", "SendResume", Nothing, Nothing, Nothing]),
        (10, null, ["SaveIdentifies SendIdentify", "SendResume", Nothing, Nothing, Nothing]),
        (11, null, [Nothing, Nothing, Nothing, Nothing, Nothing]),
        .. new[] { -1, 2, 3, 4, 5, 6, 8, 12, 31, 43, int.MaxValue }
            .Select(op => (op, (string?)"{}", Enumerable.Repeat(Nothing, 5).ToArray())),
    ];

    private static readonly (SessionPhase Phase, bool IsKnown)[] Open =
    [
        (SessionPhase.AwaitingHello, false), (SessionPhase.AwaitingHello, true), (SessionPhase.Identifying, false),
        (SessionPhase.Resuming, true), (SessionPhase.Live, false),
    ];

    public static TheoryData<int, string?, string, bool, string> WithConnection
    {
        get
        {
            var all = new TheoryData<int, string?, string, bool, string>();
            foreach (var (op, data, done) in Table)
                foreach (var (i, (phase, isKnown)) in Open.Index()) all.Add(op, data, $"{phase}", isKnown, done[i]);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(WithConnection))]
    public void It_does_what_the_opcode_asks_for(int op, string? data, string phase, bool isKnown, string done)
    {
        var shard = Shard.In(Enum.Parse<SessionPhase>(phase), isKnown);
        var isEvent = op == 0;

        Assert.Equal(done, Shard.Line(shard.Frame(op, data, isEvent ? 7 : null, isEvent ? "NEW_THING" : null)));
    }

    [Theory]
    [InlineData("New")]
    [InlineData("Asking")]
    [InlineData("Waiting")]
    [InlineData("Held")]
    [InlineData("Connecting")]
    [InlineData("Over")]
    public void Without_a_connection_no_frame_counts(string phase)
    {
        foreach (var (op, data, _) in Table)
        {
            var shard = Shard.In(Enum.Parse<SessionPhase>(phase));
            var due = shard.Session.Due;

            Assert.Empty(shard.Frame(op, data, 7, "READY"));
            Assert.Equal((Enum.Parse<SessionPhase>(phase), due), (shard.Session.Phase, shard.Session.Due));
        }
    }

    [Fact]
    public void A_sequence_is_taken_when_there_is_one()
    {
        var shard = Shard.In(SessionPhase.Live);
        shard.Event("A", 8);
        shard.Event("B", null);
        shard.Frame(11);

        Assert.Equal(8, shard.Frame(1).OfType<GatewayAction.SendHeartbeat>().Single().Sequence);
    }

    [Fact]
    public void An_event_without_a_name_moves_the_sequence_alone()
    {
        var shard = Shard.In(SessionPhase.Live);

        Assert.Empty(shard.Frame(0, "{}", 12));
        Assert.Equal(12, shard.Frame(1).OfType<GatewayAction.SendHeartbeat>().Single().Sequence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"op":"0"}""")]
    [InlineData("""{"op":1.5}""")]
    [InlineData("""{"op":99999999999999}""")]
    [InlineData("{\"op\":0,\"d\":\"\u0000\"}")]
    public void What_has_no_opcode_is_no_frame(string message) =>
        Assert.Null(GatewayFrame.Read(System.Text.Encoding.UTF8.GetBytes(message)));

    [Theory]
    [InlineData("""{"op":0,"s":3,"t":"X","d":{"a":1},"new":[]}""", 3L, "X")]
    [InlineData("""{"op":0,"s":null,"t":null}""", null, null)]
    [InlineData("""{"op":0,"s":"3","t":5,"d":null}""", null, null)]
    [InlineData("""{"op":0,"s":1e30,"t":"\ud800"}""", null, null)]
    [InlineData("""{"op":0}""", null, null)]
    public void Fields_may_be_missing_or_strange(string message, long? sequence, string? name)
    {
        var frame = GatewayFrame.Read(System.Text.Encoding.UTF8.GetBytes(message))!;

        Assert.Equal((0, sequence, name), (frame.Op, frame.Sequence, frame.Name));
    }
}
