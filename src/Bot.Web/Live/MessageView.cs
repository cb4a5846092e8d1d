using System.Text.Json;

namespace Bot.Web.Live;

/// <summary>A message as the browser gets it.</summary>
internal sealed record MessageView
{
    public required long Id { get; init; }

    /// <summary>Where it stands in the change sequence.</summary>
    public required long Seq { get; init; }

    /// <summary><c>private</c> or <c>room</c>.</summary>
    public required string Chat { get; init; }

    /// <summary>Who wrote it; left out: the bot.</summary>
    public string? From { get; init; }

    /// <summary><c>text</c>, <c>card</c>, <c>joined</c> or <c>left</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Only this person sees it.</summary>
    public bool Notice { get; init; }

    public string? Text { get; init; }

    public JsonElement? Card { get; init; }

    public long? ReplyTo { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long At { get; init; }

    public bool Edited { get; init; }

    public static string ChatFor(string chat) => chat == WebNames.Room ? WebNames.Room : "private";

    public static MessageView Of(
        long id, long seq, string chat, bool notice, string? from, string kind, string body, long? replyTo, long at,
        bool edited) => new()
        {
            Id = id,
            Seq = seq,
            Chat = ChatFor(chat),
            From = from,
            Kind = kind,
            Notice = notice,
            Text = kind == "text" ? body : null,
            Card = kind == "card" ? JsonElement.Parse(body) : null,
            ReplyTo = replyTo,
            At = at,
            Edited = edited,
        };
}

/// <summary>A stretch of a chat, oldest message first.</summary>
/// <param name="Chat"><c>private</c> or <c>room</c>.</param>
/// <param name="Messages">The messages.</param>
/// <param name="Earlier">Whether there are earlier ones.</param>
internal sealed record ChatPage(string Chat, IReadOnlyList<MessageView> Messages, bool Earlier);
