using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Features.Chats;
using Bot.Features.Data;
using Bot.Features.Outbox;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Features.Inbox;

/// <summary>Sends a reply, and again when the platform was busy: the same event is answered once however often it is
/// said.</summary>
internal sealed partial class SendReply(Ports ports, TimeProvider clock, ILogger<SendReply> logger)
{
    private const int Attempts = 3;

    /// <summary>Nobody waits longer for an answer; and whoever types without end fills no queue.</summary>
    private static readonly Duration StillWanted = Duration.FromMinutes(2);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Gives up after a few attempts; the person can press or ask again.</summary>
    /// <param name="reply">What is said.</param>
    /// <param name="to">The event.</param>
    public async Task Run(Reply reply, Incoming to)
    {
        switch (reply)
        {
            case Reply.Silence when to is CommandGiven:
                await Dismiss(to, ChatsTexts.HereItComes);
                break;
            case Reply.Silence when to is ButtonPressed:
                await Dismiss(to, null);
                break;
            case Reply.Answer answer: await Answer(answer.Press, answer.Content); break;
            case Reply.Tell tell:
                var told = await Attempt(tell.Incoming, () => InTurn(
                    tell.Incoming, port => port.Tell(tell.Incoming, tell.Card, CancellationToken.None),
                    notAfter: clock.Now() + StillWanted));
                if (IsGivenUp(told) || told is SendResult.NotModified) await Dismiss(to, ChatsTexts.WentWrong);
                break;
            default: break;
        }
    }

    /// <summary>Acknowledgements of presses never wait in a lane; everything else does.</summary>
    private async Task Answer(ButtonPressed press, PressAnswer answer)
    {
        if (ports.Find(press.Chat.Platform) is not { } port) return;
        var result = await Attempt(press, () => port.Answer(press, answer, CancellationToken.None), isSafe: true);
        if (IsGivenUp(result)) await Dismiss(press, ChatsTexts.WentWrong);
        if (result is SendResult.ToastShown { Until: var until } && answer is not { Details: null, Replacement: null })
            await Attempt(press, () => InTurn(
                press, p => p.FollowUp(press, answer, CancellationToken.None), until));
    }

    /// <summary>Nobody is left waiting.</summary>
    private async Task Dismiss(Incoming to, string? instead)
    {
        if (ports.Find(to.Chat.Platform) is { } port)
            await Attempt(
                to, () => port.Dismiss(to, instead is null ? null : RichText.Plain(instead), CancellationToken.None),
                isSafe: true);
    }

    private static bool IsGivenUp(SendResult result) =>
        result is SendResult.Transient or SendResult.RetryAfter or SendResult.Uncertain or SendResult.BadRequest;

    private Task<SendResult> InTurn(
        Incoming to, Func<IChatPort, Task<SendResult>> send, Instant? notAfter = null) =>
        ports.Send(to.Chat, to.ChatKind, Lane.Feedback, send, notAfter);

    private async Task<SendResult> Attempt(Incoming to, Func<Task<SendResult>> send, bool isSafe = false)
    {
        isSafe |= ports.Find(to.Chat.Platform)?.SafeRepeat > Duration.Zero;
        for (var attempt = 1; ; attempt++)
        {
            var result = await send();
            if (result is SendResult.Ok or SendResult.NotModified or SendResult.ToastShown) return result;
            if (attempt == Attempts || PauseAfter(result, isSafe) is not { } pause)
            {
                Log.NotSent(logger, result.GetType().Name);
                return result;
            }
            await Task.Delay(pause, clock);
        }
    }

    /// <summary>Null where another attempt cannot help, or would show the same twice.</summary>
    private static TimeSpan? PauseAfter(SendResult result, bool isSafe) => result switch
    {
        SendResult.RetryAfter retry when retry.Wait.ToTimeSpan() <= LongestPause => retry.Wait.ToTimeSpan(),
        SendResult.Transient => TimeSpan.FromSeconds(1),
        SendResult.Uncertain when isSafe => TimeSpan.FromSeconds(1),
        _ => null,
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A reply was not sent: {Result}.")]
        public static partial void NotSent(ILogger logger, string result);
    }
}
