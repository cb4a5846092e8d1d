using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Platforms.Learners;

/// <summary>Somebody who learns in private, on any platform. All do the same; each does it as people do there.
/// </summary>
internal abstract class Learner
{
    /// <summary>How many messages with a question to answer she was ever shown.</summary>
    public abstract int TimesAsked { get; }

    /// <summary>Gives a command, such as <c>/settings time 10:30</c>.</summary>
    public abstract Task Says(string command);

    /// <summary>Waits until the bot shows her this.</summary>
    public abstract Task Sees(string text);

    /// <summary>Presses the right option of the newest question, and does not wait for the verdict.</summary>
    public abstract Task Presses();

    /// <summary>Presses the right option of the newest question; the platform must be answered in its time.</summary>
    public abstract Task Answers();

    /// <summary>Turns the daily question on.</summary>
    public async Task Begins()
    {
        await Says("/start");
        await Sees("Welcome to Quizline");
    }

    /// <summary>Waits for the question; there were never more.</summary>
    public async Task IsAsked(int times)
    {
        await Until.True(() => TimesAsked >= times, () => $"{this} is asked {times} times, not {TimesAsked}");
        Assert.Equal(times, TimesAsked);
    }

    /// <summary>Is asked, answers, and sees the verdict with the streak.</summary>
    public async Task Learns(int days)
    {
        await IsAsked(days);
        await Answers();
        await Sees("Right!");
        await Sees(days == 1 ? "Streak: 1 day ·" : $"Streak: {days} days ·");
    }

    /// <summary>All that a day brings: the question, the verdict, a change of settings, the streak.</summary>
    public async Task Lives()
    {
        await Learns(days: 1);
        await Says("/settings time 10:30");
        await Sees("Time: 10:30");
        await Says("/streak");
        await Sees("1 day in a row");
    }

    public override string ToString() => GetType().Name;
}
