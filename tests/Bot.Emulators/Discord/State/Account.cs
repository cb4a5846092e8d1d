using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.State;

/// <summary>A person or bot.</summary>
internal sealed class Account
{
    public required ulong Id { get; init; }

    public required string Name { get; init; }

    public bool IsBot { get; init; }

    public string Locale { get; init; } = "en-US";

    /// <summary>Takes no direct messages.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Has opened the direct messages with the bot herself.</summary>
    public bool HasWritten { get; set; }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = $"{Id}",
            ["username"] = Name.ToLowerInvariant(),
            ["discriminator"] = IsBot ? "4711" : "0",
            ["global_name"] = IsBot ? null : Name,
            ["avatar"] = null,
            ["public_flags"] = 0,
            ["flags"] = 0,
            ["primary_guild"] = null,
        };
        if (IsBot) json["bot"] = true;
        return json;
    }
}
