using NodaTime;

namespace Bot.Telegram.Tests.Faults;

/// <summary>How time passes in a town.</summary>
internal static class Passing
{
    private static readonly Duration Step = Duration.FromSeconds(1);

    /// <summary>Lets so much time pass, with everything done in between that can be.</summary>
    public static async Task Passes(this Town town, Duration time)
    {
        var step = Duration.Max(Step, time / 12);
        for (var until = town.Time.Now + time; ; town.Time.Advance(Duration.Min(step, until - town.Time.Now)))
        {
            await Settles(town);
            if (town.Time.Now >= until) return;
        }
    }

    /// <summary>Lets time pass until nothing is left to be said or heard, but not for ever.</summary>
    public static async Task Calms(this Town town)
    {
        for (var steps = 0; steps < 300; steps++)
        {
            await Settles(town);
            if (town.Worker.Http.UnderWay == 0) town.Motion.CountsAnew();
            if (town.Worker.IsIdle && town.Server.PendingUpdates == 0 && town.Worker.Http.UnderWay == 0) return;
            // What is not over by now waits for something longer.
            town.Time.Advance(steps < 5 ? Step : 4 * Step);
        }
        throw new TimeoutException("There is no end to it.");
    }

    /// <summary>Lets time flow in steps too short to be told from one another by the limits of the server.</summary>
    public static async Task Flows(this Town town, Func<bool> until)
    {
        const int Longest = 10_000;
        for (var steps = 0; !until(); steps++)
        {
            if (steps == Longest) throw new TimeoutException("It does not happen.");
            if (steps % 25 == 0) await town.Worker.Ticks();
            await town.Motion.Ends(isExact: true);
            town.Time.Advance(Duration.FromMilliseconds(20));
        }
    }

    /// <summary>Nothing happens until then.</summary>
    public static async Task Sleeps(this Town town, Instant until)
    {
        await town.Calms();
        if (until > town.Time.Now) town.Time.Advance(until - town.Time.Now);
        await Settles(town);
    }

    private static async Task Settles(Town town)
    {
        await town.Worker.Ticks();
        await town.Motion.Ends();
        town.Motion.CountsAnew();
    }
}
