namespace Bot.Features.Content.Linting.Likeness;

/// <summary>Two questions that share most runs of three words, in the question, its code and its solution, are one
/// question asked twice.</summary>
internal sealed class NearDuplicates
{
    private const int Run = 3;
    private const double Alike = 0.55;
    private const double TheSame = 0.8;

    private readonly List<(WrittenQuestion Question, ulong[] Shingles)> _seen = [];

    public void Look(WrittenQuestion question)
    {
        var text = $"{question.Text.Text}\n{question.Code.Text}\n{question.Solution}";
        ulong[] shingles = [.. Shingles.Of(text, Run).Distinct()];
        if (shingles.Length > 0) _seen.Add((question, shingles));
    }

    public void Check()
    {
        foreach (var (first, second, likeness) in LikePairs.Of([.. _seen.Select(s => s.Shingles)], Alike))
            Tell(_seen[first].Question, _seen[second].Question, likeness);
    }

    private static void Tell(WrittenQuestion first, WrittenQuestion second, double likeness)
    {
        var what = $"{second.Name} is much like {first.Name} in {first.Report.File}:{first.Place.Line}: "
            + $"they share {likeness:0%} of their words";
        const string Remedy = "Ask for something else in one of them, or remove it.";
        if (likeness > TheSame) second.Report.Breach(Rules.NearDuplicate, second.Place, what, Remedy);
        else second.Report.Warn(Rules.NearDuplicate, second.Place, what, Remedy);
    }
}
