using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.Rules;

/// <summary>What a button must be.</summary>
internal static class ButtonRules
{
    private const int Link = 5;
    private const int Premium = 6;

    public static void Check(FormErrors errors, JsonObject button, string path)
    {
        var style = errors.Number(button, path, "style", 1, Premium, required: true);
        var label = errors.Text(button, path, "label", 0, MessageLimits.Label);
        if (style is null or Premium) return;
        if (string.IsNullOrEmpty(label) && button["emoji"] is null)
        {
            errors.Add($"{path}.label", "BUTTON_COMPONENT_INVALID_LABEL", "A button must have a label or an emoji.");
        }
        if (style == Link) CheckLink(errors, button, path);
        else CheckPress(errors, button, path);
    }

    private static void CheckLink(FormErrors errors, JsonObject button, string path)
    {
        var url = errors.Text(button, path, "url", 1, MessageLimits.Url, required: true);
        if (url is not (null or "") && !(Uri.TryCreate(url, UriKind.Absolute, out var uri)
                && uri.Scheme is "http" or "https" or "discord"))
        {
            errors.Add($"{path}.url", "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https', 'discord').");
        }
        if (button["custom_id"] is not null)
        {
            errors.Add(
                path, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                "A custom id and url cannot both be specified");
        }
    }

    private static void CheckPress(FormErrors errors, JsonObject button, string path)
    {
        if (button["custom_id"] is null)
        {
            errors.Add(path, "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required");
        }
        errors.Text(button, path, "custom_id", 1, MessageLimits.CustomId);
        if (button["url"] is not null)
        {
            errors.Add(
                path, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                "A custom id and url cannot both be specified");
        }
    }
}
