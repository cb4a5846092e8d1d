using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Discord.World;

/// <summary>What the operator is told.</summary>
internal static class OperatorsView
{
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(300);

    /// <summary>Asks for <c>/status</c> until it tells this, and gives it.</summary>
    public static async Task<string> StatusTells(this DiscordWorld world, string words)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var status = await AsksOnce(world);
            if (status.Contains(words, StringComparison.Ordinal)) return status;
            if (TimeProvider.System.GetElapsedTime(start) > Until.Deadline)
                throw new TimeoutException($"/status does not tell '{words}' but:\n{status}");
            await Until.Rest(BetweenQuestions);
        }
    }

    private static async Task<string> AsksOnce(DiscordWorld world)
    {
        var direct = world.Operator.Dm();
        string[] Told() => [.. direct.Messages
            .Where(m => m.FromBot && m.Text.Contains("Status", StringComparison.Ordinal)).Select(m => m.Text)];
        var before = Told().Length;
        await direct.Uses("/status");
        await Until.True(() => Told().Length > before, () => "the operator is told the status");
        return Told()[^1];
    }
}
