using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bot.ContentTools.Statistics.Showing;

/// <summary>Tables and lines in which nothing is taken for mark-up.</summary>
internal static class Tables
{
    /// <summary>A table; all but the first column hold numbers.</summary>
    public static Table New(string first, string second, params IReadOnlyList<string> others)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (index, name) in others.Prepend(second).Prepend(first).Index())
        {
            var column = new TableColumn(new Text(name)) { NoWrap = index == 0, Padding = new Padding(0, 1) };
            table.AddColumn(index == 0 ? column : column.RightAligned());
        }
        return table;
    }

    public static void Row(this Table table, string first, string second, params IReadOnlyList<string> others) =>
        table.AddRow([.. others.Prepend(second).Prepend(first).Select(c => (IRenderable)new Text(c))]);

    public static void Heading(this IAnsiConsole console, string text)
    {
        console.Write(new Text(text, new Style(decoration: Decoration.Bold)));
        console.WriteLine();
    }

    /// <summary>A line that is not broken, so that programs can search in it.</summary>
    public static void Plain(this IAnsiConsole console, string text) => console.Profile.Out.Writer.WriteLine(text);
}
