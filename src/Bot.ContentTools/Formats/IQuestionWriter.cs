using Bot.ContentTools.Exchange;

namespace Bot.ContentTools.Formats;

/// <summary>Writes questions in one format.</summary>
public interface IQuestionWriter
{
    /// <summary>What <c>--to</c> calls it.</summary>
    string Name { get; }

    /// <summary>How its files end, without the dot.</summary>
    string Ending { get; }

    /// <summary>Writes all questions so that the reader of the same format gives back the same ones, and tells the
    /// report what the format has no room for. A question that the format cannot hold at all is left out and told.
    /// </summary>
    void Write(IReadOnlyList<ExchangeQuestion> questions, TextWriter to, ExportReport report);
}
