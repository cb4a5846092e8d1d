using NodaTime;

namespace Bot.Discord.Api;

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
/// <param name="Status">The HTTP status; 0 where there was no answer.</param>
/// <param name="Code">The platform's error code (Discord, "JSON Error Codes"); 0: none.</param>
/// <param name="Message">The platform's words, or ours.</param>
internal sealed record ApiError(ApiErrorKind Kind, int Status, int Code, string Message)
{
    /// <summary>How long the platform, or our own care for its limits, wants this to be left alone: nothing was done.
    /// </summary>
    public Duration? RetryAfter { get; init; }

    /// <summary>Of <see cref="RetryAfter"/>: whether it holds everything but answers to interactions.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>The fields of the request's body that were refused, such as <c>components.0.custom_id</c>.</summary>
    public IReadOnlyList<string> FormErrors { get; init; } = [];
}

/// <summary>What is known about a request that has no result.</summary>
internal enum ApiErrorKind
{
    /// <summary>The platform refused it, or it was held back here: nothing was done.</summary>
    Refused,

    /// <summary>The platform was not reached, or something on the way refused: nothing was done.</summary>
    NotReached,

    /// <summary>It was sent and no clear answer came: it may have been done.</summary>
    Lost,
}
