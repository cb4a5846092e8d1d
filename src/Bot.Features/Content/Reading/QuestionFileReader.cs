using Bot.Core.Questions;
using Bot.Features.Content.Linting;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Reading;

/// <summary>Reads a file of questions.</summary>
internal static class QuestionFileReader
{
    public static IReadOnlyList<Question> Read(
        YamlNode? root, BankFile bank, QuestionIds ids, BankLinter linter, FileReport report)
    {
        if (Fields.Of(root, "The file", report) is not { } fields) return [];
        fields.Only(ContentKeys.File);
        CheckBank(fields, bank);
        var topic = Topic(fields, bank);
        return [.. Entries(fields).Select(q => QuestionReader.Read(q, topic, bank, ids, linter, report))
            .OfType<Question>()];
    }

    private static void CheckBank(Fields fields, BankFile bank)
    {
        if (fields.RequiredText("bank", $"bank: {bank.Folder}") is { } named && named != bank.Folder)
            fields.Report.Mistake(
                Rules.Bank, fields.At("bank"), $"The file is in the bank '{bank.Folder}' and says '{named}'",
                $"Write bank: {bank.Folder}.");
    }

    private static string Topic(Fields fields, BankFile bank)
    {
        if (fields.RequiredText("topic", "topic: and the id of one of the bank's topics") is not { } topic) return "";
        if (bank.Topics is { } topics && topics.All(t => t.Id != topic))
            fields.Report.Mistake(
                Rules.Topic, fields.At("topic"), $"The bank has no topic '{topic}'",
                Spelling.Suggest(topic, topics.Select(t => t.Id)));
        return topic;
    }

    private static IReadOnlyList<YamlNode> Entries(Fields fields)
    {
        if (fields.Required("questions", "questions: and the list of them") is not { } node) return [];
        if (node is ListNode { Items.Count: > 0 } list) return list.Items;
        fields.Report.Mistake(
            Rules.Shape, node.Place, $"'questions' is {(node is ListNode ? "an empty list" : node.Shape)}",
            "Write a list: each question begins with '- id: '.");
        return [];
    }
}
