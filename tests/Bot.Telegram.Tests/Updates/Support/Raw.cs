using System.Text.Json;
using Bot.Core.Chat;
using Bot.Telegram.Api;
using Bot.Telegram.Updates.Reading;
using NodaTime;

namespace Bot.Telegram.Tests.Updates.Support;

/// <summary>Updates as Telegram writes them.</summary>
internal static class Raw
{
    public const string Ann = """{"id":11,"is_bot":false,"first_name":"Ann","last_name":"Lee","username":"ann"}""";
    public const string AnonymousAdmin = """{"id":1087968824,"is_bot":true,"first_name":"Group"}""";
    public const string Private = """{"id":11,"type":"private","first_name":"Ann"}""";
    public const string Group = """{"id":-1005,"type":"supergroup","title":"Room","is_forum":true}""";
    public const string Channel = """{"id":-1007,"type":"channel","title":"News"}""";

    public static readonly BotIdentity Bot = new(42, "QuizlineBot");

    public static readonly EventTime Now = EventTime.Exactly(Instant.FromUtc(2026, 11, 22, 9, 0));

    /// <summary>What the bot is told of an update.</summary>
    public static Incoming? Incoming(string update) => Read(update).Incoming;

    public static UpdateMeaning Read(string update) =>
        new UpdateReader(Bot).Read(JsonSerializer.Deserialize(update, BotApiJson.Default.Update)!, Now);

    public static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement.Clone();

    /// <summary>An update with this inside.</summary>
    public static string Update(string kind, string content, long id = 1) =>
        $$"""{"update_id":{{id}},"{{kind}}":{{content}} }""";

    /// <summary>A message of Ann's; <paramref name="rest"/> are further fields, each with a comma before it.</summary>
    public static string Message(string chat, string rest, string from = Ann, long id = 1) => Update(
        "message", $$"""{"message_id":7,"date":1,"chat":{{chat}},"from":{{from}}{{rest}} }""", id);

    public static string Text(string chat, string text, string rest = "", string from = Ann, long id = 1) =>
        Message(chat, $",\"text\":{JsonSerializer.Serialize(text)}{rest}", from, id);

    /// <summary>A press of Ann's on a button of a group's message.</summary>
    public static string Press(string data = "1.0.a1.x.y", string rest = "", long id = 1) => Update(
        "callback_query",
        $$"""
        {"id":"q{{id}}","from":{{Ann}},"chat_instance":"5","data":"{{data}}",
         "message":{"message_id":9,"date":1,"chat":{{Group}}{{rest}} } }
        """,
        id);

    /// <summary>A change of somebody's standing.</summary>
    public static string Change(string kind, string chat, string before, string after) => Update(
        kind,
        $$"""
        {"chat":{{chat}},"from":{{Ann}},"date":1,"old_chat_member":{"status":"{{before}}","user":{{Ann}} },
         "new_chat_member":{"status":"{{after}}","user":{{Ann}} } }
        """);
}
