using Bot.ContentTools.Exchange;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.ContentTools.Formats.Markdown;

/// <summary>Answers to type, each on a line of its own.</summary>
internal static class MarkdownTyped
{
    public static (List<TypedAnswer> Typed, RichText Explanation, RichText Question) Split(RichText text)
    {
        var (typed, question, explanation) = (new List<TypedAnswer>(), new List<Block>(), new List<Block>());
        foreach (var block in text.Blocks)
        {
            var line = block is Paragraph ? new RichText([block]).ToPlainText() : null;
            if (line is not null && MarkdownSigns.Answer(line) is { Said.Length: > 0 } answer)
                typed.Add(new TypedAnswer(answer.Said, !answer.IsWrong));
            else if (typed.Count == 0) question.Add(block);
            else explanation.Add(block);
        }
        return (typed, new RichText(explanation), new RichText(question));
    }
}
