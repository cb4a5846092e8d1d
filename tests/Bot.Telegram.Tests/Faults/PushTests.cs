using System.Globalization;
using Bot.Emulators.Telegram;
using NodaTime;
using Xunit.Abstractions;

namespace Bot.Telegram.Tests.Faults;

/// <summary>The daily question of many chats at once, over sockets, within what the server allows.</summary>
public sealed class PushTests(ITestOutputHelper output)
{
    private const int Chats = 300;
    private const int AllowedPerSecond = 30;

    [Fact]
    public async Task A_push_to_many_keeps_within_every_limit_and_a_verdict_goes_out_in_between()
    {
        await using var town = await Town.Start();
        var people = Enumerable.Range(1, Chats).Select(i => town.Server.Person($"P{i}")).ToList();
        foreach (var person in people) await person.Types("/start");
        await town.Flows(() => people.All(p => p.Messages.Count == 2));
        town.Time.Advance(town.Time.NextNine() - town.Time.Now);

        await town.Flows(() => people.Count(IsAsked) >= Chats / 2);
        var eager = people.First(IsAsked);
        var press = await eager.Presses("A");
        await town.Flows(() => people.All(IsAsked) && eager.Messages.Count == 4);

        Assert.Equal(0, town.Server.TooManyRequests);
        Assert.All(people, p => Assert.Single(p.Messages, m => m.Text.Contains("What about", StringComparison.Ordinal)
            && m.Buttons.Count > 1));
        Assert.NotNull((await press.Answered()).Text);
        Assert.InRange(SentBeforeTheVerdict(town, eager), 0, 2);
        town.Server.HasNoViolations();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Rate(town):P1} of the allowed rate."));
    }

    private static bool IsAsked(TelegramPerson person) => person.Messages.Count >= 3;

    /// <summary>How many messages of the push went out after the toast and before the message that follows it.
    /// </summary>
    private static int SentBeforeTheVerdict(Town town, TelegramPerson eager) => town.Server.Requests
        .SkipWhile(r => r.Method != "answerCallbackQuery").Skip(1)
        .TakeWhile(r => r["chat_id"] != eager.ChatId.ToString(CultureInfo.InvariantCulture))
        .Count(r => r.Method == "sendMessage");

    private static double Rate(Town town)
    {
        var push = town.Server.Counted.Skip(Chats).Select(c => c.At).ToList();
        return (push.Count - 1) / (push[^1] - push[0]).TotalSeconds / AllowedPerSecond;
    }
}
