using System.Text.RegularExpressions;

namespace Bot.Features.Content.Yaml;

/// <summary>What ids may look like.</summary>
internal static partial class Names
{
    /// <summary>Ids of options, topics and banks go into buttons, which carry at most 64 bytes.</summary>
    public static bool CheckShort(string name, string what, Place at, FileReport report) =>
        Check(IsShort(name), name, what, at, report, "Use at most 20 letters, digits, '-' and '_'.");

    /// <summary>Question ids are kept with every answer.</summary>
    public static bool CheckLong(string name, string what, Place at, FileReport report) =>
        Check(Long().IsMatch(name), name, what, at, report, "Use at most 80 letters, digits, '-', '_' and '.'.");

    /// <summary>Whether it can be the id of an option, a topic or a bank.</summary>
    public static bool IsShort(string name) => Short().IsMatch(name);

    /// <summary>Whether it is formed like an IETF language tag.</summary>
    public static bool IsLanguageTag(string language) => LanguageTag().IsMatch(language);

    private static bool Check(bool fine, string name, string what, Place at, FileReport report, string remedy)
    {
        if (!fine) report.Mistake(Rules.Id, at, $"'{name}' cannot be {what}", remedy);
        return fine;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,20}\z")]
    private static partial Regex Short();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,79}\z")]
    private static partial Regex Long();

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\z")]
    private static partial Regex LanguageTag();
}
