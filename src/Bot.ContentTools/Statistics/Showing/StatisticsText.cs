using Spectre.Console;

namespace Bot.ContentTools.Statistics.Showing;

/// <summary>Tells statistics to people: tables that fit into 80 columns.</summary>
public static class StatisticsText
{
    /// <summary>Writes all of it.</summary>
    public static void Write(ContentStatistics statistics, IAnsiConsole to)
    {
        foreach (var bank in statistics.Banks) Write(bank, to);
        if (statistics.Answers is { } answers) AnswersText.Write(answers, to);
        foreach (var note in statistics.Notes) to.Plain(note);
    }

    private static void Write(BankStatistics bank, IAnsiConsole to)
    {
        to.Heading($"{bank.Title} ({bank.Id}): {Of(bank.Questions)} questions");
        var levels = Tables.New("topic", "all", [.. bank.Levels.Select(l => l.Name)]);
        foreach (var topic in bank.Topics)
            levels.Row(topic.Id, Of(topic.Questions), [.. topic.Levels.Select(Of)]);
        levels.Row("all", Of(bank.Questions), [.. bank.Levels.Select(Of)]);
        to.Write(levels);

        var kinds = Tables.New("topic", bank.Kinds[0].Name, [.. bank.Kinds.Skip(1).Select(k => k.Name)]);
        foreach (var topic in bank.Topics)
            kinds.Row(topic.Id, Of(topic.Kinds[0]), [.. topic.Kinds.Skip(1).Select(Of)]);
        kinds.Row("all", Of(bank.Kinds[0]), [.. bank.Kinds.Skip(1).Select(Of)]);
        to.Write(kinds);

        WriteKeys(bank, to);
        WriteGuessing(bank.Guessing, to);
        var lengths = Tables.New("length of", "median", "longest", "limit", "longest in");
        foreach (var length in bank.Lengths)
            lengths.Row(
                length.What, $"{length.Median:0.#}", $"{length.Longest}", $"{length.Limit}", length.LongestIn ?? "-");
        to.Write(lengths);
    }

    private static void WriteKeys(BankStatistics bank, IAnsiConsole to)
    {
        if (bank.KeyPositions.Count == 0) return;
        var table = Tables.New("key among", "1st", "2nd", "3rd", "4th", "5th", "more", "by chance");
        foreach (var places in bank.KeyPositions)
        {
            var counts = places.Counts.Select(c => $"{c}").Concat(Enumerable.Repeat("-", 5)).Take(5).ToArray();
            var more = places.Counts.Count > 5 ? $"{places.Counts.Skip(5).Sum()}" : "-";
            table.Row($"{places.Options} options", counts[0], [.. counts[1..], more, $"p = {places.Likelihood:0.000}"]);
        }
        to.Write(table);
        to.Plain(
            $"The key is the longest option in {bank.KeyLongest.Longest} of {bank.KeyLongest.Questions}; by chance in "
            + $"{bank.KeyLongest.Expected:0.#} (p = {bank.KeyLongest.Likelihood:0.000}).");
        to.Plain("");
    }

    /// <summary>The strategies that come furthest; the others gain less.</summary>
    private static void WriteGuessing(Guessing guessing, IAnsiConsole to)
    {
        if (guessing.Questions == 0) return;
        var table = Tables.New("who knows nothing and always takes", "gets right", "above chance");
        foreach (var (takes, right) in guessing.Strategies.Take(8))
            table.Row(takes, $"{right:0.0} %", $"{right - guessing.Chance:+0.0;-0.0;0.0}");
        table.Row("one by lot", $"{guessing.Chance:0.0} %", "");
        to.Write(table);
    }

    private static string Of(Count count) => count switch
    {
        { Want: { } want } when want > 0 || count.Have > 0 => $"{count.Have}/{want}",
        { Have: 0 } => "-",
        _ => $"{count.Have}",
    };
}
