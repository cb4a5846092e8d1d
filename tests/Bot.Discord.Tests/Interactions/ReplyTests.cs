using Bot.Core.Chat;
using Bot.Discord.Api;
using Bot.Discord.Interactions;
using Bot.Discord.Tests.Support;

namespace Bot.Discord.Tests.Interactions;

public sealed class ReplyTests
{
    private static readonly InteractionReply Verdict = new() { Messages = [new MessageBody { Content = "Right!" }] };
    private static readonly InteractionReply Page = new() { Update = new MessageBody { Content = "Page" } };
    private static readonly InteractionReply Two = new()
    {
        Messages = [new MessageBody { Content = "One" }, new MessageBody { Content = "Two" }],
    };

    [Fact]
    public async Task In_a_guild_an_answer_is_ephemeral_and_one_call()
    {
        await using var desk = new Desk();
        Assert.Equal(new SendResult.Ok(Surface: Surface.Notice), await desk.Shows(desk.Pressed(), Verdict));
        Assert.Equal(["callback 4 Right! 64"], desk.Calls);
    }

    [Fact]
    public async Task In_direct_messages_it_stays()
    {
        await using var desk = new Desk();
        Assert.Equal(
            new SendResult.Ok(), await desk.Shows(desk.Opens(Raw.Press("x", Raw.InPrivate)), Verdict));
        Assert.Equal(["callback 4 Right! "], desk.Calls);
    }

    [Fact]
    public async Task The_same_answer_again_shows_nothing_twice()
    {
        await using var desk = new Desk();
        var open = desk.Pressed();
        await desk.Shows(open, Two);
        await desk.Shows(open, Two);
        Assert.Equal(["callback 4 One 64", "followup Two 64"], desk.Calls);
    }

    [Fact]
    public async Task A_page_takes_the_place_of_the_message()
    {
        await using var desk = new Desk();
        var open = desk.Opens(Raw.Press("x", flags: 64));
        await desk.Shows(open, Page);
        await desk.Shows(open, Page);
        Assert.Equal(["callback 7 Page "], desk.Calls);
    }

    [Fact]
    public async Task A_promise_is_kept_in_its_own_place()
    {
        await using var desk = new Desk();
        var open = desk.Pressed();
        await desk.Replies.Promise(open);
        await desk.Replies.Promise(open);
        await desk.Shows(open, Two);
        Assert.Equal(["callback 5  64", "original One ", "followup Two 64"], desk.Calls);
    }

    [Fact]
    public async Task On_the_pressers_own_message_the_promise_is_silent()
    {
        await using var desk = new Desk();
        var open = desk.Opens(Raw.Press("x", flags: 64));
        await desk.Replies.Promise(open);
        await desk.Shows(open, Page);
        Assert.Equal(["callback 6  ", "original Page "], desk.Calls);
    }

    [Fact]
    public async Task After_a_silent_promise_a_verdict_does_not_overwrite_the_question()
    {
        await using var desk = new Desk();
        var open = desk.Opens(Raw.Press("x", Raw.InPrivate));
        await desk.Replies.Promise(open);
        await desk.Shows(open, Verdict);
        Assert.Equal(["callback 6  ", "followup Right! "], desk.Calls);
    }

    [Fact]
    public async Task After_a_promise_the_bot_edits_what_everybody_sees_in_its_own_name()
    {
        await using var desk = new Desk();
        var open = desk.Pressed();
        await desk.Replies.Promise(open);
        await desk.Shows(open, new() { Update = Page.Update, Messages = Verdict.Messages });
        Assert.Equal(["callback 5  64", "edit Page ", "original Right! "], desk.Calls);
    }

    [Fact]
    public async Task A_channel_that_is_told_otherwise_is_the_same_channel()
    {
        await using var desk = new Desk();
        var press = Raw.Press("x").Replace("\"version\":1,\"channel_id\":\"200\",", "", StringComparison.Ordinal);
        var open = desk.Opens(press);
        await desk.Replies.Promise(open);
        await desk.Shows(open, Page);
        Assert.Null(open.Interaction.ChannelId);
        Assert.Equal(["callback 5  64", "edit Page ", "delete  "], desk.Calls);
    }

    [Fact]
    public async Task An_answer_that_was_promised_comes_without_a_second_promise()
    {
        await using var desk = new Desk();
        var open = desk.Pressed();
        await desk.Shows(open, Verdict);
        await desk.Replies.Promise(open);
        Assert.Single(desk.Calls);
    }

    [Fact]
    public async Task A_response_that_was_lost_is_given_again_and_then_known_to_have_arrived()
    {
        await using var desk = new Desk(null, Desk.Refused(40060));
        Assert.IsType<SendResult.Ok>(await desk.Shows(desk.Pressed(), Verdict));
        Assert.Equal(["callback 4 Right! 64", "callback 4 Right! 64", "original Right! "], desk.Calls);
    }

    [Fact]
    public async Task After_a_silent_promise_that_was_lost_and_arrived_the_question_stays()
    {
        await using var desk = new Desk(null, null, Desk.Refused(40060));
        var open = desk.Opens(Raw.Press("x", Raw.InPrivate));
        await desk.Replies.Promise(open);
        Assert.IsType<SendResult.Ok>(await desk.Shows(open, Verdict));
        Assert.Equal(["callback 6  ", "callback 6  ", "callback 4 Right! ", "followup Right! "], desk.Calls);
    }

    [Fact]
    public async Task After_a_promise_that_was_lost_and_arrived_a_page_is_edited_where_it_stands()
    {
        await using var desk = new Desk(null, null, Desk.Refused(40060));
        var open = desk.Pressed();
        await desk.Replies.Promise(open);
        Assert.IsType<SendResult.Ok>(await desk.Shows(open, Page));
        Assert.Equal(["callback 5  64", "callback 5  64", "callback 7 Page ", "edit Page ", "delete  "], desk.Calls);
    }

    [Fact]
    public async Task Of_two_different_ones_that_were_lost_nobody_knows_which_arrived()
    {
        await using var desk = new Desk(null, null, null, null, Desk.Refused(40060));
        var open = desk.Opens(Raw.Press("x", Raw.InPrivate));
        await desk.Replies.Promise(open);
        Assert.IsType<SendResult.Uncertain>(await desk.Shows(open, Verdict));
        Assert.IsType<SendResult.Ok>(await desk.Shows(open, Verdict));
        Assert.Equal("followup Right! ", desk.Calls.Last());
    }

    [Fact]
    public async Task A_promise_that_nothing_follows_is_taken_back()
    {
        await using var desk = new Desk();
        var open = desk.Pressed();
        await desk.Replies.Promise(open);
        await desk.Shows(open, Page);
        Assert.Equal(["callback 5  64", "edit Page ", "delete  "], desk.Calls);
    }

    [Fact]
    public async Task What_another_process_acknowledged_is_answered_beside_it()
    {
        await using var desk = new Desk(Desk.Refused(40060));
        Assert.IsType<SendResult.Ok>(await desk.Shows(desk.Opens(Raw.Press("x", Raw.InPrivate)), Verdict));
        Assert.Equal(["callback 4 Right! ", "followup Right! "], desk.Calls);
    }

    [Fact]
    public async Task What_came_too_late_is_over()
    {
        await using var desk = new Desk(Desk.Refused(10062));
        var open = desk.Pressed();
        Assert.IsType<SendResult.MessageGone>(await desk.Shows(open, Verdict));
        Assert.IsType<SendResult.MessageGone>(await desk.Shows(open, Verdict));
        Assert.Single(desk.Calls);
    }

    [Fact]
    public async Task Nothing_to_say_ends_the_waiting_mark()
    {
        await using var desk = new Desk();
        var (open, promised) = (desk.Pressed(), desk.Opens(Raw.Command("daily")));
        await desk.Replies.Dismiss(open, default);
        await desk.Replies.Promise(promised);
        await desk.Replies.Dismiss(promised, default);
        Assert.Equal(["callback 6  ", "callback 5  64", "delete  "], desk.Calls);
    }
}
