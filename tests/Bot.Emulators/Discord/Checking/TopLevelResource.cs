namespace Bot.Emulators.Discord.Checking;

/// <summary>The part of a path that has limits of its own: a channel, a guild, or a webhook with its token.</summary>
internal static class TopLevelResource
{
    public static string Of(string pathAndQuery) => RequestTarget.Split(pathAndQuery).Path switch
    {
        ["channels" or "guilds", var id, ..] => id,
        ["webhooks" or "interactions", var id, var token, ..] => $"{id}/{token}",
        _ => "",
    };
}
