using Bot.Host.Tests.Support;
using Bot.Testing;
using static Bot.Testing.BrowserChat;

namespace Bot.Host.Tests.Stories;

/// <summary>The whole product as people meet it: the real program, the shipped questions, a real browser.</summary>
[Trait("needs", "chromium")]
public sealed class BrowserStories : IAsyncLifetime
{
    private readonly Sandbox _sandbox = new();
    private WorkerProcess _worker = null!;
    private Browser _browser = null!;

    public static TheoryData<bool> PhoneAndDesktop => [true, false];

    public async Task InitializeAsync()
    {
        _worker = await WorkerProcess.Start(_sandbox);
        _browser = await Browser.Launch();
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _worker.DisposeAsync();
        _sandbox.Dispose();
    }

    [Theory]
    [MemberData(nameof(PhoneAndDesktop))]
    public async Task A_learner_starts_answers_reads_why_and_sees_the_streak(bool isPhone)
    {
        var ada = await Open("ada", isPhone);
        await Press(ada.Private, "Start");
        await Shows(ada.Private, "Welcome to Quizline!");
        await Shows(ada.Private, "(Europe/Berlin)");

        await Quick(ada.Private, "/daily");
        await Shows(ada.Private, "Daily question");
        await Choose(ada.Private, "A");
        await Shows(ada.Private, "Streak:");
        await Picture.Take(ada, isPhone);

        await Quick(ada.Private, "/streak");
        await Shows(ada.Private, "in a row · longest 1 day");
        Assert.False(await ada.ScrollsSideways());
        Assert.Empty(ada.Errors);
    }

    [Fact]
    public async Task The_second_answer_does_not_count_and_says_so()
    {
        var ada = await Open("ada", isPhone: true);
        await Quick(ada.Private, "/daily");
        await Choose(ada.Private, "B");
        await Shows(ada.Private, "Streak:");
        await Choose(ada.Private, "A");
        await Shows(ada.Private, "Your first answer was B");
    }

    [Fact]
    public async Task Two_names_in_the_room_answer_privately_and_see_the_count()
    {
        var ada = await Open("ada", isPhone: false);
        var bob = await Open("bob", isPhone: true);
        await Press(ada.Room, "Join the room");
        await Shows(ada.Room, "I can ask one question a day here");
        await bob.Tab("Room");
        await Press(bob.Room, "Join the room");
        await Quick(ada.Room, "/daily");
        await Shows(bob.Room, "No answers yet");

        await Choose(ada.Room, "A");
        await Shows(ada.Room, "Streak:");
        await Shows(bob.Room, "1 answer ·");
        Assert.Equal(0, await bob.Room.GetByText("Streak:").CountAsync());
        Assert.Equal(0, await bob.Room.GetByText("Right is").CountAsync());

        await Choose(bob.Room, "B");
        await Shows(bob.Room, "Streak:");
        Assert.Empty(ada.Errors.Concat(bob.Errors));
    }

    [Fact]
    public async Task Only_the_rooms_admin_starts_the_daily_question()
    {
        var ada = await Open("ada", isPhone: false);
        await Press(ada.Room, "Join the room");
        await Shows(ada.Room, "An admin starts it here");
        var bob = await Open("bob", isPhone: false);
        await Press(bob.Room, "Join the room");

        await Press(bob.Room, "Start daily at 09:00");
        await bob.Page.GetByText("Only admins of this chat can change its settings.").WaitForAsync();
        await Press(ada.Room, "Start daily at 09:00");
        await Shows(ada.Room, "Daily question: on");
    }

    [Fact]
    public async Task A_reload_in_the_middle_keeps_everything()
    {
        var ada = await Open("ada", isPhone: true);
        await Quick(ada.Private, "/daily");
        await Shows(ada.Private, "Daily question");
        await ada.Reload();
        await Choose(ada.Private, "A");
        await Shows(ada.Private, "Streak:");
        var before = await ada.Private.Locator(".message").AllInnerTextsAsync();
        await ada.Reload();
        Assert.Equal(before, await ada.Private.Locator(".message").AllInnerTextsAsync());
    }

    [Fact]
    public async Task A_kill_of_the_worker_in_the_middle_loses_nothing_and_shows_nothing_twice()
    {
        var ada = await Open("ada", isPhone: true);
        await Quick(ada.Private, "/daily");
        await Shows(ada.Private, "Daily question");

        await _worker.Kill();
        await Choose(ada.Private, "A");
        _worker = await WorkerProcess.StartAsGiven(_sandbox, $"--Web:Url={_worker.Url}");

        await Shows(ada.Private, "Streak:");
        await ada.Private.Locator(".choices").First.WaitForAsync();
        Assert.Equal(1, await ada.Private.Locator(".choices").CountAsync());
        Assert.Equal(1, await ada.Private.GetByText("Streak:").CountAsync());
    }

    [Fact]
    public async Task Bad_input_gets_a_sentence_and_is_shown_as_it_was_typed()
    {
        var ada = await Open("ada", isPhone: true);
        await Say(ada.Private, "<b>hello</b> **you**");
        await Shows(ada.Private, "I read commands and buttons only.");
        await Shows(ada.Private, "<b>hello</b> **you**");
        await Say(ada.Private, "/settings time 25:00");
        await Shows(ada.Private, "'25:00' is no time of day.");
        await Say(ada.Private, "/settings zone Atlantis");
        await Shows(ada.Private, "I know no zone 'Atlantis'.");
        await Say(ada.Private, "/nonsense");
        await Shows(ada.Private, "I do not know /nonsense.");
        await Say(ada.Private, new string('x', 5_000));
        await ada.Private.GetByText("A message can have at most 4,096 characters.").WaitForAsync();
    }

    private Task<BrowserChat> Open(string person, bool isPhone) =>
        BrowserChat.Open(_browser, _worker.Url, person, isPhone ? BrowserScreen.Phone : BrowserScreen.Desktop);
}
