using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Interactions;
using Bot.Discord.Tests.Support;

namespace Bot.Discord.Tests.Interactions;

/// <summary>What is too long for a plain message. Whether it is for one person was decided by the first response, and
/// what came first decides it again.</summary>
public sealed class LongReplyTests
{
    private static readonly Card Long = Card.Of(RichText.Plain(new string('x', 3_000)));
    private static readonly Card Endless = Card.Of(
        RichText.Join(Enumerable.Range(0, 6).Select(_ => RichText.Plain(new string('x', 1_500)))));

    [Fact]
    public async Task In_a_guild_it_is_of_components_and_for_one_person()
    {
        await using var desk = new Desk();
        var open = desk.Pressed();
        await desk.Shows(open, AnswerComposer.Compose(open, Long));
        Assert.Equal(["callback 4  32832"], desk.Calls);
    }

    [Fact]
    public async Task In_direct_messages_it_is_of_components_alone()
    {
        await using var desk = new Desk();
        var open = desk.Opens(Raw.Press("x", Raw.InPrivate));
        await desk.Shows(open, AnswerComposer.Compose(open, Long));
        Assert.Equal(["callback 4  32768"], desk.Calls);
    }

    [Fact]
    public async Task A_promise_says_only_for_whom_and_its_fulfilment_only_what_it_is()
    {
        await using var desk = new Desk();
        var open = desk.Pressed();
        await desk.Replies.Promise(open);
        await desk.Shows(open, AnswerComposer.Compose(open, Long));
        Assert.Equal(["callback 5  64", "original  32768"], desk.Calls);
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", desk.Bodies.First());
    }

    [Fact]
    public async Task Every_part_of_it_is_for_one_person()
    {
        await using var desk = new Desk();
        var (open, late) = (desk.Pressed(), desk.Opens(Raw.Press("y")));
        await desk.Shows(open, AnswerComposer.Compose(open, Endless));
        await desk.Replies.Promise(late);
        await desk.Shows(late, AnswerComposer.Compose(late, Endless));
        Assert.Equal(
            [
                "callback 4  32832", "followup  32832", "followup  32832",
                "callback 5  64", "original  32768", "followup  32832", "followup  32832",
            ],
            desk.Calls);
    }

    [Fact]
    public async Task A_long_page_stays_where_and_for_whom_it_was()
    {
        await using var desk = new Desk();
        var open = desk.Opens(Raw.Press("x", flags: 64));
        var late = desk.Opens(Raw.Press("y", flags: 64));
        var page = new PressAnswer { Replacement = Long };
        await desk.Shows(open, AnswerComposer.Compose(open, page));
        await desk.Replies.Promise(late);
        await desk.Shows(late, AnswerComposer.Compose(late, page));
        Assert.Equal(["callback 7  32772", "callback 6  ", "original  32772"], desk.Calls);
    }

    [Fact]
    public async Task Nothing_that_is_said_notifies_anybody()
    {
        await using var desk = new Desk();
        var card = Card.Of(RichText.Plain("@everyone <@1> <@&2>"));
        var (open, late, own) = (desk.Pressed(), desk.Pressed(), desk.Opens(Raw.Press("z", flags: 64)));
        await desk.Shows(open, AnswerComposer.Compose(open, Endless));
        await desk.Shows(open, AnswerComposer.Compose(open, card));
        await desk.Replies.Promise(late);
        await desk.Shows(late, AnswerComposer.Compose(late, new PressAnswer { Details = card, Replacement = card }));
        await desk.Shows(own, AnswerComposer.Compose(own, new PressAnswer { Details = card, Replacement = card }));
        Assert.Equal(["callback", "followup", "followup", "callback", "edit", "original", "callback", "followup"],
            desk.Calls.Select(c => c.Split(' ')[0]));
        Assert.All(
            desk.Bodies.Where(b => b != """{"type":5,"data":{"flags":64}}"""),
            b => Assert.Contains("\"allowed_mentions\":{\"parse\":[]}", b));
    }
}
