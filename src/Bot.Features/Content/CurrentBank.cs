using Bot.Core.Questions;

namespace Bot.Features.Content;

/// <summary>Holds the bank in force. Take it once per piece of work: an edit may replace it at any moment.</summary>
public sealed class CurrentBank
{
    private volatile QuestionBank _bank = QuestionBank.Empty;

    /// <summary>The bank in force; empty before the content is loaded.</summary>
    public QuestionBank Bank => _bank;

    /// <summary>Puts another bank in force.</summary>
    public void Replace(QuestionBank bank) => _bank = bank;
}
