using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.State;

/// <summary>A person or bot.</summary>
internal sealed class Account
{
    public required long Id { get; init; }

    public required string FirstName { get; init; }

    public string? Username { get; init; }

    public string? LanguageCode { get; init; }

    public bool IsBot { get; init; }

    /// <summary>Has written to the bot, or let it in.</summary>
    public bool Started { get; set; }

    public bool Blocked { get; set; }

    public bool Deactivated { get; set; }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["is_bot"] = IsBot, ["first_name"] = FirstName };
        if (Username is not null) json["username"] = Username;
        if (LanguageCode is not null) json["language_code"] = LanguageCode;
        return json;
    }
}

/// <summary>The accounts that stand for senders which are no person.</summary>
internal static class Stand
{
    public static Account AnonymousAdmin { get; } = new()
    {
        Id = 1087968824,
        FirstName = "Group",
        Username = "GroupAnonymousBot",
        IsBot = true,
    };

    public static Account Channel { get; } = new()
    {
        Id = 136817688,
        FirstName = "Channel",
        Username = "Channel_Bot",
        IsBot = true,
    };
}
