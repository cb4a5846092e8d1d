using Bot.Discord.Gateway.Session;
using Bot.Discord.Tests.Gateway.Support;

namespace Bot.Discord.Tests.Gateway.Session;

/// <summary>Every close code in every phase that has a connection.</summary>
public sealed class CloseCodeTests
{
    private static readonly int?[] Fatal = [4004, 4010, 4011, 4012, 4013, 4014];
    private static readonly int?[] EndOfSession = [4007, 4009];

    private static readonly int?[] Others =
        [null, 1000, 1001, 1006, 1011, 4000, 4001, 4002, 4003, 4005, 4006, 4008, 4015, 4999];

    private static readonly (string Phase, bool IsKnown)[] Phases =
    [
        ("Connecting", false), ("Connecting", true), ("AwaitingHello", false), ("AwaitingHello", true),
        ("Identifying", false), ("Resuming", true), ("Live", false), ("Live", true),
    ];

    public static TheoryData<int?, string, bool> FatalOnes => All(Fatal);

    public static TheoryData<int?, string, bool> EndingOnes => All(EndOfSession);

    public static TheoryData<int?, string, bool> OtherOnes => All(Others);

    [Theory]
    [MemberData(nameof(FatalOnes))]
    public void After_a_fatal_one_nothing_is_tried_again(int? code, string phase, bool isKnown)
    {
        var shard = Shard.In(Enum.Parse<SessionPhase>(phase), isKnown);
        var hadSession = isKnown || phase == "Live";

        var fatal = shard.Closes(code).OfType<GatewayAction.Fatal>().Single();

        Assert.Equal(code == 4004, fatal.IsTokenRefused);
        Assert.EndsWith(".", fatal.Reason);
        Assert.Equal(code != 4004, fatal.Reason.Contains("no press"));
        Assert.Equal(hadSession, shard.Done.Any(a => a is GatewayAction.Forget));
        Assert.Null(shard.Session.Due);
        Assert.Empty(shard.Passes(NodaTime.Duration.FromDays(1)));
        Assert.Empty(shard.Take(new GatewayInput.Opened()));
    }

    [Fact]
    public void Every_fatal_one_has_its_own_sentence() => Assert.Equal(
        Fatal.Length,
        Fatal.Select(c => Shard.In(SessionPhase.Live).Closes(c).OfType<GatewayAction.Fatal>().Single().Reason)
            .Distinct().Count());

    [Theory]
    [MemberData(nameof(EndingOnes))]
    public void One_that_ends_the_session_brings_a_new_one_at_the_first_address(int? code, string phase, bool isKnown)
    {
        var shard = Shard.In(Enum.Parse<SessionPhase>(phase), isKnown);

        shard.Closes(code);

        Assert.Equal(isKnown || phase == "Live", shard.Done.Any(a => a is GatewayAction.Forget));
        Assert.IsType<GatewayAction.SendIdentify>(shard.Begins());
        Assert.Equal(Shard.First, shard.Address);
        Assert.Null(shard.Passes(NodaTime.Duration.FromMilliseconds(Shard.Beat)).OfType<GatewayAction.SendHeartbeat>()
            .First().Sequence);
    }

    [Theory]
    [MemberData(nameof(OtherOnes))]
    public void After_any_other_the_session_is_resumed_at_its_own_address(int? code, string phase, bool isKnown)
    {
        var shard = Shard.In(Enum.Parse<SessionPhase>(phase), isKnown);
        if (phase == "Live") shard.Event("INTERACTION_CREATE", 9);

        shard.Closes(code);

        Assert.DoesNotContain(shard.Done, a => a is GatewayAction.Forget or GatewayAction.Fatal);
        var seen = phase == "Live" ? 9 : 4;
        if (!isKnown && phase != "Live") Assert.IsType<GatewayAction.SendIdentify>(shard.Begins());
        else Assert.Equal(new GatewayAction.SendResume("s1", seen), shard.Begins());
        Assert.Equal(!isKnown && phase != "Live" ? Shard.First : Shard.Again, shard.Address);
    }

    private static TheoryData<int?, string, bool> All(int?[] codes)
    {
        var all = new TheoryData<int?, string, bool>();
        foreach (var code in codes)
            foreach (var (phase, isKnown) in Phases) all.Add(code, phase, isKnown);
        return all;
    }
}
