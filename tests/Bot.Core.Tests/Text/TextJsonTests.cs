using System.Text.Json;
using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Testing;

namespace Bot.Core.Tests.Text;

public sealed class TextJsonTests
{
    public static TheoryData<string, RichText> Texts => new()
    {
        { "nothing", RichText.Empty },
        { "a run", RichText.Plain("a <b> & \"c\" \\ \ud83d\ude42 \ue000 \u2028 é") },
        { "emphasis", RichText.Markdown("**a *b* c** and *d **e** f*") },
        { "code", RichText.Markdown("`a`\n\n```python\nx = \"1\"\n\ty\n```") },
        { "a link", RichText.Markdown("[a **b**](https://c.example/?d=1&e=2)") },
        { "a moment", RichText.Of($"at {Some.Monday}") },
        { "a line break", RichText.Markdown("a  \nb") },
        { "lists", RichText.Markdown("- a\n  1. b\n  2. c\n\n     d\n-\n- e") },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_node_comes_back_from_json(string what, RichText text)
    {
        var json = JsonSerializer.Serialize(text, CoreJson.Options);

        var read = JsonSerializer.Deserialize<RichText>(json, CoreJson.Options)!;

        Assert.Equal((what, Shape.Of(text)), (what, Shape.Of(read)));
        Assert.Equal(json, JsonSerializer.Serialize(read, CoreJson.Options));
    }

    [Fact]
    public void The_written_form_stays_as_it_is_because_old_revisions_live_on() => Assert.Equal(
        """
        {"blocks":[{"$type":"p","content":[{"$type":"text","text":"a "},{"$type":"time","at":1772438400000}]}]}
        """,
        JsonSerializer.Serialize(RichText.Of($"a {Some.Monday}"), CoreJson.Options));

    [Fact]
    public void A_question_comes_back_from_json()
    {
        var question = Some.Question() with { Kind = QuestionKind.Predict, Formerly = ["q0"], Level = 2 };
        var json = JsonSerializer.Serialize(question, CoreJson.Options);

        var read = JsonSerializer.Deserialize<Question>(json, CoreJson.Options)!;

        Assert.Equal(json, JsonSerializer.Serialize(read, CoreJson.Options));
        Assert.Contains("\"kind\":\"predict\"", json, StringComparison.Ordinal);
        Assert.Equal((question.Id, question.Answer, 3), (read.Id, read.Answer, read.Options.Count));
    }
}
