using Spectre.Console;

namespace Bot.ContentTools.Terminal;

/// <summary>Takes reports of how far a piece of work is.</summary>
public sealed class Work
{
    private readonly ProgressTask? _bar;

    internal Work(ProgressTask? bar) => _bar = bar;

    /// <summary>Tells that so much of it is done.</summary>
    /// <param name="done">What is done, in any unit: files, questions, bytes.</param>
    /// <param name="total">How much there is; 0 when nobody knows yet.</param>
    public void Report(long done, long total)
    {
        if (_bar is null) return;
        _bar.IsIndeterminate = total <= 0;
        _bar.MaxValue = Math.Max(1, total);
        _bar.Value = Math.Clamp(done, 0, Math.Max(1, total));
    }
}
