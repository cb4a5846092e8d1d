namespace Bot.ContentTools.Formats.Red;

/// <summary>Keys that say something about a list and are no questions.</summary>
internal static class RedKeys
{
    public const string Category = "CATEGORY";

    private static readonly HashSet<string> About =
    [
        "AUTHOR", "AUTHORS", "CONFIG", "DESCRIPTION", Category, "LANGUAGE", "LICENSE", "SOURCE", "TAGS", "TITLE",
        "VERSION",
    ];

    public static bool IsAboutTheList(string key) => About.Contains(key.Trim());

    /// <summary>What is not kept of them, without a full stop.</summary>
    public static string Lost(string key) => key switch
    {
        "CONFIG" => "The settings of the game have no place here",
        "AUTHOR" or "AUTHORS" => "The author of the list has no place here",
        _ => $"{key} of the list has no place here",
    };
}
