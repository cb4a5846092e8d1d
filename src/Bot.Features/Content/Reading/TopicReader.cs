using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Reading;

/// <summary>Reads the topic that a file or a question names.</summary>
internal static class TopicReader
{
    /// <summary>The topic, which may be one that the bank has not; null when none is named.</summary>
    public static string? Read(Fields fields, BankFile bank, string example)
    {
        if (fields.RequiredText("topic", example) is not { } topic) return null;
        if (bank.Topics is { } topics && topics.All(t => t.Id != topic))
            fields.Report.Mistake(
                Rules.Topic, fields.At("topic"), $"The bank has no topic '{topic}'",
                Spelling.Suggest(topic, topics.Select(t => t.Id)));
        return topic;
    }
}
