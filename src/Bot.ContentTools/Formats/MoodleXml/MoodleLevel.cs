namespace Bot.ContentTools.Formats.MoodleXml;

/// <summary>The level of a question, which Moodle keeps as a tag.</summary>
internal static class MoodleLevel
{
    public static int? Of(string tag) => tag.ToLowerInvariant() switch
    {
        "level:1" or "easy" => 1,
        "level:2" or "medium" => 2,
        "level:3" or "hard" => 3,
        _ => null,
    };
}
