namespace Bot.Core.Questions;

/// <summary>What a chosen option is worth.</summary>
/// <param name="Question">The question as it was asked.</param>
/// <param name="Chosen">The option chosen.</param>
public sealed record Verdict(Question Question, Option Chosen)
{
    /// <summary>Whether the chosen option is the key.</summary>
    public bool IsRight => Chosen.Id == Question.Answer;

    /// <summary>The option that is the key.</summary>
    public Option Right => Question.OptionOf(Question.Answer)
        ?? throw new InvalidOperationException($"Question {Question.Id} has no option {Question.Answer}.");
}
