using System.Text;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Rest;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord.Rules;

/// <summary>The components of a message of the second kind (flag 32768).</summary>
internal static class LayoutRules
{
    private const int Section = 9;
    private const int TextDisplay = 10;
    private const int Thumbnail = 11;
    private const int MediaGallery = 12;
    private const int Container = 17;

    private static readonly int[] InContainer = [RowRules.Row, Section, TextDisplay, MediaGallery, 13, 14];
    private static readonly int[] OnTop = [.. InContainer, Container];

    public static void Check(FormErrors errors, JsonArray components)
    {
        CheckList(errors, components, "components", OnTop);
        RowRules.CheckIds(errors, components);
        List<JsonObject> all = [.. ComponentTree.All(components)];
        if (all.Count > MessageLimits.Components) errors.BadLength("components", 1, MessageLimits.Components);
        List<string> texts = [.. all.Where(c => ComponentTree.Type(c) == TextDisplay)
            .Select(c => c["content"] is JsonValue v && v.TryGetValue<string>(out var text) ? text : "")];
        if (texts.Sum(FormErrors.Length) > MessageLimits.TextDisplays)
        {
            errors.Add("components", "COMPONENT_MAX_TOTAL_COMPONENT_TEXT_EXCEEDED",
                $"Total text of components must be {MessageLimits.TextDisplays} or fewer in length.");
        }
        errors.Throw();
        if (texts.Sum(t => Encoding.UTF8.GetByteCount(t) + MessageLimits.BytesOfADisplay) > MessageLimits.TextBytes)
        {
            throw ApiError.Internal();
        }
    }

    private static void CheckList(FormErrors errors, JsonArray list, string path, int[] allowed)
    {
        foreach (var (i, node) in list.Index())
        {
            var here = $"{path}.{i}";
            if (node is JsonObject component && allowed.Contains(ComponentTree.Type(component)))
            {
                CheckOne(errors, component, here);
            }
            else errors.BadChoice($"{here}.type", allowed);
        }
    }

    private static void CheckOne(FormErrors errors, JsonObject component, string path)
    {
        switch (ComponentTree.Type(component))
        {
            case RowRules.Row:
                RowRules.Check(errors, component, path);
                break;
            case Section:
                CheckSection(errors, component, path);
                break;
            case TextDisplay:
                errors.Text(component, path, "content", 1, MessageLimits.TextDisplays, required: true);
                break;
            case MediaGallery:
                errors.List(component, path, "items", 1, MessageLimits.GalleryItems);
                break;
            case Container:
                var inside = errors.List(component, path, "components", 1, MessageLimits.Components);
                CheckList(errors, inside, $"{path}.components", InContainer);
                break;
        }
    }

    private static void CheckSection(FormErrors errors, JsonObject section, string path)
    {
        var texts = errors.List(section, path, "components", 1, MessageLimits.SectionTexts);
        CheckList(errors, texts, $"{path}.components", [TextDisplay]);
        if (section["accessory"] is not JsonObject accessory)
        {
            errors.Add($"{path}.accessory", "BASE_TYPE_REQUIRED", "This field is required");
        }
        else if (ComponentTree.Type(accessory) == 2) ButtonRules.Check(errors, accessory, $"{path}.accessory");
        else if (ComponentTree.Type(accessory) != Thumbnail) errors.BadChoice($"{path}.accessory.type", 2, Thumbnail);
    }
}
