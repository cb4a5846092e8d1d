using Bot.Discord.Gateway.Session;
using NodaTime;

namespace Bot.Discord.Tests.Gateway.Runs;

/// <summary>What goes wrong, by chance.</summary>
internal static class Mischief
{
    private static readonly int?[] Codes = [null, 1000, 1001, 1006, 1011, 4000, 4001, 4002, 4003, 4005, 4008, 4099];

    public static void Happens(Life life)
    {
        var (world, discord) = (life.World, life.Discord);
        switch (world.Dice.Next(20))
        {
            case 0: life.Crashes(); break;
            case 1: life.Stops(); break;
            case 2:
                life.Bot.IsSlow = true;
                world.In(world.Seconds(10, 200), () => life.Bot.IsSlow = false);
                break;
            case 3:
                life.Kept.IsFull = true;
                world.In(world.Seconds(5, 120), () => life.Kept.IsFull = false);
                break;
            case 4: discord.NoMoreIdentifies(world.Seconds(30, 300)); break;
            case 5: for (var i = 0; i < 30; i++) life.Press(); break;
            case 6: For(life, Faults.NoAcks, world.Seconds(60, 200)); break;
            case 7: For(life, Faults.RefusesResumes, world.Seconds(5, 60), isBroken: true); break;
            case 8: For(life, Faults.Refuses, world.Seconds(1, 150), isBroken: true); break;
            case 9: For(life, world.OneOf(Faults.Hangs, Faults.NoHello), world.Seconds(1, 60), isBroken: true); break;
            case 10: For(life, Faults.NoDirectory, world.Seconds(20, 200), isBroken: world.Holds(0.5)); break;
            default:
                if (discord.Attached is { Wire: { } wire } session) OnWire(life, session, wire);
                break;
        }
    }

    private static void OnWire(Life life, DiscordSession session, Wire wire)
    {
        var (world, discord) = (life.World, life.Discord);
        switch (world.Dice.Next(14))
        {
            case 0: wire.Break(isToldToDiscord: true); break;
            case 1: wire.Break(isToldToDiscord: false); break;
            case 2: wire.Die(); break;
            case 3: StrictDiscord.Say(wire, Opcode.Reconnect, "null"); break;
            case 4: StrictDiscord.Say(wire, Opcode.InvalidSession, "true"); break;
            case 5: StrictDiscord.Say(wire, Opcode.InvalidSession, "false"); discord.End(session); break;
            case 6: wire.CloseByDiscord(world.OneOf(Codes)); break;
            case 7: wire.CloseByDiscord(world.OneOf<int?>(4007, 4009)); discord.End(session); break;
            case 8: wire.Break(isToldToDiscord: true); discord.End(session); break;
            case 9: life.Presses.Repeat(session); break;
            case 10: session.Repeat(world.Dice.Next(1, session.Sequence + 1)); break;
            case 11: Nonsense(world, wire); break;
            case 12: HostGoes(world, session, wire); break;
            default:
                for (var i = world.Dice.Next(2, 12); i > 0; i--)
                    world.In(world.Seconds(0, 60), () => life.Discord.Attached?.Wire?.Break(world.Holds(0.5)));
                break;
        }
    }

    /// <summary>What is resumed there is not resumed any more, mostly for ever.</summary>
    private static void HostGoes(World world, DiscordSession session, Wire wire)
    {
        session.HostFault = world.OneOf(Faults.Refuses, Faults.Hangs, Faults.NoHello, Faults.RefusesResumes);
        if (world.Holds(0.3)) world.In(world.Seconds(1, 600), () => { session.HostFault = null; });
        wire.Break(isToldToDiscord: true);
    }

    private static void Nonsense(World world, Wire wire)
    {
        wire.ToBot(new GatewayInput.Unreadable());
        for (var i = world.Dice.Next(200); i > 0; i--)
            StrictDiscord.Say(wire, world.OneOf(1, 2, 3, 6, 8, 11, 12, 99), "{}");
    }

    /// <summary>Discord does this for a while.</summary>
    private static void For(Life life, Faults fault, Duration time, bool isBroken = false)
    {
        life.Discord.Now.Add(fault);
        life.World.In(time, () => { life.Discord.Now.Remove(fault); });
        if (isBroken) life.Discord.Attached?.Wire?.Break(isToldToDiscord: true);
    }
}
