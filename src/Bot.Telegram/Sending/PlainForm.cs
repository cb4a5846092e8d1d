using Bot.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram.Sending;

/// <summary>Whether messages go out in their plain form: without <c>tg-time</c>, button styles and disabled buttons,
/// which servers of an older Bot API refuse.</summary>
internal sealed partial class PlainForm(ILogger<PlainForm> logger)
{
    private volatile bool _isPlain;

    /// <summary>Calls with the full form; if that is refused, once more with the plain one, and with that alone for the
    /// rest of the run when it is taken. A refused call has done nothing, so this shows nothing twice.</summary>
    /// <param name="call">Calls with the plain form (true) or the full one.</param>
    public async Task<ApiAnswer<TResult>> Try<TResult>(Func<bool, Task<ApiAnswer<TResult>>> call)
    {
        if (_isPlain) return await call(true);
        var answer = await call(false);
        if (answer.Error is not { } refused || !SendResults.IsAboutForm(refused)) return answer;
        var plain = await call(true);
        if (!plain.IsOk || _isPlain) return plain;
        _isPlain = true;
        Log.GoesPlain(logger, refused.Description);
        return plain;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning,
            Message = "This Bot API server refused a message's form ({Reason}); messages go out in a plainer one.")]
        public static partial void GoesPlain(ILogger logger, string reason);
    }
}
