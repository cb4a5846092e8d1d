using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Web;

/// <summary>How the web chat writes its people, chats, messages and events where the bot sees them.</summary>
internal static partial class WebNames
{
    public const string Platform = "web";

    /// <summary>The one shared room.</summary>
    public const string Room = "room";

    private const string PrivatePrefix = "private:";

    /// <summary>The person of this name in lower case, or null when it is none.</summary>
    public static string? Person(string? name) =>
        name?.ToLowerInvariant() is { } lower && Name().IsMatch(lower) ? lower : null;

    public static string PrivateChat(string person) => PrivatePrefix + person;

    public static ChatKind KindOf(string chat) => chat == Room ? ChatKind.Group : ChatKind.Private;

    /// <summary>Whose private chat this is; null for the room.</summary>
    public static string? OwnerOf(string chat) =>
        chat.StartsWith(PrivatePrefix, StringComparison.Ordinal) ? chat[PrivatePrefix.Length..] : null;

    /// <summary>The chat behind an address, or null when the web chat has no such one.</summary>
    public static string? Chat(ChatAddress address)
    {
        if (address.Platform != Platform) return null;
        if (address.Value == Room) return Room;
        return OwnerOf(address.Value) is { } owner && Person(owner) == owner ? address.Value : null;
    }

    public static ChatAddress Address(string chat) => new(Platform, chat);

    public static UserKey User(string person) => new(Platform, person);

    /// <summary>Names a message. The store's own name is in it, so that a reference into a database that was deleted
    /// never points at another message.</summary>
    public static MessageRef Message(string store, long id) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{store}-{id}"));

    /// <summary>The id of a message of this store, or null.</summary>
    public static long? MessageId(string store, MessageRef message) =>
        message.Value.StartsWith(store + "-", StringComparison.Ordinal)
        && long.TryParse(message.Value.AsSpan(store.Length + 1), NumberStyles.None, null, out var id)
            ? id
            : null;

    /// <summary>Names an event; the store is in it for the same reason.</summary>
    public static string Event(string store, long update) =>
        string.Create(CultureInfo.InvariantCulture, $"{Platform}:{store}:{update}");

    [GeneratedRegex(@"\A[a-z0-9_-]{1,32}\z")]
    private static partial Regex Name();
}
