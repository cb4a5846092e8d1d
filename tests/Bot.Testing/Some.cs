using Bot.Core.Questions;
using Bot.Core.Text;
using NodaTime;

namespace Bot.Testing;

/// <summary>Values that do not matter.</summary>
public static class Some
{
    /// <summary>Monday, 2 March 2026, 08:00 UTC.</summary>
    public static Instant Monday { get; } = Instant.FromUtc(2026, 3, 2, 8, 0);

    /// <summary>A question whose right option is <c>a</c>.</summary>
    public static Question Question(string id = "q1", string topic = "basics", int level = 1, int options = 3) => new()
    {
        Id = id,
        Bank = "test",
        Topic = topic,
        Level = level,
        Kind = QuestionKind.Concept,
        Text = RichText.Plain($"What about {id}?"),
        Options = [.. Enumerable.Range(0, options).Select(i => new Option
        {
            Id = ((char)('a' + i)).ToString(),
            Text = RichText.Plain($"{id} option {(char)('a' + i)}"),
            Why = RichText.Plain($"Reason {(char)('a' + i)} of {id}."),
        })],
        Answer = "a",
        Reference = new Reference("Manual", "https://example.org/manual"),
    };

    /// <summary>A bank with so many questions, spread over the topics <c>basics</c> and <c>more</c> and three levels.
    /// </summary>
    public static QuestionBank Bank(int questions = 12) => new(
        [
            new Bank
            {
                Id = "test", Title = "Test bank", Language = "en", Standard = BankStandard.Proven,
                Levels = ["easy", "middle", "hard"],
                Topics = [new Topic("basics", "Basics"), new Topic("more", "More")],
            },
        ],
        [
            .. Enumerable.Range(1, questions)
                .Select(i => Question($"q{i}", i % 2 == 0 ? "more" : "basics", 1 + (i % 3))),
        ]);
}
