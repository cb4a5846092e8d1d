using Bot.Telegram.Api;
using Bot.Telegram.Updates;

namespace Bot.Telegram.Sending;

/// <summary>For calls that may be repeated and are not to be given up lightly.</summary>
internal static class InsistentCalls
{
    /// <summary>Calls until it succeeds.</summary>
    /// <param name="client">Calls.</param>
    /// <param name="request">What.</param>
    /// <param name="attempts">How often at most.</param>
    /// <param name="isFinal">Whether another attempt after this error is of no use.</param>
    /// <param name="clock">Tells when to try again.</param>
    /// <returns>The last error; null after a success.</returns>
    public static async Task<ApiError?> Insist<TResult>(
        this TelegramBotClient client, Request<TResult> request, int attempts, Func<ApiError, bool> isFinal,
        TimeProvider clock)
    {
        var pause = new Backoff(TimeSpan.FromMilliseconds(250));
        for (var attempt = 1; ; attempt++)
        {
            var error = (await client.Send(request, CancellationToken.None)).Error;
            if (error is null || attempt == attempts || isFinal(error)) return error;
            await Task.Delay(error.RetryAfter?.ToTimeSpan() ?? pause.Next(), clock);
        }
    }
}
