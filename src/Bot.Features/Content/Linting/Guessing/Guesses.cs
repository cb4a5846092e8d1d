using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Linting.Guessing;

/// <summary>Somebody who knows nothing of the matter should do no better than by lot.</summary>
internal sealed class Guesses
{
    private const int Least = 30;

    /// <summary>Points of a hundred by which a strategy may be better than the lot.</summary>
    private const double Points = 5;

    /// <summary>How many standard deviations chance alone reaches once in a hundred banks: with few questions more
    /// points are nothing but luck.</summary>
    private const double Luck = 2.33;

    private readonly double[] _right = new double[Strategy.All.Count];
    private double _byLot;
    private double _variance;

    /// <summary>Questions with options.</summary>
    public int Questions { get; private set; }

    /// <summary>How much of a hundred the lot gets right.</summary>
    public double Chance => Percent(_byLot);

    /// <summary>How much of a hundred each strategy gets right, the best first.</summary>
    public IReadOnlyList<(string Strategy, double Right)> Scores =>
        [.. Strategy.All.Zip(_right, (s, right) => (s.Name, Percent(right))).OrderByDescending(s => s.Item2)];

    public void Look(WrittenQuestion question)
    {
        if (question.Key is null || question.Options.Count < 2) return;
        Questions++;
        var chance = 1.0 / question.Options.Count;
        _byLot += chance;
        _variance += chance * (1 - chance);
        foreach (var (index, strategy) in Strategy.All.Index()) _right[index] += strategy.Luck(question);
    }

    public void Check(FileReport bank)
    {
        if (Questions < Least) return;
        var most = Chance + Math.Max(Points, Percent(Luck * Math.Sqrt(_variance)));
        foreach (var (strategy, right) in Scores.Where(s => s.Right > most))
            bank.Breach(
                Rules.Guessable, Place.WholeFile,
                $"Who always takes {strategy} gets {right:0.0} % right; by lot it is {Chance:0.0} %",
                "Make keys and other options alike in this.");
    }

    private double Percent(double right) => Questions == 0 ? 0 : 100 * right / Questions;
}
