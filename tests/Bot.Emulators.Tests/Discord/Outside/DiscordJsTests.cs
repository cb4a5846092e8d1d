using Bot.Emulators.Discord;
using Bot.Emulators.Discord.Checking;

namespace Bot.Emulators.Tests.Discord.Outside;

/// <summary>A well-known client holds the same conversation: what it expects, the emulator must do.</summary>
[Trait("needs", "npm")]
public sealed class DiscordJsTests : IAsyncLifetime
{
    private DiscordServer _server = null!;
    private DiscordPerson _ada = null!;
    private DiscordGuild _uni = null!;
    private DiscordChannel _quiz = null!;

    public async Task InitializeAsync()
    {
        _server = await DiscordServer.Start();
        _ada = _server.Person("Ada");
        _uni = _server.Guild("Uni", owner: _ada);
        _uni.Adds(_server.Bot);
        _quiz = _uni.Channel("quiz");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Discord_js_asks_answers_alone_edits_and_follows_up()
    {
        await using var bot = await DiscordJsBot.Start(_server);
        var bob = _server.Person("Bob");
        _uni.Adds(bob);
        Assert.Equal(["layout", "post", "quiz", "zone"], _server.Bot.Commands.Order());

        await _ada.In(_quiz).Uses("/quiz");
        var question = await _quiz.Shows("Which one is true?");
        Assert.Equal($"asked {question.Id}", await bot.Says("asked"));
        Assert.Equal(["A", "B", "Why?"], question.Buttons.Select(b => b.Label));
        await bob.In(_quiz).Presses("A");
        Assert.True((await bob.In(_quiz).Sees("Wrong: it is B")).IsEphemeral);
        _ada.In(_quiz).SeesNothingLike("Wrong");

        await _ada.In(_quiz).Presses("B");
        await _ada.In(_quiz).Sees("Right!");
        Assert.Equal("It was B", question.Text);
        Assert.Empty(question.Buttons);
        Assert.Equal("InteractionAlreadyReplied 40060", await bot.Says("Interaction"));
        Assert.Empty(_server.FailedInteractions);
        HasOnlyItsHabits();
    }

    [Fact]
    public async Task Discord_js_completes_defers_and_shows_menus_and_containers()
    {
        await using var bot = await DiscordJsBot.Start(_server);
        var ada = _ada.In(_quiz);

        var choices = await ada.Completes("/zone", "name", "euro");
        Assert.Equal(["Europe/Berlin", "Europe/Paris"], choices.Select(c => c.Value));
        await ada.Uses("/zone", ("name", "Europe/Paris"));
        Assert.True((await ada.Sees("Your zone: Europe/Paris")).IsEphemeral);
        await ada.Selects("Asia/Tokyo");
        Assert.Empty((await ada.Sees("Your zone: Asia/Tokyo")).Menus);

        await ada.Uses("/layout");
        var container = await _quiz.Shows("In a container");
        await ada.Presses("Take it away");
        await Eventually(() => container.IsDeleted);

        await _ada.Dm().Uses("/zone");
        await _ada.Dm().Sees("Your zone: UTC");
        Assert.Empty(_server.FailedInteractions);
        HasOnlyItsHabits();
    }

    [Theory]
    [InlineData("reconnect")]
    [InlineData("drop")]
    [InlineData("invalid")]
    public async Task Discord_js_comes_back_and_misses_nothing(string trouble)
    {
        await using var bot = await DiscordJsBot.Start(_server);
        if (trouble == "reconnect") _server.Faults.Gateway.AsksToReconnect();
        else if (trouble == "drop") _server.Faults.Gateway.Drops();
        else _server.Faults.Gateway.InvalidatesSessions(resumable: true);
        var other = _server.Guild("Other");
        other.Adds(_server.Bot);

        await bot.Says("resumed");
        await bot.Says("joined Other");
        await _ada.In(_quiz).Uses("/post", ("text", "Here I am"));
        await _quiz.Shows("Here I am!");
        await _ada.In(_quiz).Sees("Posted by");
        other.Removes(_server.Bot);
        await bot.Says("left Other");
        Assert.Equal((1, 1), (_server.Identifies, _server.Resumes));
        Assert.Empty(_server.FailedInteractions);
        HasOnlyItsHabits();
    }

    [Fact]
    public async Task Discord_js_comes_back_when_the_server_does()
    {
        await using var bot = await DiscordJsBot.Start(_server);
        await _server.Stop();
        await _server.StartAgain();
        await _server.IsConnected();

        await _ada.In(_quiz).Uses("/post", ("text", "Here I am"));

        await _quiz.Shows("Here I am!");
        HasOnlyItsHabits();
    }

    [Fact]
    public async Task Discord_js_begins_anew_when_its_session_is_gone()
    {
        await using var bot = await DiscordJsBot.Start(_server);
        _server.Faults.Gateway.InvalidatesSessions(resumable: false);
        await Eventually(() => _server.Identifies == 2 && _server.Connected == 1);

        await _ada.In(_quiz).Uses("/post", ("text", "Here I am"));

        await _quiz.Shows("Here I am!");
        HasOnlyItsHabits();
    }

    [Fact]
    public async Task Discord_js_reads_the_limits_and_waits()
    {
        await using var bot = await DiscordJsBot.Start(_server);

        for (var i = 0; i < 7; i++) await _ada.In(_quiz).Uses("/post", ("text", $"No. {i}"));
        await _quiz.Shows("No. 6!");

        Assert.Equal(0, _server.TooManyRequests);
        HasOnlyItsHabits();
    }

    [Fact]
    public async Task Discord_js_hears_of_what_only_it_was_told()
    {
        await using var bot = await DiscordJsBot.Start(_server);
        _server.Faults.TooManyRequests("POST /channels/{channel_id}/messages", TimeSpan.FromSeconds(0.5), "shared");

        await _ada.In(_quiz).Uses("/post", ("text", "Later"));

        await _quiz.Shows("Later!");
        HasOnlyItsHabits();
    }

    [Fact]
    public async Task What_the_emulator_answers_is_documented()
    {
        await using var bot = await DiscordJsBot.Start(_server);
        await _ada.In(_quiz).Uses("/quiz");
        await _ada.In(_quiz).Presses("B");
        await _ada.In(_quiz).Sees("Right!");
        await _ada.In(_quiz).Uses("/post", ("text", "Hi"));
        await _ada.In(_quiz).Sees("Posted by");
        var reference = DiscordReference.Load();

        var told = _server.Requests.Where(r => r.Ok)
            .SelectMany(r => reference.CheckAnswer(r.Method, r.Path, r.Answer)).Distinct().ToList();

        Assert.NotEmpty(_server.Requests);
        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    /// <summary>discord.js sends these two with every message, also where nothing is said of them.</summary>
    private void HasOnlyItsHabits() => Assert.DoesNotContain(
        _server.Violations,
        v => !v.EndsWith("tts is not in the reference", StringComparison.Ordinal)
            && !v.EndsWith("enforce_nonce is not in the reference", StringComparison.Ordinal));

    private static async Task Eventually(Func<bool> isSo)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));
        while (!isSo()) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
    }
}
