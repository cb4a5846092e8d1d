using System.Text;
using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Checking;

/// <summary>Refuses the keyboards that Telegram refuses.</summary>
internal sealed class KeyboardCheck(TelegramServerOptions options)
{
    private const int MostButtons = 100;
    private const int MostInARow = 8;

    private static readonly string[] Extras = ["text", "style", "icon_custom_emoji_id"];
    private static readonly string[] Actions =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay", "disabled",
    ];

    /// <summary>The keyboard as it is shown: null when there is none.</summary>
    public JsonObject? Read(JsonNode? markup, ChatState chat, bool ephemeral)
    {
        if (markup is not JsonObject json || json["inline_keyboard"] is not JsonArray rows) return null;
        var buttons = rows.SelectMany(row => row!.AsArray()).Select(b => b!.AsObject()).ToList();
        if (buttons.Count > MostButtons) throw ApiError.Bad("too many buttons in the inline keyboard");
        if (rows.Any(row => row!.AsArray().Count > MostInARow)) throw ApiError.Bad("too many buttons in a row");
        foreach (var button in buttons) Check(button, chat, ephemeral);
        return buttons.Count == 0 ? null : json.DeepClone().AsObject();
    }

    private void Check(JsonObject button, ChatState chat, bool ephemeral)
    {
        if (string.IsNullOrWhiteSpace((string?)button["text"])) throw Refused("Button text must be non-empty");
        if (button.ContainsKey("style")) CheckStyle((string)button["style"]!);
        if (options.RefusesDisabled && button.ContainsKey("disabled")) throw Refused("Unsupported button type");
        var actions = button.Where(f => Actions.Contains(f.Key) && !Extras.Contains(f.Key)).ToList();
        if (actions.Count == 0) throw Refused("Text buttons are unallowed in the inline keyboard");
        if (actions.Count > 1) throw Refused("Exactly one action must be specified for a button");
        CheckAction(actions[0].Key, actions[0].Value!, chat, ephemeral);
    }

    private void CheckStyle(string style)
    {
        if (options.RefusesStyle) throw Refused("Field \"style\" is not supported");
        if (style is not ("danger" or "success" or "primary")) throw Refused("Invalid button style specified");
    }

    private static void CheckAction(string action, JsonNode value, ChatState chat, bool ephemeral)
    {
        switch (action)
        {
            case "callback_data" when Encoding.UTF8.GetByteCount((string)value!) is < 1 or > 64:
                throw ApiError.Bad("BUTTON_DATA_INVALID");
            case "url" when !IsUrl((string)value!):
                throw ApiError.Bad($"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL");
            case "copy_text" when ((string)value["text"]!).Length is < 1 or > 256:
                throw ApiError.Bad("BUTTON_COPY_TEXT_INVALID");
            case "web_app" when chat.Kind != ChatKind.Private:
            case "login_url" when ephemeral:
                throw ApiError.Bad("BUTTON_TYPE_INVALID");
            case "callback_game" or "pay":
                throw ApiError.Bad("BUTTON_TYPE_INVALID");
        }
    }

    private static bool IsUrl(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme is "tg" || (url.Scheme is "http" or "https" && url.Host.Contains('.')));

    private static ApiError Refused(string why) => ApiError.Bad($"can't parse inline keyboard button: {why}");
}
