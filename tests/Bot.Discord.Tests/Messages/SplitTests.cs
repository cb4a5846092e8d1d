using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Api;
using Bot.Discord.Tests.Messages.Support;
using NodaTime;

namespace Bot.Discord.Tests.Messages;

public sealed class SplitTests
{
    [Fact]
    public void A_long_card_is_split_between_its_blocks()
    {
        var texts = Split(RichText.Join(
            "abc".Select(c => RichText.Plain(string.Join(' ', Enumerable.Repeat(c, 1000))))));

        Assert.Equal([("a b", 4000), ("c c", 1999)], texts.Select(t => ($"{t.Text[0]} {t.Text[^1]}", t.Text.Length)));
    }

    [Fact]
    public void A_long_block_is_split_between_its_lines()
    {
        var lines = Enumerable.Range(100, 400).Select(i => $"line {i} of it").ToList();

        Assert.Equal(lines, Split(RichText.Plain(string.Join('\n', lines))).SelectMany(t => t.Text.Split('\n')));
    }

    [Fact]
    public void A_long_line_is_split_between_its_words()
    {
        var words = Enumerable.Range(0, 1500).Select(i => $"word{i}").ToList();

        Assert.Equal(words, Split(RichText.Plain(string.Join(' ', words))).SelectMany(t => t.Text.Split(' ')));
    }

    [Theory]
    [InlineData("😀")]
    [InlineData("e\u0301\u0302")]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("🇩🇪")]
    public void An_endless_word_is_split_between_what_people_see_as_characters(string character)
    {
        var texts = Split(RichText.Plain("x" + string.Concat(Enumerable.Repeat(character, 3000))));

        Assert.All(texts, t => Assert.Empty(Characters(t.Text).Except(["x", character])));
    }

    [Fact]
    public void A_character_of_endless_marks_is_split_all_the_same() =>
        Assert.Equal(2, Split(RichText.Plain("e" + new string('\u0301', 4500))).Count);

    [Fact]
    public void Code_that_is_split_is_code_in_both_messages_and_keeps_its_indentation()
    {
        var lines = Enumerable.Range(100, 300).Select(i => $"    x{i} = compute({i})").ToList();

        var texts = Split(RichText.CodeBlock("python", string.Join('\n', lines)));

        Assert.Equal(lines, texts.SelectMany(t => t.Text.Split('\n')));
        Assert.All(texts, t => Assert.Equal([new Span("block", 0, t.Text.Length, "python")], t.Spans));
        Assert.Equal(2, texts.Count);
    }

    [Fact]
    public void Bold_and_links_go_on_in_the_next_message()
    {
        var texts = Split(RichText.Of($"**{new string('b', 5000)}** [{new string('l', 5000)}](https://e.example)"));

        Assert.Equal("bold bold link link", string.Join(' ', texts.SelectMany(t => t.Spans).Select(s => s.Kind)));
    }

    [Fact]
    public void A_moment_is_never_split()
    {
        foreach (var before in Enumerable.Range(3975, 30))
        {
            var texts = Split(RichText.Of($"{new string('x', before)} {Instant.FromUtc(2026, 11, 22, 9, 0)}!"));

            Assert.Equal(20, Assert.Single(texts.SelectMany(t => t.Spans)).Length);
        }
    }

    [Fact]
    public void Only_the_last_message_carries_buttons_and_together_with_the_options()
    {
        var card = new Card
        {
            Body = RichText.Plain(new string('x', 3990)),
            Choices = [new Choice { Letter = "A", Text = RichText.Plain("one"), Token = "a" }],
        };

        var messages = Composed.From(card);

        Assert.Equal("**A** one", messages[1].Text());
        Assert.Equal(["a"], messages.SelectMany(m => m.Buttons()).Select(b => b.CustomId));
        Composed.Whole(card);
    }

    private static IReadOnlyList<DiscordMarkdown> Split(RichText text) => Composed.Whole(Card.Of(text));

    private static HashSet<string> Characters(string text)
    {
        var characters = StringInfo.GetTextElementEnumerator(text);
        var seen = new HashSet<string>();
        while (characters.MoveNext()) seen.Add(characters.GetTextElement());
        return seen;
    }
}
