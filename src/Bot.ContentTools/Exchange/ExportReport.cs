namespace Bot.ContentTools.Exchange;

/// <summary>Takes what a writer has to say.</summary>
public sealed class ExportReport
{
    private readonly List<Remark> _remarks = [];

    /// <summary>Everything that was said, in order.</summary>
    public IReadOnlyList<Remark> Remarks => _remarks;

    /// <summary>The format has no room for this question.</summary>
    public void Skipped(ExchangeQuestion question, string what) => Add(RemarkKind.Skipped, question, what);

    /// <summary>The question is written without a part of it.</summary>
    public void Lost(ExchangeQuestion question, string what) => Add(RemarkKind.Lost, question, what);

    private void Add(RemarkKind kind, ExchangeQuestion question, string what) =>
        _remarks.Add(new Remark(kind, question.Id ?? "A question", question.Spot, what));
}
