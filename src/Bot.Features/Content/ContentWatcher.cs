using Bot.Features.Content.Files;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Features.Content;

/// <summary>Puts edits of the content in force while the worker runs. A mistake keeps the last good bank.</summary>
/// <remarks>Editors replace files, and network folders send no events: the files' sizes and times decide, and the
/// events of the file system only make it look sooner.</remarks>
public sealed partial class ContentWatcher(
    IOptions<ContentOptions> options, CurrentBank current, LoadContentAtStart start, TimeProvider clock,
    ILogger<ContentWatcher> logger) : BackgroundService
{
    /// <summary>An edit counts when the files were left alone for this long.</summary>
    internal static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private string? _seen = start.Stamp;
    private IReadOnlyList<ContentMistake> _told = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var folder = options.Value.Folder ?? options.Value.Path;
        using var hints = new FolderHints(folder);
        if (!hints.Work) Log.NoHints(logger, options.Value.CheckEvery);
        while (!stoppingToken.IsCancellationRequested)
        {
            await CheckSafely(folder, stoppingToken);
            await hints.Next(options.Value.CheckEvery, clock, stoppingToken);
        }
    }

    private async Task CheckSafely(string folder, CancellationToken ct)
    {
        try
        {
            await Check(folder, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            Log.Failed(logger, e);
        }
    }

    private async Task Check(string folder, CancellationToken ct)
    {
        var stamp = new ContentFolder(folder).Stamp;
        if (stamp == _seen) return;
        for (var before = ""; before != stamp; stamp = new ContentFolder(folder).Stamp)
        {
            before = stamp;
            await Task.Delay(Quiet, clock, ct);
        }
        _seen = stamp;
        Use(BankLoader.Load(folder));
    }

    private void Use(LoadedContent loaded)
    {
        if (loaded.Bank is not { } bank)
        {
            if (_told.SequenceEqual(loaded.Mistakes)) return;
            _told = loaded.Mistakes;
            foreach (var mistake in _told) Log.Mistake(logger, mistake);
            Log.Kept(logger, _told.Count, current.Bank.Questions.Count);
            return;
        }
        var changes = ContentChanges.Between(current.Bank, bank);
        var courses = ContentChanges.Between(current.Courses, loaded.Courses);
        current.Replace(bank, loaded.Courses);
        _told = [];
        foreach (var warning in loaded.Warnings.Take(LoadContentAtStart.MostWarnings)) Log.Mistake(logger, warning);
        if (loaded.Warnings.Count - LoadContentAtStart.MostWarnings is var more and > 0) Log.More(logger, more);
        Log.Replaced(logger, bank.Questions.Count, changes.Added, changes.Changed, changes.Removed);
        if (courses != ContentChanges.None)
            Log.Courses(logger, loaded.Courses.Count, courses.Added, courses.Changed, courses.Removed);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information,
            "The content was edited: {Questions} questions now, {Added} added, {Changed} changed, {Removed} removed")]
        public static partial void Replaced(ILogger logger, int questions, int added, int changed, int removed);

        [LoggerMessage(LogLevel.Information,
            "The courses were edited: {Courses} now, {Added} added, {Changed} changed, {Removed} removed")]
        public static partial void Courses(ILogger logger, int courses, int added, int changed, int removed);

        [LoggerMessage(LogLevel.Warning, "{Mistake}")]
        public static partial void Mistake(ILogger logger, ContentMistake mistake);

        [LoggerMessage(LogLevel.Warning, "{More} more warnings about the content; 'bot content check' shows all")]
        public static partial void More(ILogger logger, int more);

        [LoggerMessage(LogLevel.Warning,
            "The edited content has {Mistakes} mistake(s); the {Questions} questions from before stay in force")]
        public static partial void Kept(ILogger logger, int mistakes, int questions);

        [LoggerMessage(LogLevel.Information,
            "The system gives no hints of edits; the content is checked every {Interval}")]
        public static partial void NoHints(ILogger logger, TimeSpan interval);

        [LoggerMessage(LogLevel.Error, "The content could not be checked for edits; the next check comes by itself")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
