using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Updates;

/// <summary>Which updates the bot wants. The wish stays until another one is uttered.</summary>
internal static class Subscription
{
    public static void Take(World world, Call call)
    {
        if (call["allowed_updates"] is JsonArray list) world.Updates.Allowed = [.. list.Select(name => (string)name!)];
    }
}
