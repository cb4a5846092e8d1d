using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Bot.ContentTools.Exchange;
using Bot.ContentTools.Importing.Planning;
using Bot.ContentTools.Importing.Writing;
using Bot.ContentTools.Terminal;
using Bot.Features.Content;
using Bot.Features.Content.Files;
using Bot.Features.Content.Yaml;

namespace Bot.ContentTools.Importing;

/// <summary>Imports files into a bank: all that a bank can hold, or nothing.</summary>
public static class BankImport
{
    /// <summary>Reads, plans, writes beside the content, has the worker's own loader read it, and only then puts it in
    /// force.</summary>
    /// <exception cref="OperationCanceledException">It was stopped before anything was in force.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static ImportResult Run(ImportRequest request, Work work, CancellationToken stop = default)
    {
        var name = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(request.Files[0]));
        var id = request.Bank ?? BankId(name);
        if (!Names.IsShort(id))
            return Refused($"'{id}' cannot be the id of a bank: use at most 20 letters, digits, '-' and '_'.");
        if (ContentFolder.IsNoBank(id.ToLowerInvariant()))
            return Refused($"'{id}' cannot be the id of a bank: beside the banks a folder of that name holds something "
                + "else. Choose another id with --bank.");
        if (!Names.IsLanguageTag(request.Language))
            return Refused($"'{request.Language}' is no language tag: write an IETF tag such as en or pt-BR.");
        var content = Path.GetFullPath(request.Content);
        var (bank, refusal) = ExistingBank.Find(content, id);
        if (bank is null) return Refused(refusal!);
        var (sources, problem) = SourceReader.Read(request, work, stop);
        if (problem is not null) return Refused(problem);
        try
        {
            return Import(request with { Title = request.Title ?? name }, content, bank, sources, work, stop);
        }
        catch (InvalidDataException reason)
        {
            return Refused(reason.Message);
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
            throw;
        }
    }

    private static ImportResult Import(
        ImportRequest request, string content, ExistingBank bank, IReadOnlyList<ImportSource> sources, Work work,
        CancellationToken stop)
    {
        var refused = new ConcurrentDictionary<ExchangeQuestion, string>(ReferenceEqualityComparer.Instance);
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var planner = new Planner(bank, request.Topic);
            var plans = sources.Select(s => planner.Plan(s, refused)).ToList();
            if (!plans.Any(p => p.Changes)) return Done(content, bank, planner, plans);
            using var stage = request.DryRun ? Stage.InTemporaryFolder() : Stage.Within(content);
            var writer = new BankFolderWriter(content, stage.Folder);
            writer.Begin(bank, request, planner.Topics.Added);
            var known = refused.Count;
            if (Write(stage, bank.Id, writer, plans, refused, work, stop) is { } fault)
                return Refused($"The bank would not load: {fault}");
            if (refused.Count > known) continue;
            if (!request.DryRun)
                FolderSwap.Swap(Path.Combine(stage.Folder, bank.Id), Path.Combine(content, bank.Id));
            return Done(content, bank, planner, plans);
        }
    }

    /// <summary>Writes all files and has each of them read; gives a mistake that is about no imported question.
    /// </summary>
    private static ContentMistake? Write(
        Stage stage, string bank, BankFolderWriter writer, IEnumerable<SourcePlan> plans,
        ConcurrentDictionary<ExchangeQuestion, string> refused, Work work, CancellationToken stop)
    {
        var files = plans.Where(p => p.Changes).SelectMany(p => writer.Files(bank, p)).ToList();
        ContentMistake? fault = null;
        var faults = new Faults(Path.Combine(stage.Folder, ".trials"), Path.Combine(stage.Folder, bank, "bank.yaml"));
        var done = 0;
        Parallel.ForEach(files, new ParallelOptions { CancellationToken = stop }, file =>
        {
            if (faults.In(writer.Write(file), refused) is { } found)
                Interlocked.CompareExchange(ref fault, found, null);
            work.Report(Interlocked.Increment(ref done), files.Count);
        });
        return fault;
    }

    private static ImportResult Done(
        string content, ExistingBank bank, Planner planner, IReadOnlyList<SourcePlan> plans)
    {
        var imported = plans.SelectMany(p => p.Questions).Where(q => q.Question is not null).ToList();
        return new ImportResult
        {
            Files = [.. plans.Select(File)],
            Bank = new ImportedBank(
                bank.Id, Path.Combine(content, bank.Id), IsNew: bank.Bank is null,
                plans.Sum(p => p.Added), plans.Sum(p => p.Updated), plans.Sum(p => p.Unchanged), plans.Sum(p => p.Kept),
                [.. imported.CountBy(q => q.Topic).Select(t => (planner.Topics.TitleOf(t.Key), t.Value))],
                [.. imported.Take(3).Select(q => (q.Id, q.Question!))]),
        };
    }

    private static ImportedFile File(SourcePlan plan) => new(
        plan.Source.Name, plan.Source.Format, plan.Source.Report.Found,
        plan.Questions.Count(q => q.Question is not null),
        [.. plan.Source.Report.Remarks.Concat(plan.Remarks).OrderBy(r => r.Spot.Line)]);

    private static string BankId(string name) =>
        Slug.Of(name, 20) is { Length: > 0 } slug ? slug : $"bank-{Fingerprint.Name(name)[..6]}";

    private static ImportResult Refused(string why) => new() { Refusal = why };
}
