namespace Bot.Core.Chat.Preview;

/// <summary>What is said of texts that are too long, in the words that all platforms share.</summary>
public static class ShownWarnings
{
    /// <summary>An edit that leaves the footer out.</summary>
    public const string EditWithoutFooter =
        "The whole card does not fit into the one message that is edited: what stands below the options, such as the"
        + " reasons, is left out.";

    /// <summary>An edit of the last of several messages.</summary>
    public const string EditOfTheLast =
        "The question was posted in several messages: only the last one is edited, the others stay as they are.";

    /// <summary>That a card takes several messages; none when it takes one.</summary>
    public static IEnumerable<string> Parts(int part, int count) => count == 1
        ? []
        : [$"The card does not fit into one message: this is message {part} of {count}."];
}
