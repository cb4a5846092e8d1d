namespace Bot.Discord.Api.Limits;

/// <summary>Where a request goes, and with which others it shares limits.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path with its ids left out, such as <c>channels/{}/messages</c>.</param>
/// <param name="Path">The path.</param>
/// <param name="Resource">The top-level resource by which limits are counted; empty: none.</param>
internal sealed record Route(HttpMethod Method, string Template, string Path, string Resource)
{
    /// <summary>Whether it answers an interaction: it is outside the global limit, and its token stands in the path
    /// instead of the bot's.</summary>
    public bool IsInteraction { get; private init; }

    /// <summary>What must not be told of the path; empty: nothing.</summary>
    public string Secret { get; private init; } = "";

    /// <param name="method">The HTTP method.</param>
    /// <param name="template">The path with <c>{}</c> for each id; the first id of a path that begins with
    /// <c>channels</c> or <c>guilds</c> is the top-level resource.</param>
    /// <param name="ids">The ids in their order.</param>
    public static Route Of(HttpMethod method, string template, params IReadOnlyList<ulong> ids) => new(
        method, template, Filled(template, [.. ids.Select(DiscordNames.Text)]),
        template.StartsWith("channels/", StringComparison.Ordinal)
            || template.StartsWith("guilds/", StringComparison.Ordinal) ? DiscordNames.Text(ids[0]) : "");

    /// <summary>A route that begins with an id and the interaction's token; both are its top-level resource.</summary>
    public static Route OfInteraction(HttpMethod method, string template, ulong id, string token) => new(
        method, template, Filled(template, [DiscordNames.Text(id), Uri.EscapeDataString(token)]),
        $"{DiscordNames.Text(id)}/{token}")
    {
        IsInteraction = true,
        Secret = token,
    };

    // Without the path, which may hold a token.
    public override string ToString() => $"{Method} {Template}";

    private static string Filled(string template, IReadOnlyList<string> ids) => string.Concat(
        template.Split("{}").Index().Select(part => part.Index == 0 ? part.Item : ids[part.Index - 1] + part.Item));
}
