using Bot.Core.Chat;
using Bot.Discord.Gateway;
using Bot.Discord.Tests.Support;
using NodaTime;

namespace Bot.Discord.Tests.Interactions;

public sealed class FeedTests
{
    /// <summary>Three of them are near what Discord shows and takes.</summary>
    private const string A = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    [Fact]
    public async Task An_event_that_is_told_twice_is_taken_once()
    {
        await using var door = new Door();
        await door.Happens(Raw.Press("x"));
        await door.Happens(Raw.Press("x"));
        Assert.Single(door.Inbox.Events);
    }

    [Fact]
    public async Task What_is_not_answered_after_one_and_a_half_seconds_is_promised()
    {
        await using var door = new Door();
        await door.Happens(Raw.Press("x"));
        door.Time.Advance(Duration.FromMilliseconds(1_400));
        Assert.Empty(door.Requests);
        door.Time.Advance(Duration.FromMilliseconds(200));
        await Door.Comes(() => door.Requests.Count == 1);
        Assert.Equal(5, (int)Raw.Node(door.Requests[0])["type"]!);
    }

    [Fact]
    public async Task A_bot_without_room_and_a_database_that_does_not_answer_keep_nobody_from_a_promise()
    {
        await using var door = new Door();
        door.Inbox.Room = new TaskCompletionSource();
        door.State.Answers = new TaskCompletionSource();
        var handing = door.Happens(Raw.Press("x"));
        door.Time.Advance(Duration.FromSeconds(2));
        await Door.Comes(() => door.Requests.Count == 1);
        Assert.False(handing.IsCompleted);
        door.Inbox.Room.SetResult();
        door.State.Answers.SetResult();
        await handing;
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(3)]
    public async Task A_clock_that_is_hours_off_changes_nothing_about_the_promise(int hours)
    {
        await using var door = new Door();
        var id = Raw.Id - (ulong)((long)Duration.FromHours(hours).TotalMilliseconds << 22);
        await door.Happens(Raw.Press("x").Replace($"{Raw.Id}", $"{id}", StringComparison.Ordinal));
        door.Time.Advance(Duration.FromMilliseconds(1_400));
        Assert.Empty(door.Requests);
        door.Time.Advance(Duration.FromMilliseconds(200));
        await Door.Comes(() => door.Requests.Count == 1);
    }

    [Fact]
    public async Task Where_people_talk_without_the_bot_it_says_so_and_does_nothing()
    {
        await using var door = new Door();
        await door.Happens(Raw.Command("daily", ""","context":2,"channel":{"id":"200","type":3},"user":{"id":"3"}"""));
        await Door.Comes(() => door.Requests.Count == 1);
        Assert.Contains("I work in servers", door.Requests[0]);
        Assert.Empty(door.Inbox.Events);
    }

    [Fact]
    public async Task A_channel_in_which_the_bot_is_used_is_remembered()
    {
        await using var door = new Door();
        await door.Happens(Raw.Command("daily"));
        await door.Happens(Raw.Command("daily", Raw.InPrivate));
        Assert.Equal([Raw.Channel], await door.Chats.Of(Raw.Guild, default));
    }

    [Fact]
    public async Task A_database_that_cannot_store_it_keeps_no_event_back()
    {
        await using var door = new Door();
        door.State.Fault = new IOException();
        await door.Happens(Raw.Command("daily"));
        Assert.IsType<CommandGiven>(Assert.Single(door.Inbox.Events));
    }

    [Theory]
    [InlineData("zone", "eu", "zone:eu 0", "zone:eu0")]
    [InlineData("topics", "session, lo", "session, topics:lo 0", "session,topics:lo0")]
    [InlineData("topics", "", "topics: 0", "topics:0")]
    [InlineData("topics", A + A + A + "aa,x", "…" + A + A + A + ", topics:x 0", A + A + A + "aa,topics:x0")]
    public async Task An_option_is_completed_while_it_is_typed(string option, string typed, string name, string value)
    {
        await using var door = new Door();
        await door.Happens(Raw.Typing(option, typed));
        await Door.Comes(() => door.Requests.Count == 1);
        var body = Raw.Node(door.Requests[0]);
        Assert.Equal(8, (int)body["type"]!);
        var choices = body["data"]!["choices"]!.AsArray();
        Assert.Equal(25, choices.Count);
        Assert.Equal((name, value), ((string)choices[0]!["name"]!, (string)choices[0]!["value"]!));
        Assert.Empty(door.Inbox.Events);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"id":"x","type":2,"token":"t"}""")]
    [InlineData("""{"id":"1","type":"2","token":5}""")]
    public async Task What_cannot_be_read_is_passed_over(string json)
    {
        await using var door = new Door();
        await (await door.Events.HandIn(
            new GatewayEvent("INTERACTION_CREATE", 1, Raw.Element(json), Bot.Testing.Some.Monday), default));
        Assert.Empty(door.Inbox.Events);
    }
}
