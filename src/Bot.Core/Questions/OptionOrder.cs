using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Core.Questions;

/// <summary>In which order a question's options are shown.</summary>
public static partial class OptionOrder
{
    /// <summary>The option ids in the order to show. Numbers and numbered lines ascend; everything else is shuffled,
    /// the same way for the same seed.</summary>
    public static IReadOnlyList<string> For(Question question, string seed)
    {
        var numbers = question.Options.Select(o => Number().Match(o.Text.ToPlainText())).ToList();
        return numbers.All(n => n.Success)
            ? [.. question.Options.Zip(numbers).OrderBy(p => Value(p.Second)).Select(p => p.First.Id)]
            : [.. question.Options.Select(o => o.Id).OrderBy(id => StableHash.Of(seed, question.Id, id))];
    }

    /// <summary>The letter of the option in this place: A for 0.</summary>
    public static string Letter(int place) => ((char)('A' + place)).ToString();

    private static decimal Value(Match number) => decimal.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:Lines? )?(-?[0-9]{1,18}(?:\.[0-9]{1,6})?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
