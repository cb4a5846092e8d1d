using Bot.Emulators.Discord;
using Bot.Emulators.Telegram;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Platforms.World;

/// <summary>An operator on each platform.</summary>
internal sealed class Operators(ThreePlatforms world) : IAsyncDisposable
{
    private const string Web = "ona";

    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(500);

    private readonly TelegramPerson _telegram = world.Telegram.Person("Ona");
    private readonly DiscordPerson _discord = world.Discord.Person("Ona");
    private WebPerson? _web;

    public IReadOnlyList<string> Settings =>
    [
        $"--Operators:0=telegram:{_telegram.Id}", $"--Operators:1=discord:{_discord.Id}", $"--Operators:2=web:{Web}",
    ];

    /// <summary>Asks for <c>/status</c> there until it tells this, and gives it.</summary>
    public async Task<string> Hears(string platform, string words)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var status = await Asks(platform);
            if (status.Contains(words, StringComparison.Ordinal)) return status;
            if (TimeProvider.System.GetElapsedTime(start) > Until.Deadline)
                throw new TimeoutException($"/status on {platform} does not tell '{words}' but:\n{status}");
            await Until.Rest(BetweenQuestions);
        }
    }

    public ValueTask DisposeAsync() => _web?.DisposeAsync() ?? default;

    private async Task<string> Asks(string platform)
    {
        var before = Told(platform).Count;
        switch (platform)
        {
            case "telegram": await _telegram.Types("/status"); break;
            case "discord": await _discord.Dm().Uses("/status"); break;
            default: await (_web ??= new WebPerson(Web, () => world.Url)).Types("/status"); break;
        }
        await Until.True(() => Told(platform).Count > before, () => $"the operator on {platform} is told the status");
        return Told(platform)[^1];
    }

    private List<string> Told(string platform) => [.. (platform switch
    {
        "telegram" => _telegram.Messages.Where(m => m.FromBot).Select(m => m.Text),
        "discord" => _discord.Dm().Messages.Where(m => m.FromBot).Select(m => m.Text),
        _ => _web?.Page.Messages.Where(m => m.From is null).Select(m => m.Words) ?? [],
    }).Where(text => text.Contains("Questions: ", StringComparison.Ordinal))];
}
