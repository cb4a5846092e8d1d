using Bot.Core.Chat;
using Bot.Features.Outbox;
using Microsoft.Extensions.Logging;

namespace Bot.Features.Inbox;

/// <summary>Sends a reply, and again when the platform was busy: the same event is answered once however often it is
/// said.</summary>
internal sealed partial class SendReply(Ports ports, TimeProvider clock, ILogger<SendReply> logger)
{
    private const int Attempts = 3;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Gives up after a few attempts; the person can press or ask again.</summary>
    public async Task Run(Reply reply)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await Send(reply);
            if (result is SendResult.Ok or SendResult.NotModified) return;
            if (attempt == Attempts || PauseAfter(result) is not { } pause)
            {
                Log.NotSent(logger, result.GetType().Name);
                return;
            }
            await Task.Delay(pause, clock);
        }
    }

    /// <summary>Acknowledgements of presses never wait in a lane; everything else does.</summary>
    private async Task<SendResult> Send(Reply reply) => reply switch
    {
        Reply.Answer answer when ports.Find(answer.Press.Chat.Platform) is { } port =>
            await port.Answer(answer.Press, answer.Content, CancellationToken.None),
        Reply.Tell tell => await ports.Send(
            tell.Incoming.Chat, tell.Incoming.ChatKind, Lane.Feedback,
            port => port.Tell(tell.Incoming, tell.Card, CancellationToken.None)),
        _ => new SendResult.Ok(),
    };

    /// <summary>Null where another attempt cannot help.</summary>
    private static TimeSpan? PauseAfter(SendResult result) => result switch
    {
        SendResult.RetryAfter retry when retry.Wait.ToTimeSpan() <= LongestPause => retry.Wait.ToTimeSpan(),
        SendResult.Transient or SendResult.Uncertain => TimeSpan.FromSeconds(1),
        _ => null,
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A reply was not sent: {Result}.")]
        public static partial void NotSent(ILogger logger, string result);
    }
}
