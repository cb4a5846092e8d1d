using System.Collections.Concurrent;
using Bot.ContentTools.Exchange;
using Bot.ContentTools.Markup;
using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Features.Content;

namespace Bot.ContentTools.Importing.Writing;

/// <summary>Has the worker's own loader read what was written, a file at a time, and compares it with what was meant.
/// </summary>
/// <param name="folder">A folder for the trials.</param>
/// <param name="bankFile">The <c>bank.yaml</c> of the new bank.</param>
internal sealed class Faults(string folder, string bankFile)
{
    /// <summary>Adds each question that does not load, or not as it was meant, with the reason.</summary>
    /// <returns>A mistake that is not about an imported question; null when there is none.</returns>
    public ContentMistake? In(WrittenFile file, ConcurrentDictionary<ExchangeQuestion, string> refused)
    {
        var loaded = Load(file);
        foreach (var mistake in loaded.Mistakes)
        {
            if (Path.GetFileName(mistake.File) != Path.GetFileName(file.Path)
                || file.At(mistake.Line)?.Question is not { } question) return mistake;
            refused.TryAdd(question, $"A bank cannot hold it: {mistake.What}");
        }
        if (loaded.Bank is not { } bank) return null;
        foreach (var (_, planned) in file.Places)
            if (planned.Question is { } question && !IsAsMeant(bank.Find(planned.Id), question))
                refused.TryAdd(question, "Its text cannot be written as CommonMark to the letter");
        return null;
    }

    private LoadedContent Load(WrittenFile file)
    {
        var trial = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        var bank = Path.Combine(trial, Path.GetFileName(Path.GetDirectoryName(bankFile)!));
        Directory.CreateDirectory(bank);
        File.Copy(bankFile, Path.Combine(bank, "bank.yaml"));
        File.Copy(file.Path, Path.Combine(bank, Path.GetFileName(file.Path)));
        var loaded = BankLoader.Load(trial, new LoadPlan { LintsPlainBanks = false });
        Directory.Delete(trial, recursive: true);
        return loaded;
    }

    private static bool IsAsMeant(Question? loaded, ExchangeQuestion meant) =>
        loaded is not null && Same(loaded.Text, meant.Text)
        && loaded.Options.Count == meant.Options.Count
        && loaded.Options.Zip(meant.Options).All(o => Same(o.First.Text, o.Second.Text)
            && o.Second.IsRight == (o.First.Id == loaded.Answer))
        && (meant.Options.Count > 0 || (loaded.Typed ?? []).Where(t => t.IsRight).Select(t => t.Text)
            .SequenceEqual(meant.Typed.Where(t => t.IsRight).Select(t => t.Text.Trim()).Distinct()));

    private static bool Same(RichText loaded, RichText meant) =>
        loaded.ToPlainText() == meant.ToPlainText()
        || Tidy.Text(loaded).ToPlainText() == Tidy.Text(meant).ToPlainText();
}
