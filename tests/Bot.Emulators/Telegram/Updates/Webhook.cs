using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Updates;

/// <summary>Where updates are posted to, as the bot has set it.</summary>
internal sealed partial class Webhook(World world)
{
    private DateTimeOffset? _lastSet;

    public string Url { get; private set; } = "";

    public string? Secret { get; private set; }

    public int MaxConnections { get; private set; } = 40;

    public (DateTimeOffset At, string Message)? LastError { get; set; }

    public bool IsSet => Url != "";

    public string Set(Call call)
    {
        if (_lastSet is { } last && world.Now < last.AddSeconds(1)) throw ApiError.TooMany(1);
        var url = call.Text("url") ?? "";
        var secret = call.Text("secret_token");
        if (url != "" && !(Uri.TryCreate(url, UriKind.Absolute, out var to) && to.Scheme is "http" or "https"))
        {
            throw ApiError.Bad("bad webhook: invalid webhook URL specified");
        }
        if (secret is not null && !SecretToken().IsMatch(secret))
        {
            throw ApiError.Bad("secret token contains unallowed characters");
        }
        if (call.Flag("drop_pending_updates")) world.Updates.Clear();
        if (url == "") return Delete();
        Subscription.Take(world, call);
        (var same, _lastSet) = (url == Url && secret == Secret, world.Now);
        (Url, Secret, MaxConnections) = (url, secret, (int)Math.Clamp(call.Long("max_connections") ?? 40, 1, 100));
        world.Polling.Terminate("terminated by setWebhook request");
        world.Waiting.Look();
        return same ? "Webhook is already set" : "Webhook was set";
    }

    public string Delete()
    {
        var was = IsSet;
        (Url, Secret, LastError) = ("", null, null);
        world.Waiting.Look();
        return was ? "Webhook was deleted" : "Webhook is already deleted";
    }

    public JsonObject Info()
    {
        var json = new JsonObject
        {
            ["url"] = Url,
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = world.Updates.Count,
        };
        if (IsSet) json["max_connections"] = MaxConnections;
        if (world.Updates.Allowed is { Count: > 0 } allowed)
        {
            json["allowed_updates"] = new JsonArray([.. allowed.Select(name => (JsonNode)name)]);
        }
        if (LastError is { } error)
        {
            json["last_error_date"] = error.At.ToUnixTimeSeconds();
            json["last_error_message"] = error.Message;
        }
        return json;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex SecretToken();
}
