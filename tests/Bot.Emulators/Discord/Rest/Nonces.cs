using System.Text.Json.Nodes;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Rest;

/// <summary>A message that is sent again with the same nonce is the first one.</summary>
internal sealed class Nonces(World world)
{
    /// <exception cref="ApiError">The first one was deleted.</exception>
    public DiscordMessage? Find(JsonObject body, ChannelState channel)
    {
        if (Key(body) is not { } nonce || !world.Nonces.TryGetValue(nonce, out var first)
            || world.Now - first.SentAt > world.Options.NonceWindow) return null;
        if (first.Channel != channel)
        {
            world.Journal.Violation($"the nonce {nonce} names messages of two channels; the second is never sent");
        }
        return first.IsDeleted ? throw ApiError.UnknownMessage() : first;
    }

    public void Keep(JsonObject body, DiscordMessage message)
    {
        if (Key(body) is { } nonce) world.Nonces[nonce] = message;
    }

    private static string? Key(JsonObject body) =>
        (bool?)body["enforce_nonce"] == true && body["nonce"] is { } nonce ? nonce.ToString() : null;
}
