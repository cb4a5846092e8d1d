using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Telegram.Api;

/// <summary>The Bot API's JSON: names in snake case, absent fields left out, unknown ones passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(SentMessage))]
[JsonSerializable(typeof(ChatMember))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(IReadOnlyList<JsonElement>))]
[JsonSerializable(typeof(GetMe))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(DeleteWebhook))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(GetChatMember))]
[JsonSerializable(typeof(GetChatAdministrators))]
[JsonSerializable(typeof(IReadOnlyList<ChatMember>))]
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(EditEphemeralMessageText))]
[JsonSerializable(typeof(DeleteMessage))]
[JsonSerializable(typeof(DeleteEphemeralMessage))]
internal sealed partial class BotApiJson : JsonSerializerContext;

/// <summary>What every method answers with.</summary>
internal sealed record Answer
{
    public bool Ok { get; init; }

    public JsonElement? Result { get; init; }

    public int? ErrorCode { get; init; }

    public string? Description { get; init; }

    public ResponseParameters? Parameters { get; init; }
}

/// <param name="MigrateToChatId">Where the group goes on as a supergroup.</param>
/// <param name="RetryAfter">How many seconds to wait.</param>
internal sealed record ResponseParameters(long? MigrateToChatId, double? RetryAfter);
