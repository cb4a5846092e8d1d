using Bot.Features.Content;

namespace Bot.Features.Tests.Content.Linting;

/// <summary>What gives keys away without a look at the question.</summary>
public sealed class KeyTests : IDisposable
{
    private readonly Sandbox _content = new();

    public void Dispose() => _content.Dispose();

    [Theory]
    [InlineData(23, true)]
    [InlineData(22, false)]
    public void A_key_much_longer_than_the_others_is_warned_about(int length, bool warned)
    {
        ManyQuestions.Write(_content, [(1, length)]);

        var loaded = _content.Load();

        Assert.Empty(loaded.Mistakes);
        Assert.Equal(warned ? ["key-length:many-0:10"] : [], loaded.Warnings.Select(Told));

        static string Told(ContentMistake warning) =>
            $"{warning.Rule}:many-0:{warning.Line}" + (warning.What.Contains("key o1 has 23") ? "" : warning.What);
    }

    [Fact]
    public void A_long_key_among_long_options_is_fine()
    {
        var sample = Sandbox.WithSample();
        using var _ = sample;
        sample.Edit("sa/session.yaml", "text: Pending", $"text: {new string('x', 55)}");
        sample.Edit("sa/session.yaml", "text: Detached", $"text: {new string('y', 40)}");

        Assert.Empty(sample.Load().Warnings);
    }

    [Theory]
    [InlineData(16, 30, true)]
    [InlineData(13, 30, false)]
    [InlineData(29, 29, false)]
    [InlineData(0, 60, false)]
    public void The_longest_option_may_be_the_key_as_often_as_chance_has_it(int longest, int questions, bool told)
    {
        ManyQuestions.Write(_content, Enumerable.Range(0, questions).Select(i => (i % 4, i < longest ? 12 : 9)));

        Expect(told, Rules.KeyLongest, $"the key in {longest} of {questions} questions; by chance it would be in 8");
    }

    [Theory]
    [InlineData(new[] { 13, 4, 2, 1 }, true)]
    [InlineData(new[] { 10, 5, 3, 2 }, false)]
    [InlineData(new[] { 19, 0, 0, 0 }, false)]
    [InlineData(new[] { 0, 0, 0, 20 }, true)]
    [InlineData(new[] { 100, 100, 100, 100 }, false)]
    public void Every_place_holds_the_key_as_often_as_chance_has_it(int[] counts, bool told)
    {
        var places = counts.SelectMany((count, place) => Enumerable.Repeat((place, 9), count));
        ManyQuestions.Write(_content, places);

        Expect(told, Rules.KeyPositions, $"1. {counts[0]} times, 2. {counts[1]} times");
    }

    [Fact]
    public void Places_are_counted_for_each_number_of_options_alone()
    {
        ManyQuestions.Write(_content, Enumerable.Repeat((0, 9), 14), options: 3);
        Assert.Empty(_content.Load().Mistakes);

        ManyQuestions.Write(_content, Enumerable.Repeat((0, 9), 15), options: 3);
        Assert.Equal(Rules.KeyPositions, _content.OnlyMistake().Rule);
    }

    [Fact]
    public void In_a_plain_bank_the_longest_key_is_a_warning_and_places_do_not_matter()
    {
        ManyQuestions.Write(_content, Enumerable.Repeat((0, 12), 40), standard: "plain");

        var loaded = _content.Load();

        Assert.Empty(loaded.Mistakes);
        Assert.Equal(Rules.KeyLongest, Assert.Single(loaded.Warnings).Rule);
    }

    private void Expect(bool told, string rule, string words)
    {
        var mistakes = _content.Load().Mistakes.Where(m => m.Rule == rule).ToList();

        if (!told)
        {
            Assert.Empty(mistakes);
            return;
        }
        var mistake = Assert.Single(mistakes);
        Assert.Equal((rule, "content/many/bank.yaml", 0), (mistake.Rule, mistake.File, mistake.Line));
        Assert.Contains(words, mistake.What);
    }
}
