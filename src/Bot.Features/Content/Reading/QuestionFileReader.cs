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
        var entries = Entries(fields);
        var topic = Topic(fields, entries, bank);
        return [.. entries.Select(q => QuestionReader.Read(q, topic, bank, ids, linter, report))
            .OfType<Question>()];
    }

    private static void CheckBank(Fields fields, BankFile bank)
    {
        if (fields.RequiredText("bank", $"bank: {bank.Folder}") is { } named && named != bank.Folder)
            fields.Report.Mistake(
                Rules.Bank, fields.At("bank"), $"The file is in the bank '{bank.Folder}' and says '{named}'",
                $"Write bank: {bank.Folder}.");
    }

    /// <summary>The topic of all questions that name none; a file of several topics has none itself.</summary>
    private static string Topic(Fields fields, IReadOnlyList<YamlNode> entries, BankFile bank) =>
        !fields.Has("topic") && entries.All(NamesTopic)
            ? ""
            : TopicReader.Read(fields, bank, "topic: and the id of one of the bank's topics") ?? "";

    private static bool NamesTopic(YamlNode question) =>
        question is MapNode map && map.Entries.Any(e => e.Key.Text == "topic");

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
