using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Features.Content;

/// <summary>Loads the content before anything else starts.</summary>
public sealed partial class LoadContentAtStart(
    IOptions<ContentOptions> options, CurrentBank current, ILogger<LoadContentAtStart> logger)
{
    /// <summary>A bank from elsewhere may give thousands of them.</summary>
    internal const int MostWarnings = 20;

    /// <summary>The state of the files that was loaded, so that the watcher notices every edit since.</summary>
    internal string? Stamp { get; private set; }

    /// <summary>Loads the content and puts it in force. When there is a mistake, nothing is in force and the worker
    /// must not start.</summary>
    /// <returns>Every mistake of every file.</returns>
    /// <exception cref="OptionsValidationException">The settings are wrong; each failure is a sentence.</exception>
    public IReadOnlyList<ContentMistake> Run()
    {
        var folder = options.Value.Folder!;
        var loaded = BankLoader.Load(folder);
        foreach (var warning in loaded.Warnings.Take(MostWarnings)) Log.Unusual(logger, warning);
        if (loaded.Warnings.Count > MostWarnings) Log.More(logger, loaded.Warnings.Count - MostWarnings);
        if (loaded.Bank is not { } bank) return loaded.Mistakes;
        current.Replace(bank, loaded.Courses);
        Stamp = loaded.Stamp;
        Log.Loaded(logger, bank.Questions.Count, bank.Banks.Count, folder);
        return [];
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Loaded {Questions} questions of {Banks} bank(s) from {Folder}")]
        public static partial void Loaded(ILogger logger, int questions, int banks, string folder);

        [LoggerMessage(LogLevel.Warning, "{Warning}")]
        public static partial void Unusual(ILogger logger, ContentMistake warning);

        [LoggerMessage(LogLevel.Warning, "{More} more warnings about the content; 'bot content check' shows all")]
        public static partial void More(ILogger logger, int more);
    }
}
