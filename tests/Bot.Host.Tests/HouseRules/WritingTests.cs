using System.Text.RegularExpressions;

namespace Bot.Host.Tests.HouseRules;

public sealed partial class WritingTests
{
    [Fact]
    public void Only_the_write_queue_saves() => Rule.Holds(
        "All writes go through WriteQueue.Run, so that they share commits; inside one, SaveNow gives ids at once.",
        Sources.Shipped.Where(s => s.Path != "src/Bot.Features/Data/WriteQueue.cs")
            .SelectMany(s => s.Where(line => line.Contains(".SaveChanges", StringComparison.Ordinal))));

    [Fact]
    public void No_method_is_async_void() => Rule.Holds(
        "An exception in async void ends the worker. Return Task and await it.",
        Sources.Written.Where(s => !s.Path.EndsWith("/WritingTests.cs", StringComparison.Ordinal))
            .SelectMany(s => s.Where(line => line.Contains("async void", StringComparison.Ordinal))));

    [Fact]
    public void The_log_is_written_by_LoggerMessage() => Rule.Holds(
        "Give the class a private static partial class Log with a [LoggerMessage] method, and call that.",
        Sources.Shipped.SelectMany(s => s.Where(line => LoggerCall().IsMatch(line))));

    [Fact]
    public void Banned_symbols_are_checked_in_every_project()
    {
        var shared = Support.Repository.Read("Directory.Build.props");

        Assert.Contains("""<PackageReference Include="Microsoft.CodeAnalysis.BannedApiAnalyzers" """, shared);
        Assert.Contains("BannedSymbols.txt\" />", shared);
        Rule.Holds(
            "Bare clocks, blocking waits and SaveChanges are banned everywhere: take a TimeProvider, await the task. "
                + "Leave RS0030 on, and let every Directory.Build.props import the one above it.",
            [.. Sources.Files.Where(f => Path.GetFileName(f) == "Directory.Build.props" && f.Contains('/'))
                    .Where(f => !Support.Repository.Read(f).Contains("<Import ", StringComparison.Ordinal)),
             .. Sources.Files.Where(f => Path.GetExtension(f) is ".csproj" or ".props" or ".editorconfig")
                .Where(f => Support.Repository.Read(f).Contains("RS0030", StringComparison.Ordinal)),
             .. Sources.Shipped.SelectMany(s => s.Where(line => line.Contains("RS0030", StringComparison.Ordinal)))]);
    }

    [Theory]
    [InlineData("P:System.DateTime.Now;")]
    [InlineData("P:System.DateTime.UtcNow;")]
    [InlineData("P:System.DateTime.Today;")]
    [InlineData("P:System.DateTimeOffset.Now;")]
    [InlineData("P:System.DateTimeOffset.UtcNow;")]
    [InlineData("P:NodaTime.SystemClock.Instance;")]
    [InlineData("M:System.Threading.Tasks.Task.Delay(System.TimeSpan);")]
    public void Bare_clocks_are_among_the_banned_symbols(string symbol) =>
        Assert.Contains(symbol, Support.Repository.Read("BannedSymbols.txt"));

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)?\(\s*(LogLevel|\$?""|\w+,)")]
    private static partial Regex LoggerCall();
}
