using System.Text;
using Bot.ContentTools.Importing.Planning;
using Bot.ContentTools.Importing.Yaml;
using Bot.Core.Questions;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Importing.Writing;

/// <summary>Writes a bank with its imported questions into a folder of its own, and remembers where each stands.
/// </summary>
/// <param name="content">The content folder that the bank is meant for.</param>
/// <param name="stage">The folder to write into, on the same disk.</param>
internal sealed class BankFolderWriter(string content, string stage)
{
    private const int QuestionsPerFile = 500;

    /// <summary>Begins with a copy of the bank as it is, or with a new one.</summary>
    public void Begin(ExistingBank bank, ImportRequest request, IReadOnlyList<Topic> newTopics)
    {
        var (from, to) = (Path.Combine(content, bank.Id), Path.Combine(stage, bank.Id));
        if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
        Directory.CreateDirectory(to);
        var file = Path.Combine(to, "bank.yaml");
        if (bank.Bank is null)
        {
            File.WriteAllText(
                file, BankFileText.New(bank.Id, request.Title!, request.Language, newTopics, Schema("..", "bank")));
            return;
        }
        foreach (var old in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, old));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(old, copy);
        }
        if (newTopics.Count > 0) File.WriteAllText(file, BankFileText.WithTopics(File.ReadAllText(file), newTopics));
    }

    /// <summary>The files that are to take the place of those of an earlier import; the old ones are gone then.
    /// </summary>
    public IEnumerable<PlannedFile> Files(string bank, SourcePlan plan)
    {
        var folder = Path.Combine(stage, bank, plan.Source.Slug);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (var topic in plan.Questions.GroupBy(q => q.Topic))
        {
            foreach (var (index, part) in topic.Chunk(QuestionsPerFile).Index())
            {
                var name = index == 0 ? $"{topic.Key}.yaml" : $"{topic.Key}.{index + 1}.yaml";
                yield return new PlannedFile(Path.Combine(folder, name), bank, topic.Key, part);
            }
        }
    }

    /// <summary>Writes one file; several may be written at a time.</summary>
    public WrittenFile Write(PlannedFile file)
    {
        var places = new List<(int Line, PlannedQuestion Question)>();
        var text = new StringBuilder(Schema("../..", "questions")).Append("bank: ").Append(file.Bank).Append('\n')
            .Append("topic: ").Append(file.Topic).Append("\nquestions:\n");
        var line = text.ToString().Count(c => c == '\n');
        foreach (var question in file.Questions)
        {
            if (places.Count > 0)
            {
                text.Append('\n');
                line++;
            }
            places.Add((line + 1, question));
            line += Indented(text, YamlText.Of(question.Node));
        }
        File.WriteAllText(file.Path, text.ToString());
        return new WrittenFile(file.Path, places);
    }

    /// <summary>Writes an item of a list and gives the number of its lines.</summary>
    private static int Indented(StringBuilder to, string yaml)
    {
        var lines = yaml.TrimEnd('\n').Split('\n');
        foreach (var (index, line) in lines.Index())
            to.Append(index == 0 ? "  - " : line.Length > 0 ? "    " : "").Append(line).Append('\n');
        return lines.Length;
    }

    private string Schema(string up, string name) => File.Exists(Path.Combine(content, $"{name}.schema.json"))
        ? $"# yaml-language-server: $schema={up}/{name}.schema.json\n" : "";
}
