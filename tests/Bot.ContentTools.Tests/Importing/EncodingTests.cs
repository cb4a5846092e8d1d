using System.Text;

namespace Bot.ContentTools.Tests.Importing;

public sealed class EncodingTests : IDisposable
{
    private const string Text = "Who wrote “Émile”? {=Rousseau ~Žižek ~Ünal}\r\n\r\nIs ½ a number? {T}\r";

    private static readonly string FirstLine = Text[..(Text.IndexOf('\n') + 1)];

    private readonly Desk _desk = new();

    public static TheoryData<string, byte[], string?> Encodings { get; } = new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text), null },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)], null },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)], "UTF-16" },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Text), "which it does not declare" },
        { "UTF-16 big endian", Encoding.BigEndianUnicode.GetBytes(Text), "which it does not declare" },
        { "UTF-32", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Text)], "UTF-32" },
        { "Windows-1252", Windows(Text), "read as Windows-1252" },
        {
            "a mixture",
            [.. Windows(FirstLine), .. Encoding.UTF8.GetBytes(Text[FirstLine.Length..])],
            "1 line(s), the first is line 1"
        },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_any_encoding_and_with_any_line_ends(string name, byte[] bytes, string? repair)
    {
        var result = _desk.Imports([_desk.Put("a.gift", bytes)]);

        Assert.True(result.Refusal is null, $"{name}: {result.Refusal}");
        Assert.Equal(
            ["Rousseau, Žižek, Ünal", "Who wrote “Émile”?"],
            from q in _desk.Bank.Questions
            where q.Options.Count == 3
            from t in (string[])[string.Join(", ", q.Options.Select(o => o.Text.ToPlainText())), q.Text.ToPlainText()]
            select t);
        Assert.Equal(2, _desk.Bank.Questions.Count);
        if (repair is null) Assert.Empty(result.Files.Single().Remarks);
        else Assert.Contains(repair, Assert.Single(result.Files.Single().Remarks).What);
    }

    public void Dispose() => _desk.Dispose();

    private static byte[] Windows(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1252).GetBytes(text);
    }
}
