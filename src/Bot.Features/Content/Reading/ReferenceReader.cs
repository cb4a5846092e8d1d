using System.Text.RegularExpressions;
using Bot.Core.Questions;
using Bot.Features.Content.Yaml;

namespace Bot.Features.Content.Reading;

/// <summary>Reads where the manual says so: <c>manual/page#anchor</c>.</summary>
internal static partial class ReferenceReader
{
    private const string Example = "reference: manual/page#anchor";

    public static Reference? Read(Fields fields, BankFile bank)
    {
        var written = bank.Proven ? fields.RequiredText("reference", Example) : fields.OptionalText("reference");
        if (written is null) return null;
        if (Form().Match(written) is not { Success: true } match)
        {
            fields.Report.Mistake(
                Rules.Reference, fields.At("reference"), $"'{written}' is no reference", $"Write {Example}.");
            return null;
        }
        // A bank without manuals is told once, of the bank.
        if (bank.Manuals is not { Count: > 0 } manuals) return null;
        var name = match.Groups["manual"].Value;
        if (!manuals.TryGetValue(name, out var manual))
            fields.Report.Mistake(
                Rules.Reference, fields.At("reference"), $"The bank has no manual '{name}'",
                Spelling.Suggest(name, manuals.Keys));
        var anchor = match.Groups["anchor"];
        return manual?.To(match.Groups["page"].Value, anchor.Success ? anchor.Value : null);
    }

    [GeneratedRegex(@"\A(?<manual>[^/#\s]+)/(?<page>[A-Za-z0-9._~/-]+)(#(?<anchor>[A-Za-z0-9._~:%-]+))?\z")]
    private static partial Regex Form();
}
