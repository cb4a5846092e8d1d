using System.Text.Json;
using Bot.ContentTools.Exchange;
using Bot.ContentTools.Importing.Planning;
using Bot.Core.Text;

namespace Bot.ContentTools.Importing;

/// <summary>Tells people and programs what came of an import.</summary>
public static class ImportText
{
    private static readonly JsonSerializerOptions Json = new(CoreJson.Options) { WriteIndented = true };

    /// <summary>A few lines per file, then the bank.</summary>
    public static void Write(ImportResult result, bool isDryRun, TextWriter to)
    {
        foreach (var file in result.Files)
        {
            to.WriteLine($"{file.Name}: read as {file.Format}, {Count(file.Found)} found, {file.Taken} taken"
                + (file.Found > file.Taken ? $", {file.Found - file.Taken} not taken." : "."));
            RemarkText.Write(file.Remarks, to);
        }
        if (result.Bank is not { } bank) return;
        if (isDryRun) foreach (var (id, question) in bank.First) Show(id, question, to);
        to.WriteLine($"{(isDryRun ? "Would be in" : "In")} {bank.Folder}{(bank.IsNew ? " (new)" : "")}: "
            + $"{bank.Added} added, {bank.Updated} updated, {bank.Unchanged} unchanged"
            + (bank.Kept > 0 ? $", {bank.Kept} kept that are no longer in the files." : "."));
        foreach (var (title, questions) in bank.Topics) to.WriteLine($"  {title}: {Count(questions)}");
    }

    /// <summary>The same as one JSON document.</summary>
    public static void WriteJson(ImportResult result, bool isDryRun, TextWriter to) => to.WriteLine(
        JsonSerializer.Serialize(
            new
            {
                DryRun = isDryRun,
                Files = result.Files.Select(f => new
                {
                    f.Name,
                    f.Format,
                    f.Found,
                    f.Taken,
                    Remarks = f.Remarks.Select(r => new { r.Kind, r.Spot.Line, r.Spot.Item, r.What, r.Question }),
                }),
                Bank = result.Bank is not { } bank ? null : new
                {
                    bank.Id,
                    bank.Folder,
                    bank.IsNew,
                    bank.Added,
                    bank.Updated,
                    bank.Unchanged,
                    bank.Kept,
                    Topics = bank.Topics.Select(t => new { t.Title, t.Questions }),
                },
            },
            Json));

    private static void Show(string id, ExchangeQuestion question, TextWriter to)
    {
        to.WriteLine($"  {id}");
        foreach (var line in question.Text.ToPlainText().Split('\n')) to.WriteLine($"    {line}");
        foreach (var option in question.Options)
            to.WriteLine($"    {(option.IsRight ? "(x)" : "( )")} {option.Text.ToPlainText()}");
        foreach (var typed in question.Typed) to.WriteLine($"    {(typed.IsRight ? "(x)" : "( )")} {typed.Text}");
    }

    private static string Count(int questions) => questions == 1 ? "1 question" : $"{questions} questions";
}
