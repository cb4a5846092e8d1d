using Bot.ContentTools.Exchange;
using Bot.ContentTools.Importing.Yaml;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Importing.Planning;

/// <summary>An entry of the bank after the import.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Topic">The id of its topic.</param>
/// <param name="Question">What the file has; null when only the bank has it.</param>
/// <param name="Before">What the bank has; null when it is new.</param>
/// <param name="TopicBefore">The topic that it has in the bank; null when it is new.</param>
internal sealed record PlannedQuestion(
    string Id, string Topic, ExchangeQuestion? Question, MapNode? Before, string? TopicBefore)
{
    public bool IsNew => Before is null;

    public bool IsChanged { get; } = Question is { } question && Before is { } before
        && !(Topic == TopicBefore && Nodes.Same(QuestionNode.Of(question, Id, before), before));

    /// <summary>What is to be written; made when it is asked for, as there may be very many.</summary>
    public MapNode Node => Question is null ? Before! : QuestionNode.Of(Question, Id, Before);
}
