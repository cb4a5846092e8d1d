using Bot.Features.Content.Linting.Guessing;
using Bot.Features.Content.Linting.KeyRules;
using Bot.Features.Content.Linting.Legacy;
using Bot.Features.Content.Linting.Likeness;
using Bot.Features.Content.Linting.Wording;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Linting;

/// <summary>Holds the questions of a bank against the rules of good writing.</summary>
/// <param name="proven">Whether a breach is a mistake. In a plain bank it is a warning, and rules that make no sense
/// for questions from elsewhere are left out.</param>
/// <param name="plan">Whether plain banks are looked at, and whether the questions are kept.</param>
internal sealed class BankLinter(bool proven, LoadPlan plan)
{
    private static readonly Action<WrittenQuestion>[] Each =
    [
        BannedForms.Check, NegativeStem.Check, AbsoluteWords.Check, StemEcho.Check, NumberOrder.Check, KeyLength.Check,
    ];

    private readonly List<WrittenQuestion> _kept = [];
    private readonly KeyLongest _longest = new();
    private readonly KeyPositions _positions = new();
    private readonly DocumentedKeys _documented = new();
    private readonly Guesses _guesses = new();
    private readonly NearDuplicates _near = new();
    private readonly SameQuestions _same = new();

    public IReadOnlyList<WrittenQuestion> Kept => _kept;

    /// <summary>Looks at the next question.</summary>
    public void Look(WrittenQuestion question)
    {
        if (plan.KeepsSources) _kept.Add(question);
        if (!proven && !plan.LintsPlainBanks) return;
        foreach (var check in Each) check(question);
        _longest.Look(question);
        if (proven)
        {
            LegacyApi.Check(question);
            _positions.Look(question);
            _documented.Look(question);
            _guesses.Look(question);
            _near.Look(question);
        }
        else
        {
            _same.Look(question);
        }
    }

    /// <summary>Judges the bank as a whole, when every question was seen.</summary>
    /// <param name="bank">Takes what is wrong with all of them together.</param>
    public void CheckBank(FileReport bank)
    {
        bank.Lenient = !proven;
        _longest.Check(bank);
        _positions.Check(bank);
        _documented.Check(bank);
        _guesses.Check(bank);
        _near.Check();
    }
}
