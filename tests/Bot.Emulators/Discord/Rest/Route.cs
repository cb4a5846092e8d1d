namespace Bot.Emulators.Discord.Rest;

/// <summary>A method and path that the server knows.</summary>
internal sealed class Route(string method, string template, Func<Call, Reply> handler)
{
    private readonly string[] _parts = template.Split('/');

    public string Method => method;

    public string Name => $"{method} {template}";

    public Func<Call, Reply> Handler => handler;

    /// <summary>Whoever has the token of an interaction needs no other.</summary>
    public bool IsOpen => template.StartsWith("/interactions/", StringComparison.Ordinal)
        || template.StartsWith("/webhooks/", StringComparison.Ordinal) || template == "/gateway";

    /// <summary>The channel, guild, or webhook with its token, by which Discord counts; null without.</summary>
    public static string? Major(IReadOnlyDictionary<string, string> values) =>
        values.GetValueOrDefault("channel_id") ?? values.GetValueOrDefault("guild_id")
        ?? (values.TryGetValue("webhook_id", out var id) ? $"{id}/{values["webhook_token"]}" : null);

    /// <summary>The values in a path; null when it is another path.</summary>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        var parts = path.Split('/');
        if (parts.Length != _parts.Length) return null;
        Dictionary<string, string> values = [];
        foreach (var (mine, its) in _parts.Zip(parts))
        {
            if (mine.StartsWith('{') && its != "") values[mine.Trim('{', '}')] = Uri.UnescapeDataString(its);
            else if (mine != its) return null;
        }
        return values;
    }
}
