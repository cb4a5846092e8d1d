using System.Text.RegularExpressions;

namespace Bot.Telegram.Setup;

/// <summary>The bot's token, from the setting or from a file. It is in no sentence that this class makes.</summary>
internal static partial class TelegramToken
{
    private const int LongestFile = 4_096;

    /// <summary>Whether a token is given at all, well-formed or not.</summary>
    public static bool IsGiven(TelegramOptions options) =>
        !string.IsNullOrWhiteSpace(options.Token) || !string.IsNullOrWhiteSpace(options.TokenFile);

    /// <summary>The token, or a sentence that says what is wrong with it.</summary>
    public static (string? Token, string? Mistake) Read(TelegramOptions options)
    {
        var isSet = !string.IsNullOrWhiteSpace(options.Token);
        var isInFile = !string.IsNullOrWhiteSpace(options.TokenFile);
        if (isSet && isInFile) return (null, "Set Telegram:Token or Telegram:TokenFile, not both.");
        var source = isInFile ? "The file of Telegram:TokenFile" : "Telegram:Token";
        if (isInFile && Form().IsMatch(options.TokenFile!.Trim()))
            return (null, "Telegram:TokenFile holds a token; it takes the path of a file.");
        var text = isInFile ? ReadFile(options.TokenFile!) : options.Token;
        if (text is null) return (null, $"Telegram:TokenFile names {options.TokenFile}, which cannot be read.");
        var token = text.Trim();
        return Form().IsMatch(token)
            ? (token, null)
            : (null, $"{source} holds no bot token; @BotFather gives one such as 123456:ABC-DEF.");
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

    [GeneratedRegex(@"\A[0-9]{1,19}:[A-Za-z0-9_-]{3,128}\z")]
    private static partial Regex Form();
}
