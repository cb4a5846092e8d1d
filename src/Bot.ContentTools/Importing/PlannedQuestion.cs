using Bot.ContentTools.Exchange;
using Bot.ContentTools.Importing.Yaml;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Importing;

/// <summary>An entry of the bank after the import.</summary>
/// <param name="Question">What the file has; null when only the bank has it.</param>
/// <param name="Node">What is to be written.</param>
/// <param name="Topic">The id of its topic.</param>
/// <param name="Before">What the bank has; null when it is new.</param>
/// <param name="TopicBefore">The topic that it has in the bank; null when it is new.</param>
internal sealed record PlannedQuestion(
    ExchangeQuestion? Question, MapNode Node, string Topic, MapNode? Before, string? TopicBefore)
{
    public bool IsChanged { get; } = !(Topic == TopicBefore && Nodes.Same(Node, Before));

    public string Id => Node.TextOf("id")!;
}
