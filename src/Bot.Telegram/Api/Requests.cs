using System.Text.Json;

namespace Bot.Telegram.Api;

/// <summary>A call of a Bot API method, named and filled as the platform's documentation does.</summary>
/// <typeparam name="TResult">What the method gives back; <c>bool</c> where it is enough to know that it was done.
/// </typeparam>
internal abstract record Request<TResult>
{
    /// <summary>The method's name.</summary>
    internal string Method => char.ToLowerInvariant(GetType().Name[0]) + GetType().Name[1..];

    /// <summary>How long the answer may take.</summary>
    internal virtual TimeSpan Patience => TimeSpan.FromSeconds(20);
}

internal sealed record GetMe : Request<User>;

internal sealed record GetUpdates : Request<IReadOnlyList<JsonElement>>
{
    public long? Offset { get; init; }

    /// <summary>1 to 100.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>How long the server waits for something to happen, in seconds, at most 50.</summary>
    public required int Timeout { get; init; }

    public required IReadOnlyList<string> AllowedUpdates { get; init; }

    internal override TimeSpan Patience => TimeSpan.FromSeconds(Timeout + 15);
}

internal sealed record SetWebhook : Request<bool>
{
    public required string Url { get; init; }

    public required string SecretToken { get; init; }

    public int? MaxConnections { get; init; }

    public required IReadOnlyList<string> AllowedUpdates { get; init; }
}

internal sealed record DeleteWebhook : Request<bool>;

internal sealed record SetMyCommands : Request<bool>
{
    public required IReadOnlyList<BotCommand> Commands { get; init; }

    public required BotCommandScope Scope { get; init; }
}

/// <param name="Command">1 to 32 of <c>a-z0-9_</c>.</param>
/// <param name="Description">1 to 256 characters.</param>
internal sealed record BotCommand(string Command, string Description);

/// <param name="Type">Such as <c>all_private_chats</c>.</param>
/// <param name="ChatId">Of the scope <c>chat</c>: which one.</param>
internal sealed record BotCommandScope(string Type, long? ChatId = null);

internal sealed record GetChatMember(long ChatId, long UserId) : Request<ChatMember>;

internal sealed record GetChatAdministrators(long ChatId) : Request<IReadOnlyList<ChatMember>>;

internal sealed record AnswerCallbackQuery(string CallbackQueryId) : Request<bool>
{
    /// <summary>At most 200 characters.</summary>
    public string? Text { get; init; }

    /// <summary>Whether it is to be dismissed by the reader.</summary>
    public bool? ShowAlert { get; init; }

    internal override TimeSpan Patience => TimeSpan.FromSeconds(16);
}
