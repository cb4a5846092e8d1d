using Bot.Discord.Gateway.Session;
using Bot.Discord.Tests.Gateway.Support;
using NodaTime;

namespace Bot.Discord.Tests.Gateway.Session;

/// <summary>Connections that fail in one way or another.</summary>
internal static class DeadHost
{
    public static Shard Lost()
    {
        var shard = Shard.In(SessionPhase.Live);
        shard.Closes();
        return shard;
    }

    /// <summary>Connections that fail, until the bot asks the first gateway for something.</summary>
    public static string Way(Shard shard, string how, int tries = 20, bool isFirstGone = false)
    {
        var way = "";
        for (var i = 0; i < tries; i++)
        {
            var isFirst = shard.Reconnects() == Shard.First;
            way += isFirst ? 'F' : 'R';
            if (!isFirst || isFirstGone || tries < 20)
            {
                Fails(shard, how);
                continue;
            }
            shard.Take(new GatewayInput.Opened());
            if (shard.Hello().Any(a => a is GatewayAction.Send)) return way;
        }
        return way;
    }

    public static void Fails(Shard shard, string how)
    {
        if (how is not ("refuses" or "hangs") && shard.Session.Phase is SessionPhase.Connecting)
            shard.Take(new GatewayInput.Opened());
        if (how is not "says no hello" && shard.Session.Phase is SessionPhase.AwaitingHello) shard.Hello();
        switch (how)
        {
            case "refuses" or "drops": shard.Closes(); break;
            case "op 9 true": shard.Frame(Opcode.InvalidSession, "true"); break;
            case "op 9 false": shard.Frame(Opcode.InvalidSession, "false"); break;
            case "op 7": shard.Frame(Opcode.Reconnect); break;
            case "hangs" or "says no hello" or "says nothing after": Waits(shard); break;
            default: shard.Closes(int.Parse(how)); break;
        }
    }

    private static void Waits(Shard shard)
    {
        var before = Losses();
        for (var i = 0; i < 60 && Losses() == before; i++)
        {
            shard.Passes(Duration.FromSeconds(2));
            if (shard.Session.Phase is SessionPhase.Resuming) shard.Frame(Opcode.HeartbeatAck);
        }

        int Losses() => shard.Done.Count(a => a is GatewayAction.Lost);
    }
}
