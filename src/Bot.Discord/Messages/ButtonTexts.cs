using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Messages.Markdown;

namespace Bot.Discord.Messages;

/// <summary>What stands on buttons and in menus. A text too long for its button stands in the message, and its number
/// on the button.</summary>
internal sealed class ButtonTexts
{
    public const int LongestLabel = 80;
    public const int LongestOption = 100;
    private const string NoWords = "⋯";

    private readonly List<Passage> _inMessage = [];

    /// <summary>The texts that found no room on their buttons.</summary>
    public IReadOnlyList<Passage> InMessage => _inMessage;

    /// <summary>What stands on the button.</summary>
    public string Label(Button button, int longest)
    {
        var label = VisibleText.OneLine(button.Label);
        if (VisibleText.IsBlank(label)) return NoWords;
        if (label.Length <= longest) return label;
        var number = $"{_inMessage.Count + 1}";
        _inMessage.Add(Passage.Of(
            [new Run(number, new Look { IsBold = true }), new Run(" " + label)], gap: _inMessage.Count == 0 ? 2 : 1));
        return number;
    }
}
