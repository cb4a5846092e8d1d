using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Tests.Messages.Support;

namespace Bot.Discord.Tests.Messages;

public sealed class MenuTests
{
    [Fact]
    public void The_first_rows_are_a_menu_and_the_others_buttons()
    {
        var card = Of(5, rows: 2, current: [3]);

        var message = Assert.Single(Composed.From(card));

        var menu = Assert.Single(message.Menus());
        Assert.Equal(("menu", "Time of day"), (menu.CustomId, menu.Placeholder));
        Assert.Equal(["a0", "a1", "a2", "a3"], menu.Options.Select(o => o.Label));
        Assert.Equal(["t0", "t1", "t2", "t3"], menu.Options.Select(o => o.Value));
        Assert.Equal(["a4"], message.Buttons().Select(b => b.Label));
        Assert.Equal([null, null, null, true], menu.Options.Select(o => o.Default));
        Composed.Whole(card);
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 1, 2 })]
    public void Where_not_exactly_one_is_in_force_nothing_is_chosen_from_the_start(int[] current) =>
        Assert.All(Assert.Single(Composed.From(Of(5, rows: 2, current)))
            .Menus().SelectMany(m => m.Options), o => Assert.Null(o.Default));

    [Fact]
    public void Where_several_may_be_in_force_the_only_one_can_be_chosen_again_to_switch_it_off()
    {
        var card = Of(5, rows: 2, current: [3]);
        card = card with { Menu = card.Menu! with { TakesSeveral = true } };

        Assert.All(Assert.Single(Composed.From(card)).Menus().SelectMany(m => m.Options), o => Assert.Null(o.Default));
    }

    [Fact]
    public void More_options_than_a_menu_holds_are_several_menus()
    {
        var card = Of(60, rows: 28, current: [40]);

        var message = Assert.Single(Composed.From(card));

        Assert.Equal(["menu", "menu2", "menu3"], message.Menus().Select(m => m.CustomId));
        Assert.Equal(
            ["Time of day (1 of 3)", "Time of day (2 of 3)", "Time of day (3 of 3)"],
            message.Menus().Select(m => m.Placeholder));
        Assert.Equal([19, 19, 18], message.Menus().Select(m => m.Options.Count));
        Assert.Equal(4, message.Buttons().Count);
        Composed.Whole(card);
    }

    [Fact]
    public void Options_of_any_length_and_titles_of_any_length_are_taken()
    {
        var card = Of(4, rows: 2, current: []);
        card = card with
        {
            Buttons = [.. card.Buttons.Select(
                row => row.Select(b => b with { Label = b.Label + new string('x', 400) }).ToList())],
            Menu = new Menu(new string('t', 151), 9),
        };

        Assert.Equal(
            ["1", "2", "3", "4"], Assert.Single(Composed.From(card)).Menus()[0].Options.Select(o => o.Label));
        Composed.Whole(card);
    }

    private static Card Of(int count, int rows, int[] current) => new()
    {
        Body = RichText.Plain("When?"),
        Buttons = [.. Enumerable.Range(0, count).Select(i => new Button(
            $"a{i}", $"t{i}", current.Contains(i) ? ButtonStyle.Current : ButtonStyle.Plain)).Chunk(2)],
        Menu = new Menu("Time of day", rows),
    };
}
