using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Linting.KeyRules;

/// <summary>The longest option should be the key no more often than chance has it.</summary>
internal sealed class KeyLongest
{
    private const int Least = 30;
    private const double Chance = 0.01;

    /// <summary>Questions whose options can be compared in length.</summary>
    public int Questions { get; private set; }

    /// <summary>Those whose key is the longest option.</summary>
    public int Longest { get; private set; }

    /// <summary>How many that would be by chance.</summary>
    public double Expected { get; private set; }

    /// <summary>How likely chance alone gives as many.</summary>
    public double Likelihood =>
        Questions == 0 ? 1 : Probability.BinomialTail(Longest, Questions, Expected / Questions);

    public void Look(WrittenQuestion question)
    {
        if (KeyLength.Lengths(question) is not var (key, longest)) return;
        Questions++;
        Expected += 1.0 / question.Options.Count;
        if (key > longest) Longest++;
    }

    public void Check(FileReport bank)
    {
        if (Questions < Least) return;
        if (Likelihood >= Chance) return;
        bank.Breach(
            Rules.KeyLongest, Place.WholeFile,
            $"The longest option is the key in {Longest} of {Questions} questions; by chance it would be in "
                + $"{Expected:0} (p = {Likelihood:0.0000})",
            "Shorten keys, or say more in other options.");
    }
}
