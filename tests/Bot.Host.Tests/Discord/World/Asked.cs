using Bot.Emulators.Discord;

namespace Bot.Host.Tests.Discord.World;

/// <summary>Reads questions of the small bank as people do. The right option is always "The first".</summary>
internal static class Asked
{
    private static readonly string[] Telling = ["Reason", "✅", "❌", "was right", "Right is", "not right", "Right!"];

    /// <summary>The letter of the right option.</summary>
    public static string Right(this DiscordMessage question) => question.LetterOf("The first");

    public static string Wrong(this DiscordMessage question) => question.LetterOf("The second");

    /// <summary>No public text, first or edited, has told the key or a reason so far.</summary>
    public static void KeepsTheKey(this DiscordChannel channel)
    {
        foreach (var text in channel.PublicTexts)
            foreach (var word in Telling)
                Assert.DoesNotContain(word, text);
    }

    private static string LetterOf(this DiscordMessage question, string option)
    {
        var line = question.Text.Split('\n').Single(l => l.Contains(option, StringComparison.Ordinal));
        return line.Trim('*', ' ')[..1];
    }
}
