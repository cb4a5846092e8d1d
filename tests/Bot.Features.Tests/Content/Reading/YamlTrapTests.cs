namespace Bot.Features.Tests.Content.Reading;

/// <summary>YAML turns words into other things; here every scalar stays the text that its author wrote.</summary>
public sealed class YamlTrapTests : IDisposable
{
    private readonly Sandbox _content = Sandbox.WithSample();

    public void Dispose() => _content.Dispose();

    [Theory]
    [InlineData("No", "No")]
    [InlineData("on", "on")]
    [InlineData("true", "true")]
    [InlineData("6", "6")]
    [InlineData("1.0", "1.0")]
    [InlineData("1e3", "1e3")]
    [InlineData("0x1F", "0x1F")]
    [InlineData("012", "012")]
    [InlineData("1_000", "1_000")]
    [InlineData("null", "null")]
    [InlineData("NULL", "NULL")]
    [InlineData("~", "~")]
    [InlineData("2026-11-22", "2026-11-22")]
    [InlineData("12:30", "12:30")]
    [InlineData("=", "=")]
    [InlineData("<<", "<<")]
    [InlineData("'it''s'", "it's")]
    [InlineData("\"two\\nlines\"", "two\nlines")]
    [InlineData("\"<b>&amp;\"", "<b>&amp;")]
    [InlineData("\"\\u00e9\"", "é")]
    public void A_scalar_stays_text(string yaml, string shown)
    {
        _content.Edit("sa/session.yaml", "text: FOR UPDATE,", $"text: {yaml},");

        Assert.Equal(shown, _content.Bank().Find("sql-1")!.OptionOf("a")!.Text.ToPlainText());
    }

    [Theory]
    [InlineData("no")]
    [InlineData("1")]
    [InlineData("null")]
    public void An_option_id_stays_text(string id)
    {
        _content.Edit("sa/session.yaml", "a: {text: Pending", $"{id}: {{text: Pending");
        _content.Edit("sa/session.yaml", "answer: a", $"answer: {id}");

        Assert.NotNull(_content.Bank().Find("concept-1")!.OptionOf(id));
    }

    [Fact]
    public void A_typed_answer_stays_text()
    {
        _content.Edit("sa/session.yaml", "accept: [commit, commit()]", "accept: [null, commit()]");
        _content.Edit("sa/session.yaml", "answer: commit", "answer: null");
        _content.Edit("sa/session.yaml", "{commit: It", "{null: It");

        Assert.Equal("null", _content.Bank().Find("fill-1")!.Answer);
    }
}
