using Bot.Core.Chat;
using Bot.Core.Text;
using NodaTime;

namespace Bot.Web.Tests.Support;

/// <summary>A small quiz bot for the browser stories: one question, a settings menu, a streak.</summary>
internal static class DemoBot
{
    public const string WideCode = "stmt = select(User).where(User.name == \"ada\")"; // 44 columns and a bit

    private static readonly string[] Options =
    [
        "`session.scalars(stmt).first()`", "`session.execute(stmt).one()`",
        "It raises `NoResultFound`, since the row was deleted before the flush reached the database.",
        "Nothing: the statement is only built here",
    ];

    public static ScriptedBot Create()
    {
        var bot = new ScriptedBot();
        var answers = 0;
        bot.Do = incoming => incoming switch
        {
            CommandGiven { Name: "start" } start => bot.Chat.Tell(start, Welcome, default),
            CommandGiven { Name: "daily" } daily => bot.Chat.Post(daily.Chat, Question(0), daily.EventId, default),
            CommandGiven { Name: "settings" } settings => bot.Chat.Tell(settings, Settings("09:00"), default),
            CommandGiven { Name: "streak" } streak => Tell(streak, RichText.Markdown("**3 days** in a row.")),
            CommandGiven other => Tell(other, RichText.Of($"I do not know /{other.Name}.")),
            ButtonPressed { Token: ['t', ':', .. var time] } set => Answer(set, new() { Replacement = Settings(time) }),
            ButtonPressed { Token: "toast" } press => Answer(press, new() { Toast = "Saved." }),
            ButtonPressed { ChatKind: ChatKind.Private } press => Answer(press, new() { Details = Verdict }),
            ButtonPressed press => Answer(press, new() { Details = Verdict, Replacement = Question(++answers) }),
            TextSent text => Tell(text, RichText.Markdown("I only read buttons and commands: `/help`.")),
            _ => Task.CompletedTask,
        };
        return bot;

        Task Tell(Incoming to, RichText text) => bot.Chat.Tell(to, Card.Of(text), default);
        Task Answer(ButtonPressed press, PressAnswer answer) => bot.Chat.Answer(press, answer, default);
    }

    public static Card Question(int answers) => new()
    {
        Body = RichText.Markdown(
            $"""
            **Question of the day** · Core · level 2

            What does the last line give, when the table `user` is empty?

            ```python
            {WideCode[..44]}
            with Session(engine) as session:
                row = session.scalars(stmt).first()
                print(row)
            ```
            """),
        Choices = [.. Options.Select((o, i) =>
            new Choice { Letter = "ABCD"[i].ToString(), Text = RichText.Markdown(o), Token = $"choice:{i}" })],
        Footer = RichText.Of($"{answers} answered · closes {SystemClockInstant + Duration.FromHours(23)}"),
    };

    private static Instant SystemClockInstant => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    public static Card Closed => Question(0) with
    {
        Choices = [.. Options.Select((o, i) => new Choice
        {
            Letter = "ABCD"[i].ToString(),
            Text = RichText.Markdown(o),
            Mark = i == 0 ? ChoiceMark.Right : i == 1 ? ChoiceMark.Wrong : ChoiceMark.None,
            Note = $"{i + 2} · {10 * (i + 2)} %",
        })],
        Footer = RichText.Plain("Closed. 14 answered."),
    };

    public static Card Verdict { get; } = new()
    {
        Body = RichText.Markdown(
            """
            **Right!** A is the answer.

            - **A** `first()` gives `None` for an empty result and closes it.
            - **B** would raise `NoResultFound`.

            See [the guide](https://docs.sqlalchemy.org/en/20/orm/queryguide/select.html). Streak: **4 days**.
            """),
    };

    private static Card Welcome { get; } = new()
    {
        Body = RichText.Markdown("Welcome! Your question comes **daily at 09:00**. Is your time zone Europe/Berlin?"),
        Buttons =
        [
            [new Button("Yes, Europe/Berlin", "toast", ButtonStyle.Primary)],
            [new Button("Europe/London", "t:1"), new Button("UTC", "t:2"), new Button("Another", "t:3")],
        ],
    };

    private static Card Settings(string time) => new()
    {
        Body = RichText.Of($"Your question comes at **{time}**. Change the time:"),
        Buttons =
        [
            [.. new[] { "07:00", "08:00", "09:00" }.Select(t =>
                new Button(t, $"t:{t}", t == time ? ButtonStyle.Current : ButtonStyle.Plain))],
            [new Button("Done", "toast", ButtonStyle.Primary)],
        ],
    };
}
