using System.Text.RegularExpressions;

namespace Bot.Host.Tests.HouseRules;

/// <summary>What must be said where it is declared.</summary>
public sealed partial class TellingTests
{
    [Fact]
    public void Public_types_of_Core_say_what_they_are() => Rule.Holds(
        "Write a /// summary: what it is, its units, defaults and errors. Others build on Core without reading it.",
        Sources.Written.Where(s => s.Path.StartsWith("src/Bot.Core/", StringComparison.Ordinal))
            .SelectMany(s => Silent(s, PublicType())));

    [Fact]
    public void Settings_say_their_units_and_defaults() => Rule.Holds(
        "Write a /// summary over this setting: what it does, its unit, its default, its limits.",
        Sources.Shipped.Where(s => s.Path.EndsWith("Options.cs", StringComparison.Ordinal))
            .SelectMany(s => Silent(s, PublicTypeOrProperty())));

    [Fact]
    public void Every_setting_says_its_default() => Rule.Holds(
        "End the summary of this setting with its default.",
        Sources.Shipped.Where(s => s.Path.EndsWith("Options.cs", StringComparison.Ordinal))
            .SelectMany(s => s.Lines.Index().Where(l => Setting().IsMatch(l.Item))
                .Where(l => !Summary(s, l.Index).Contains("Default", StringComparison.Ordinal))
                .Select(l => $"{s.Path}:{l.Index + 1}: {l.Item.Trim()}")));

    private static IEnumerable<string> Silent(Source source, Regex declared) =>
        source.Lines.Index().Where(l => declared.IsMatch(l.Item) && Summary(source, l.Index) == "")
            .Select(l => $"{source.Path}:{l.Index + 1}: {l.Item.Trim()}");

    /// <summary>The comment lines over a declaration and its attributes.</summary>
    private static string Summary(Source source, int declaration) => string.Join(
        '\n', source.Lines.Take(declaration).Reverse().Select(line => line.Trim())
            .SkipWhile(line => line.StartsWith('['))
            .TakeWhile(line => line.StartsWith("///", StringComparison.Ordinal)));

    [GeneratedRegex(@"^\s*public (\w+ )*(class|record|interface|enum|struct|delegate)\b")]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^\s*public (\w+ )*(class|record|const|[\w<>?\[\]]+ \w+ (\{ get|=>))")]
    private static partial Regex PublicTypeOrProperty();

    [GeneratedRegex(@"^\s*public [\w<>?\[\]]+ \w+ \{ get; (set|init)")]
    private static partial Regex Setting();
}
