using Bot.Core.Text;

namespace Bot.ContentTools.Exchange;

/// <summary>Takes what a reader finds in one file. It keeps the questions that a bank can hold and tells why it does
/// not keep the others.</summary>
/// <param name="file">The file as its user named it.</param>
/// <param name="mostQuestions">One more, and the reading ends with <see cref="TooManyQuestionsException"/>.</param>
public sealed class ImportReport(string file, int mostQuestions = ImportReport.MostQuestions)
{
    /// <summary>More than the memory of a small server holds.</summary>
    public const int MostQuestions = 200_000;

    private readonly List<ExchangeQuestion> _questions = [];
    private readonly List<Remark> _remarks = [];

    /// <summary>The file as its user named it.</summary>
    public string File => file;

    /// <summary>The questions that were taken.</summary>
    public IReadOnlyList<ExchangeQuestion> Questions => _questions;

    /// <summary>Everything that was said, in order.</summary>
    public IReadOnlyList<Remark> Remarks => _remarks;

    /// <summary>Whatever the reader found, kept or not.</summary>
    public int Found { get; private set; }

    /// <summary>A question as the file has it; kept if a bank can hold it.</summary>
    /// <exception cref="TooManyQuestionsException">There are more than can be taken at once.</exception>
    public void Question(ExchangeQuestion question)
    {
        if (++Found > mostQuestions) throw new TooManyQuestionsException(file, mostQuestions);
        if (Holdable.Why(question) is { } reason)
            _remarks.Add(Of(RemarkKind.Skipped, question.Spot, reason) with { Question = Remark.Beginning(question) });
        else _questions.Add(question);
    }

    /// <summary>Something that stands where a question should, and is none that can be taken.</summary>
    public void Skipped(Spot spot, string what)
    {
        if (++Found > mostQuestions) throw new TooManyQuestionsException(file, mostQuestions);
        _remarks.Add(Of(RemarkKind.Skipped, spot, what));
    }

    /// <summary>A part that cannot be held, of a question that is taken all the same.</summary>
    public void Lost(Spot spot, string what) => _remarks.Add(Of(RemarkKind.Lost, spot, what));

    /// <summary>Something that was put right; nothing was lost.</summary>
    public void Repaired(Spot spot, string what) => _remarks.Add(Of(RemarkKind.Repaired, spot, what));

    private Remark Of(RemarkKind kind, Spot spot, string what) => new(kind, file, spot, what);
}

/// <summary>A file has more questions than can be taken at once.</summary>
public sealed class TooManyQuestionsException(string file, int most)
    : Exception($"{file} has more than {most} questions. Split it into several files and import one after the other.");
