using System.Security.Cryptography;
using System.Text;

namespace Bot.Features.Content.Linting.Likeness;

/// <summary>Questions that say the same to the letter. Banks from elsewhere are large and full of like questions, so
/// that nothing less is worth a word there.</summary>
internal sealed class SameQuestions
{
    private readonly Dictionary<UInt128, (string Name, string Where)> _seen = [];

    public void Look(WrittenQuestion question)
    {
        var parts = question.Options.Select(o => o.Text.Text).Order(StringComparer.Ordinal)
            .Prepend(question.Answer).Prepend(question.Code.Text).Prepend(question.Text.Text);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts)));
        var where = $"{question.Report.File}:{question.Place.Line}";
        if (_seen.TryAdd(BitConverter.ToUInt128(hash), (question.Name, where))) return;
        var (name, there) = _seen[BitConverter.ToUInt128(hash)];
        question.Report.Warn(
            Rules.NearDuplicate, question.Place, $"{question.Name} says the same as {name} in {there}",
            "Remove one of them.");
    }
}
