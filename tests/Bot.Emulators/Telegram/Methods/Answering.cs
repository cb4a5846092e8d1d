using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Methods;

/// <summary><c>answerCallbackQuery</c>: once, and soon.</summary>
internal sealed class Answering(World world)
{
    private const int LongestText = 200;

    public JsonNode Answer(Call call)
    {
        var press = world.Presses.GetValueOrDefault(call.Text("callback_query_id")!);
        if (press is null or { Answer: not null } || world.Now - press.At > world.Options.AnswerWindow)
        {
            throw ApiError.Bad("query is too old and response timeout expired or query ID is invalid");
        }
        var text = call.Text("text");
        if (text?.Length > LongestText) throw ApiError.Bad("MESSAGE_TOO_LONG");
        if (call.Text("url") is { Length: > 0 } url && !IsOwnLink(url)) throw ApiError.Bad("URL_INVALID");
        press.Answer = new(text is "" ? null : text, call.Flag("show_alert"), press.Message.Chat.Id, press.Data)
        {
            Url = call.Text("url"),
            At = world.Now,
        };
        world.Toasts.Add((press.By, press.Answer));
        return true;
    }

    /// <summary>Without a game, only links that open the bot itself.</summary>
    private bool IsOwnLink(string url) => url.Split("://")[^1].StartsWith(
        $"t.me/{world.Bot.Username}?start=", StringComparison.OrdinalIgnoreCase);
}
