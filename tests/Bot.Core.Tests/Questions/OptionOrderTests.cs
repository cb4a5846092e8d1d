using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Testing;

namespace Bot.Core.Tests.Questions;

public sealed class OptionOrderTests
{
    public static TheoryData<string[], string> Ascending => new()
    {
        { ["3", "1", "2"], "bca" },
        { ["10", "9", "100"], "bac" },
        { ["Line 12", "Line 3", "Line 7"], "bca" },
        { ["line 2", "LINE 1", "Lines 3"], "bac" },
        { ["0", "-1", "1.5", "1.25"], "badc" },
        { ["1", "1.0", "0"], "cab" },
        { ["`4`", "`2`", "**3**"], "bca" },
        { ["999999999999999999", "-999999999999999999"], "ba" },
    };

    [Theory]
    [MemberData(nameof(Ascending))]
    public void Numbers_and_numbered_lines_ascend_whatever_the_seed(string[] texts, string expected)
    {
        var question = Asking(texts);

        Assert.All(Seeds(20), seed => Assert.Equal(expected, Order(question, seed)));
    }

    public static TheoryData<string[]> Mixed => new()
    {
        { ["one", "two", "three"] },
        { ["1", "2", "none"] },
        { ["1 row", "2 rows", "3 rows"] },
        { ["1, 2", "2, 1", "1, 1"] },
        { ["٣", "٢", "١"] },
        { ["Line 1 and 2", "Line 3", "Line 4"] },
        { ["1234567890123456789", "2", "3"] },
        { ["1.", "2.", "3."] },
        { ["", "1", "2"] },
    };

    [Theory]
    [MemberData(nameof(Mixed))]
    public void Everything_else_is_shuffled(string[] texts) =>
        Assert.Equal(6, Seeds(200).Select(seed => Order(Asking(texts), seed)).Distinct().Count());

    [Fact]
    public void The_same_seed_gives_the_same_order()
    {
        var question = Some.Question(options: 5);

        Assert.All(Seeds(50), seed => Assert.Equal(Order(question, seed), Order(question, seed)));
    }

    [Fact]
    public void The_order_of_a_seed_stays_over_releases() =>
        Assert.Equal("cdeba", Order(Some.Question(options: 5), "daily:1:2026-03-02"));

    [Fact]
    public void The_order_of_the_file_does_not_matter()
    {
        var question = Some.Question(options: 4);
        var turned = question with { Options = [.. question.Options.Reverse()] };

        Assert.All(Seeds(50), seed => Assert.Equal(Order(question, seed), Order(turned, seed)));
    }

    [Fact]
    public void Two_questions_of_a_seed_have_orders_of_their_own() => Assert.NotEqual(
        Seeds(20).Select(seed => Order(Some.Question("q1", options: 4), seed)),
        Seeds(20).Select(seed => Order(Some.Question("q2", options: 4), seed)));

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 6)]
    [InlineData(4, 24)]
    [InlineData(5, 120)]
    public void Every_order_can_come(int options, int orders) => Assert.Equal(
        orders, Seeds(3000).Select(seed => Order(Some.Question(options: options), seed)).Distinct().Count());

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_key_stands_equally_often_in_every_place(int options)
    {
        const int Draws = 6000;
        var places = Seeds(Draws).CountBy(seed => Order(Some.Question(options: options), seed).IndexOf('a'))
            .ToDictionary();

        // Six standard deviations of a fair draw.
        var fair = (double)Draws / options;
        var slack = 6 * Math.Sqrt(fair * (1 - (1.0 / options)));
        Assert.All(Enumerable.Range(0, options), place => Assert.InRange(places[place], fair - slack, fair + slack));
    }

    [Fact]
    public void A_question_without_options_has_no_order() => Assert.Empty(OptionOrder.For(Asking(), "seed"));

    [Theory]
    [InlineData(0, "A")]
    [InlineData(1, "B")]
    [InlineData(9, "J")]
    public void Places_are_called_by_letters(int place, string letter) =>
        Assert.Equal(letter, OptionOrder.Letter(place));

    private static Question Asking(params string[] texts) => Some.Question() with
    {
        Options = [.. texts.Select((text, i) => new Option
        {
            Id = ((char)('a' + i)).ToString(), Text = RichText.Markdown(text),
        })],
    };

    private static string Order(Question question, string seed) => string.Concat(OptionOrder.For(question, seed));

    private static IEnumerable<string> Seeds(int count) => Enumerable.Range(0, count).Select(i => $"daily:{i}");
}
