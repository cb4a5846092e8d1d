using Bot.Core.Chat;

namespace Bot.Features.Tests.Outbox.Push;

public sealed class PushTests
{
    private const int Chats = 20_000;
    private const int PlannedByTheBot = 500;
    private const int StepsBetweenReplies = 700;

    [Fact]
    public async Task Twenty_thousand_chats_are_asked_once_at_full_speed_with_no_refusal_and_replies_overtake()
    {
        await using var run = await PushRun.Start();
        await ManyChats.Add(run.Bot, StrictPlatform.Name, Chats, PlannedByTheBot);
        await run.Plan();
        await ManyChats.CopyPlans(run.Bot);

        var handedIn = new Dictionary<string, int>();
        for (var step = 1; run.Platform.PostCount < Chats; step++)
        {
            await run.GoesOn();
            if (step % StepsBetweenReplies != 0) continue;
            Incoming reply = step % (2 * StepsBetweenReplies) == 0 ? Help(run) : Press(run);
            handedIn[reply.EventId] = run.Platform.PostCount;
            await run.Hears(reply);
        }

        await run.Ends();

        Assert.Equal(0, run.Platform.Refusals);
        Assert.Equal(Chats, run.Platform.Posts.Count);
        Assert.All(run.Platform.Posts.Values, times => Assert.Equal(1, times));
        Assert.True(handedIn.Count > 150, $"Only {handedIn.Count} replies.");
        Assert.All(handedIn, h => Assert.InRange(run.Platform.Told[h.Key], h.Value, h.Value + 1));
        var seconds = (run.Platform.Last - run.Platform.First!.Value).TotalSeconds;
        Assert.InRange((run.Platform.Sends - 1) / seconds, 0.95 * 30, 30);
    }

    private static CommandGiven Help(PushRun run) => new()
    {
        EventId = run.Bot.NextEventId(),
        Chat = new ChatAddress(StrictPlatform.Name, "private newcomer"),
        ChatKind = ChatKind.Private,
        From = Ann,
        At = EventTime.Exactly(run.Bot.Time.Now),
        Name = "help",
    };

    /// <summary>Ann presses the question that was sent a moment ago, in whatever chat that was.</summary>
    private static ButtonPressed Press(PushRun run) => new()
    {
        EventId = run.Bot.NextEventId(),
        Chat = run.Platform.Recent.Chat,
        ChatKind = run.Platform.Recent.Chat.Value.StartsWith("group", StringComparison.Ordinal)
            ? ChatKind.Group
            : ChatKind.Private,
        From = Ann,
        At = EventTime.Exactly(run.Bot.Time.Now),
        Message = run.Platform.Recent.Message,
        Token = run.Platform.Recent.Card.Choices[0].Token!,
    };

    private static Sender Ann { get; } = new(new UserKey(StrictPlatform.Name, "ann"), "Ann");
}
