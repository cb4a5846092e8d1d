using Bot.Core.Questions;

namespace Bot.Features.Content;

/// <summary>Holds the bank in force, and the courses on it. Take it once per piece of work: an edit may replace it at
/// any moment.</summary>
public sealed class CurrentBank
{
    private volatile Content _content = new(QuestionBank.Empty, []);

    /// <summary>The bank in force; empty before the content is loaded.</summary>
    public QuestionBank Bank => _content.Bank;

    /// <summary>The courses in force.</summary>
    public IReadOnlyList<Course> Courses => _content.Courses;

    /// <summary>Puts another bank in force, without a course.</summary>
    public void Replace(QuestionBank bank) => Replace(bank, []);

    /// <summary>Puts another bank in force, with the courses on it.</summary>
    public void Replace(QuestionBank bank, IReadOnlyList<Course> courses) => _content = new Content(bank, courses);

    private sealed record Content(QuestionBank Bank, IReadOnlyList<Course> Courses);
}
