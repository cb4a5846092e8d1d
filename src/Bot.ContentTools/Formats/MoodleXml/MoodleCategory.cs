using System.Xml.Linq;

namespace Bot.ContentTools.Formats.MoodleXml;

/// <summary>The path of a category, which Moodle begins with the place in which it is kept.</summary>
internal static class MoodleCategory
{
    public static string? Read(XElement element)
    {
        var text = MoodleTexts.Value(element, "category").Replace("//", "\u0001");
        var parts = text.Split('/').Select(p => p.Trim()).Where(p => p.Length > 0).ToList();
        if (parts.Count > 0 && parts[0].StartsWith('$') && parts[0].EndsWith('$')) parts.RemoveAt(0);
        if (parts.Count > 0 && parts[0] == "top") parts.RemoveAt(0);
        return parts.Count == 0 ? null : string.Join('/', parts).Replace('\u0001', '-');
    }

    public static string Write(string? category) => category is null ? "$course$/top" : $"$course$/top/{category}";
}
