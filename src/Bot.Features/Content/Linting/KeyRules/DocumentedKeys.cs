using Bot.Core.Questions;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Linting.KeyRules;

/// <summary>The manual alone may prove no more than a part of the concept questions; the others are run.</summary>
internal sealed class DocumentedKeys
{
    private const double Share = 0.3;

    /// <summary>With fewer questions one of them is a large part.</summary>
    private const int Least = 10;

    private int _concepts;
    private int _documented;

    public void Look(WrittenQuestion question)
    {
        if (question.Kind != QuestionKind.Concept) return;
        _concepts++;
        if (question.Fields.Has("verify")) _documented++;
    }

    public void Check(FileReport bank)
    {
        if (_concepts < Least || _documented <= _concepts * Share) return;
        bank.Breach(
            Rules.DocumentedKeys, Place.WholeFile,
            $"The manual alone proves {_documented} of {_concepts} concept questions; it may be {Share:0 %} at most",
            "Give some of them probes.");
    }
}
