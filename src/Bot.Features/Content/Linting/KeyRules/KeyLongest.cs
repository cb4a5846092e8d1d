using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Linting.KeyRules;

/// <summary>The longest option should be the key no more often than chance has it.</summary>
internal sealed class KeyLongest
{
    private const int Least = 30;
    private const double Chance = 0.01;

    private int _questions;
    private int _longest;
    private double _expected;

    public void Look(WrittenQuestion question)
    {
        if (KeyLength.Lengths(question) is not var (key, longest)) return;
        _questions++;
        _expected += 1.0 / question.Options.Count;
        if (key > longest) _longest++;
    }

    public void Check(FileReport bank)
    {
        if (_questions < Least) return;
        var chance = Probability.BinomialTail(_longest, _questions, _expected / _questions);
        if (chance >= Chance) return;
        bank.Breach(
            Rules.KeyLongest, Place.WholeFile,
            $"The longest option is the key in {_longest} of {_questions} questions; by chance it would be in "
                + $"{_expected:0} (p = {chance:0.0000})",
            "Shorten keys, or say more in other options.");
    }
}
