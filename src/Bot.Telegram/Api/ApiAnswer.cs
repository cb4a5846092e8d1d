using NodaTime;

namespace Bot.Telegram.Api;

/// <summary>How a call ended: with a result or with an error.</summary>
internal sealed record ApiAnswer<TResult>
{
    public TResult? Result { get; private init; }

    public ApiError? Error { get; private init; }

    public bool IsOk => Error is null;

    public static ApiAnswer<TResult> Of(TResult result) => new() { Result = result };

    public static ApiAnswer<TResult> Of(ApiError error) => new() { Error = error };
}

/// <summary>Why a call has no result. Holds no part of the request.</summary>
/// <param name="Kind">What is known about the request.</param>
/// <param name="Code">The platform's error code; 0 where it did not answer.</param>
/// <param name="Description">The platform's words, or ours.</param>
internal sealed record ApiError(ApiErrorKind Kind, int Code, string Description)
{
    /// <summary>How long the platform wants to be left alone.</summary>
    public Duration? RetryAfter { get; init; }

    /// <summary>Where the chat goes on.</summary>
    public long? MigrateToChatId { get; init; }

    /// <summary>Whether the platform's words contain this, in any case of letters: its texts are not versioned.
    /// </summary>
    public bool Says(string words) => Description.Contains(words, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What is known about a request that has no result.</summary>
internal enum ApiErrorKind
{
    /// <summary>The platform refused it: nothing was done.</summary>
    Refused,

    /// <summary>The platform was not reached, or something on the way refused: nothing was done.</summary>
    NotReached,

    /// <summary>It was sent and no clear answer came: it may have been done.</summary>
    Lost,
}
