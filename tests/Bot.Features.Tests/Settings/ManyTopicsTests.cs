using System.Text;
using Bot.Core.Chat;
using Bot.Core.Questions;
using Bot.Testing;

namespace Bot.Features.Tests.Settings;

public sealed class ManyTopicsTests
{
    private static readonly string Faces = string.Concat(Enumerable.Repeat("😀", 200));

    private static readonly Bank Wordy = Several.Bank(
        "wordy", new string('W', 300), [.. Enumerable.Range(1, 60).Select(i => $"t{i}:{i} {Faces}")]);

    private static readonly QuestionBank Sixty = Several.Of(Several.Big("big", 60), Several.Banks.Banks[1]);

    [Fact]
    public async Task Sixty_topics_are_pages_and_a_press_stays_on_its_page()
    {
        await using var bot = await TestBot.Start(Sixty);
        var ann = bot.Person("ann");
        await ann.Types("/settings topics");
        await ann.PressesButton("Big big");
        Assert.Equal((21, "Page 1 of 3."), (InMenu(ann).Count, Last(ann)));
        Assert.EndsWith("\nTopic 19 | Topic 20\nPage 2 ›\n‹ Topics", ann.Offers());

        await ann.PressesButton("Page 2 ›");
        await ann.PressesButton("Topic 33");
        Assert.Equal("big/t33", await bot.Stored());
        Assert.Equal("Page 2 of 3.", Last(ann));
        Assert.Contains("✓ Topic 33", ann.Offers());
        Assert.EndsWith("\n‹ Page 1 | Page 3 ›\n‹ Topics", ann.Offers());
        await ann.PressesButton("Page 3 ›");
        Assert.Contains("Topic 60", ann.Offers());
        await ann.PressesButton("‹ Page 2");
        await ann.PressesButton("All of Big big");
        Assert.Equal("big/*", await bot.Stored());
    }

    [Fact]
    public async Task So_are_those_of_one_bank_alone()
    {
        await using var bot = await TestBot.Start(Several.Of(Several.Big("big", 60)));
        var ann = bot.Person("ann");
        await ann.Types("/settings topics");
        await ann.PressesButton("Page 2 ›");
        await ann.PressesButton("Topic 21");
        Assert.Equal("Page 2 of 3.", Last(ann));
        Assert.Equal("big/t21", await bot.Stored());
        await ann.PressesButton("‹ Back");
        Assert.Contains("Settings of this chat", ann.LastReply);
    }

    [Fact]
    public async Task So_are_many_banks()
    {
        await using var bot = await TestBot.Start(Several.Of(
            [.. Enumerable.Range(1, 30).Select(i => Several.Bank($"b{i}", $"Bank {i}", "a:A"))]));
        var ann = bot.Person("ann");
        await ann.Types("/settings topics");
        Assert.Equal("Page 1 of 2.", Last(ann));
        await ann.PressesButton("Page 2 ›");
        await ann.PressesButton("Bank 30");
        Assert.StartsWith("All of Bank 30", ann.Offers());
    }

    [Fact]
    public async Task Twenty_topics_are_one_readable_line()
    {
        await using var bot = await TestBot.Start(Sixty);
        var ann = bot.Person("ann");
        await ann.Types("/settings topics " + string.Join(',', Enumerable.Range(1, 20).Select(i => $"t{i}")));
        Assert.Contains(
            "Topics: Topic 1 · Topic 2 · Topic 3 · Topic 4 · Topic 5 · and 15 more\n", ann.LastReply);
    }

    [Fact]
    public async Task Every_page_fits_every_platform_however_long_the_names_are()
    {
        await using var bot = await TestBot.Start(Several.Of(Wordy, Several.Big("big", 24)));
        var ann = bot.Person("ann");
        foreach (var typed in new[] { "all", "wordy", "t1 t2 t3 t4 t5 t6 t7 t8" })
        {
            await ann.Types($"/settings topics {typed}");
            Fits(ann.LastReply);
            await ann.Types("/settings topics");
            Fits(ann);
            foreach (var bank in new[] { "WWW", "Big big" })
            {
                await ann.PressesButton(bank);
                Fits(ann);
                await ann.PressesButton("‹ Topics");
            }
        }
    }

    private static void Fits(TestPerson person)
    {
        Fits(person.LastReply);
        Assert.InRange(InMenu(person).Count, 2, 25);
        Assert.InRange(person.Card().Menu!.Title.Length, 1, 100);
        Assert.All(person.Card().Buttons.SelectMany(row => row), button =>
        {
            Assert.InRange(button.Label.Length, 1, 40);
            Assert.False(char.IsHighSurrogate(button.Label.TrimEnd('…')[^1]), "half a character");
            Assert.InRange(Encoding.UTF8.GetByteCount(button.Token), 1, ButtonToken.MaxBytes);
        });
    }

    private static void Fits(string text) => Assert.InRange(text.Length, 1, 1_000);

    private static List<Button> InMenu(TestPerson person) =>
        [.. person.Card().Buttons.Take(person.Card().Menu!.Rows).SelectMany(row => row)];

    private static string Last(TestPerson person) => person.LastReply.TrimEnd().Split('\n')[^1];
}
