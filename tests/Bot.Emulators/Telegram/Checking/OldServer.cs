using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.Checking;

/// <summary>What a server before 10.2 does not know.</summary>
internal static class OldServer
{
    public static bool Lacks(string method) => method.Contains("Ephemeral", StringComparison.Ordinal);

    /// <summary>Takes away what the server does not read.</summary>
    public static void Strip(TelegramServerOptions options, JsonObject parameters)
    {
        if (options.OldServer || options.IgnoresEphemerals) parameters.Remove("ephemeral_message_parameters");
        if (!options.OldServer) return;
        if (parameters["reply_parameters"] is JsonObject reply) reply.Remove("ephemeral_message_id");
        foreach (var command in parameters["commands"]?.AsArray() ?? []) command!.AsObject().Remove("is_ephemeral");
        var rows = parameters["reply_markup"]?["inline_keyboard"]?.AsArray() ?? [];
        foreach (var button in rows.SelectMany(row => row!.AsArray()))
        {
            button!.AsObject().Remove("disabled");
            button.AsObject().Remove("style");
        }
    }
}
