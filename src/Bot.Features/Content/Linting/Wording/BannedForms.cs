using System.Text.RegularExpressions;

namespace Bot.Features.Content.Linting.Wording;

/// <summary>Options that speak of other options, and questions that ask nothing by themselves. The bot shuffles
/// options, so "the above" and letters point nowhere.</summary>
internal static partial class BannedForms
{
    private const string SayItself = "Let the option say itself what it claims; the bot shuffles the options.";

    public static void Check(WrittenQuestion question)
    {
        foreach (var option in question.Options) Check(question, option);
        var stem = Words.Prose(question.Text.Text);
        if (Aimless().Match(stem) is { Success: true } aimless)
            question.Report.Breach(
                Rules.BannedForm, question.Text.Place, $"The question asks no more than '{aimless.Value}'",
                "Ask for one thing, so that the question can be answered before the options are read.");
        else if (Others().Match(stem) is { Success: true } others)
            question.Report.Breach(
                Rules.BannedForm, question.Text.Place, $"The question says '{others.Value}'",
                "Ask for one thing that a single option answers.");
    }

    private static void Check(WrittenQuestion question, WrittenOption option)
    {
        var text = option.IsClaim ? Words.Prose(option.Text.Text) : option.Text.Text;
        if (Others().Match(text) is { Success: true } others)
            Tell(others.Value);
        else if (Letters().Match(text.Trim()) is { Success: true } letters && (option.IsClaim || IsSaid(letters)))
            Tell(letters.Value);

        void Tell(string form) => question.Report.Breach(
            Rules.BannedForm, option.Text.Place, $"Option {option.Id} says '{form}'", SayItself);
    }

    /// <summary>Output may well be "a and b"; "both a and b" is no output.</summary>
    private static bool IsSaid(Match letters) => letters.Groups["both"].Success;

    [GeneratedRegex(
        @"\b(all|none|both|neither|any|either|some|two|three) of (the |these |those )?"
            + @"(above|below|others?|other options?|options?|answers?|choices|alternatives)\b"
            + @"|\b(all|none|both|neither) of these( (two|three))?(?=\W*\z)"
            + @"|\b(all|none) (the )?(above|below)\b|\b(above|other|previous) (options?|answers?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    [GeneratedRegex(
        @"\A(?<both>both |either |neither |only )?((?<both>options?|answers?) )?\(?[a-e]\)?"
            + @"(, ?\(?[a-e]\)?)*,? ?(and|or|nor|&|\+) \(?[a-e]\)?"
            + @"( (only|alone)| (is|are)( both)? (true|false|right|wrong|correct))?\W*\z"
            + @"|\b(?<both>(both|either|neither|options?|answers?) \(?[a-e]\)? (and|or|nor|&) \(?[a-e])\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Letters();

    [GeneratedRegex(
        @"\bwhich (one )?of (the following|these|those)( [^\s.?!]+){0,6}? (is|are)( not)?"
            + @" (true|false|correct|incorrect|right|wrong|valid)\b"
            + @"|\bwhich (statement|option|answer)s? (is|are)( not)?"
            + @" (true|false|correct|incorrect|right|wrong)(?=\s*\?)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Aimless();
}
