using System.Text.Json;
using Bot.Core.Text;

namespace Bot.ContentTools.Markup;

/// <summary>Compares texts by what they hold; records with lists compare by reference.</summary>
internal static class SameText
{
    public static string Of(RichText text) => JsonSerializer.Serialize(text, CoreJson.Options);

    public static string Of(IReadOnlyList<Inline> content) => Of(new RichText([new Paragraph(content)]));
}
