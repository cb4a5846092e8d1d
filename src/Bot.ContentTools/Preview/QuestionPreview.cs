using Bot.ContentTools.Checking;
using Bot.ContentTools.Terminal;
using Bot.Core.Chat;
using Bot.Core.Chat.Preview;
using Bot.Core.Questions;
using Bot.Features.Content;
using Bot.Features.Content.Reading;
using Bot.Features.Content.Yaml;
using Bot.Features.Daily;

namespace Bot.ContentTools.Preview;

/// <summary>Shows a question as its learners will see it.</summary>
public static class QuestionPreview
{
    private const int ColumnsOfPhone = 44;
    private const int MostAdvice = 3;
    private const string CheckShowsAll = "'bot content check' shows all mistakes.";

    /// <summary>Finds the question and plays its day on every platform asked for; nothing in a file makes it throw.
    /// </summary>
    public static PreviewResult Run(PreviewRequest request, Work work)
    {
        var place = request.Place;
        var loaded = BankLoader.Load(place.Folder, new LoadPlan
        {
            OnlyBank = place.Bank,
            KeepsSources = true,
            ReadsCourses = false,
            Progress = (done, total) => work.Report(done, total),
        });
        if (loaded.Readable.Find(request.Id) is not { } question) return NotFound(request, loaded);
        if (question.HasButtons && question.OptionOf(question.Answer) is null) return Unreadable(request, loaded);

        var written = loaded.Sources.SelectMany(s => s.Questions).FirstOrDefault(q => q.Id == question.Id);
        var notes = loaded.Mistakes is [var first, ..]
            ? [$"The content has mistakes, and the worker would not load it: {first} {CheckShowsAll}"]
            : (List<string>)[];
        if (question.Id != request.Id) notes.Add($"'{request.Id}' is a former id of '{question.Id}'.");
        return new PreviewResult
        {
            Notes = notes,
            Title = $"{question.Id}: {DailyTexts.Place(question, loaded.Readable).ToPlainText()}"
                + $" · {ContentKeys.NameOf(question.Kind)}",
            Where = written is null ? "" : $"{written.Report.File}:{written.Place.Line}",
            Warnings = [.. Wide(question)],
            HeldBack = question.HasButtons ? null : HeldBack.Lines(question, written),
            Platforms = question.HasButtons
                ? [.. request.Platforms.Select(p => Shown(p, question, loaded.Readable, request))]
                : [],
        };
    }

    private static PlatformPreview Shown(
        ICardPreview platform, Question question, QuestionBank bank, PreviewRequest request) => new(
        $"{platform.Title}, {(request.Chat is ChatKind.Private ? "in a private chat" : "in a group")}",
        new QuestionScenes(question, bank, request.Chat, request.Now).On(platform));

    private static IEnumerable<string> Wide(Question question)
    {
        var columns = question.Code.ToPlainText().Split('\n').Max(l => l.Length);
        if (columns > ColumnsOfPhone)
            yield return $"The code is {columns} columns wide; a narrow phone shows about {ColumnsOfPhone}.";
    }

    private static PreviewResult NotFound(PreviewRequest request, LoadedContent loaded)
    {
        if (QuestionSources.Read(request.Place.Folder).Any(q => q.Id == request.Id && IsIn(q, request.Place)))
            return Unreadable(request, loaded);
        if (loaded is { Readable.Questions: [], Mistakes: [var first, ..] })
            return PreviewResult.CouldNot($"The content cannot be read: {first} {CheckShowsAll}");
        var known = loaded.Readable.Questions.SelectMany(q => q.Formerly.Prepend(q.Id)).Distinct().ToList();
        return PreviewResult.Unknown($"There is no question '{request.Id}'. {Advice(request.Id, known)}");
    }

    private static PreviewResult Unreadable(PreviewRequest request, LoadedContent loaded)
    {
        var source = QuestionSources.Read(request.Place.Folder).FirstOrDefault(q => q.Id == request.Id);
        var mistakes = loaded.Mistakes.Where(m => source is null || m.File == source.File
            && m.Line >= source.Entry.Place.Line && m.Line <= source.LastLine).Concat(loaded.Mistakes);
        return PreviewResult.CouldNot(
            $"Question '{request.Id}' has mistakes and cannot be shown: {mistakes.FirstOrDefault()} {CheckShowsAll}");
    }

    private static bool IsIn(QuestionSource question, ContentPlace place) =>
        place.Bank is null || question.Bank.Id == place.Bank;

    /// <summary>Names ids that hold the words written, then those that are spelt much like them.</summary>
    private static string Advice(string written, List<string> known)
    {
        var near = known.Where(k => written.Length > 2 && k.Contains(written, StringComparison.OrdinalIgnoreCase))
            .Take(MostAdvice).ToList();
        while (near.Count < MostAdvice && Spelling.Nearest(written, known.Except(near)) is { } nearest)
            near.Add(nearest);
        return near switch
        {
            [] => "Look for its id in the files, or name the folder that holds it.",
            [var only] => $"Did you mean '{only}'?",
            _ => $"Did you mean {string.Join(", ", near.SkipLast(1).Select(n => $"'{n}'"))} or '{near[^1]}'?",
        };
    }
}
