using Bot.Discord.Gateway.Session;
using Bot.Discord.Tests.Gateway.Support;
using NodaTime;

namespace Bot.Discord.Tests.Gateway.Runs;

/// <summary>One run: a bot, its Discord, and the people who press.</summary>
internal sealed class Life
{
    private static readonly Duration Troubled = Duration.FromMinutes(20);
    private static readonly Duration Calm = Duration.FromMinutes(25);

    private readonly int _room;

    public Life(int seed)
    {
        World = new World(seed);
        Discord = new StrictDiscord(World, Presses);
        _room = World.Holds(0.3) ? World.Dice.Next(4, 40) : 50_000;
        Bot = new BotProcess(World, Discord, Presses, Kept, _room);
    }

    public World World { get; }

    public Presses Presses { get; } = new();

    public StrictDiscord Discord { get; }

    public Kept Kept { get; } = new();

    public BotProcess Bot { get; private set; }

    /// <summary>Faults that struck.</summary>
    public int Struck { get; private set; }

    /// <returns>What went wrong that must not.</returns>
    public async Task<IReadOnlyList<string>> Play()
    {
        await Bot.Start();
        for (var i = World.Dice.Next(20, 60); i > 0; i--) World.In(World.Seconds(0, Troubled.TotalSeconds), Press);
        for (var i = World.Dice.Next(14); i > 0; i--) World.In(World.Seconds(0, Troubled.TotalSeconds), GoesWrong);
        await World.Passes(Troubled + Calm);
        for (var i = 0; i < 3; i++) Press();
        await World.Passes(Duration.FromMinutes(2));
        return
        [
            .. Discord.Violations, .. Presses.Lost(),
            .. Bot.Phase is SessionPhase.Live ? [] : new[] { $"At the end it is {Bot.Phase}." },
            .. Bot.Trouble is null ? [] : new[] { $"At the end it still says: {Bot.Trouble}" },
        ];
    }

    public void Press() => Presses.Happens(Discord.Alive);

    /// <summary>The worker dies; another one starts.</summary>
    public void Crashes()
    {
        if (Bot.IsOver) return;
        Bot.Crash();
        StartsAgain();
    }

    public void Stops() => Bot.Stop(StartsAgain);

    private void StartsAgain()
    {
        Discord.WorkerEnded(Kept.Session?.SessionId);
        Presses.WorkerEnded();
        Bot = new BotProcess(World, Discord, Presses, Kept, _room);
        var next = Bot;
        World.In(World.Seconds(0.5, 60), next.Start);
    }

    private void GoesWrong()
    {
        Struck++;
        Mischief.Happens(this);
    }
}
