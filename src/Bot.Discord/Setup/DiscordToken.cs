using System.Text.RegularExpressions;

namespace Bot.Discord.Setup;

/// <summary>The bot's token, from the setting or from a file. It is in no sentence that this class makes.</summary>
internal static partial class DiscordToken
{
    private const int LongestFile = 4_096;

    /// <summary>Whether a token is given at all, well-formed or not.</summary>
    public static bool IsGiven(DiscordOptions options) =>
        !string.IsNullOrWhiteSpace(options.Token) || !string.IsNullOrWhiteSpace(options.TokenFile);

    /// <summary>The token, or a sentence that says what is wrong with it.</summary>
    public static (string? Token, string? Mistake) Read(DiscordOptions options)
    {
        var isSet = !string.IsNullOrWhiteSpace(options.Token);
        var isInFile = !string.IsNullOrWhiteSpace(options.TokenFile);
        if (isSet && isInFile) return (null, "Set Discord:Token or Discord:TokenFile, not both.");
        var source = isInFile ? "The file of Discord:TokenFile" : "Discord:Token";
        if (isInFile && LooksLikeToken().IsMatch(options.TokenFile!.Trim()))
            return (null, "Discord:TokenFile holds a token; it takes the path of a file.");
        var text = isInFile ? ReadFile(options.TokenFile!) : options.Token;
        if (text is null) return (null, $"Discord:TokenFile names {options.TokenFile}, which cannot be read.");
        var token = text.Trim();
        if (token.StartsWith("Bot ", StringComparison.Ordinal)) token = token[4..].Trim();
        // Another server may have tokens of another kind.
        var form = options.ApiBaseUrl == new DiscordOptions().ApiBaseUrl ? Form() : AnyForm();
        return form.IsMatch(token)
            ? (token, null)
            : (null, $"{source} holds no bot token; the developer portal shows it once, on the page Bot, after"
                + " Reset Token.");
    }

    private static string? ReadFile(string path)
    {
        try
        {
            return new FileInfo(path).Length > LongestFile ? "" : File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Wider than today's tokens.</summary>
    [GeneratedRegex(@"\A[A-Za-z0-9._~+/=-]{10,256}\z")]
    private static partial Regex Form();

    /// <summary>What can stand in a header.</summary>
    [GeneratedRegex(@"\A[!-~]{1,256}\z")]
    private static partial Regex AnyForm();

    [GeneratedRegex(@"\A(Bot )?[A-Za-z0-9_-]{20,40}\.[A-Za-z0-9_-]{5,10}\.[A-Za-z0-9_-]{20,}\z")]
    private static partial Regex LooksLikeToken();
}
