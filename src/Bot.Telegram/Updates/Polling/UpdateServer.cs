using System.Text.Json;
using Bot.Telegram.Api;

namespace Bot.Telegram.Updates.Polling;

/// <summary>The server's queue of updates.</summary>
internal sealed class UpdateServer(TelegramBotClient client, TimeProvider clock)
{
    /// <summary>The most a poll brings.</summary>
    public const int MostAtOnce = 100;

    /// <summary>After an empty answer that came at once, as from a server that does not wait. Asked twice for the same
    /// within half a second, Telegram gives one update at a time (telegram-bot-api, Client.cpp).</summary>
    private static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(600);

    /// <summary>Asks for updates.</summary>
    /// <param name="offset">The first one to bring; those before it are confirmed.</param>
    /// <param name="timeout">How long to wait for one, in seconds.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ApiAnswer<IReadOnlyList<JsonElement>>> Ask(
        long? offset, int timeout, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var answer = await client.Send(Request(offset, MostAtOnce, timeout), cancellationToken);
        if (answer.Result is { Count: 0 } && clock.GetElapsedTime(start) < LeastPause)
            await Task.Delay(LeastPause, clock, cancellationToken);
        // Updates without ids could never be confirmed.
        return answer.Result is { Count: > 0 } updates && updates.All(raw => UpdateFeed.IdOf(raw) is null)
            ? ApiAnswer<IReadOnlyList<JsonElement>>.Of(new ApiError(ApiErrorKind.Lost, 200, "Updates without ids."))
            : answer;
    }

    /// <summary>Confirms what is before this offset, and takes nothing.</summary>
    public Task Confirm(long offset, CancellationToken cancellationToken) =>
        client.Send(Request(offset, limit: 1, timeout: 0), cancellationToken);

    /// <summary>Takes away a webhook, since updates that go there cannot be asked for. Tries until it is known.
    /// </summary>
    /// <returns>False when the token is refused.</returns>
    public async Task<bool> DeleteWebhook(Connection connection, CancellationToken cancellationToken)
    {
        while ((await client.Send(new DeleteWebhook(), cancellationToken)).Error is { } error)
        {
            if (error.Code == 401) return !connection.IsRefused(error);
            // A server that does not know webhooks has none.
            if (error is { Kind: ApiErrorKind.Refused, Code: 400 or 404 or 405 }) return true;
            await Task.Delay(connection.Failed(error), clock, cancellationToken);
        }
        return true;
    }

    private static GetUpdates Request(long? offset, int limit, int timeout) =>
        new() { Offset = offset, Limit = limit, Timeout = timeout, AllowedUpdates = UpdateKinds.All };
}
