using Bot.Core.Chat;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Answers;

public sealed class AnswerTests
{
    [Theory, OnceAndTwice]
    public async Task The_first_answer_counts_and_a_second_press_repeats_it(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        var ann = bot.Person("ann");
        await ann.Types("/daily");
        var (right, wrong) = (bot.RightLetter(ann), bot.WrongLetter(ann));

        await ann.Presses(wrong);
        Assert.Contains(ann.Told, t => t.Text.Contains("Not right", StringComparison.Ordinal));
        var after = await bot.Tables("events", "streaks");

        await ann.Presses(right);
        Assert.Contains($"Your first answer was {wrong}", ann.LastReply);
        Assert.Contains("Reason a", ann.LastReply);
        Assert.Equal(after, await bot.Tables("events", "streaks"));
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM events WHERE kind = 'answered'"));
    }

    [Fact]
    public async Task A_wrong_answer_tells_why_it_is_wrong_what_is_right_why_and_where_it_is_written()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/daily");
        var option = ann.NewestQuestion().Card!.Choices
            .Single(c => c.Letter == bot.WrongLetter(ann)).Text.ToPlainText()[^1];
        await ann.Presses(bot.WrongLetter(ann));
        Assert.Contains($"Reason {option}", ann.LastReply);
        Assert.Contains($"Right is {bot.RightLetter(ann)}", ann.LastReply);
        Assert.Contains("Reason a", ann.LastReply);
        Assert.Contains("Manual", ann.LastReply);
        Assert.Contains("Streak: 1 day", ann.LastReply);
    }

    [Theory, OnceAndTwice]
    public async Task A_press_after_the_close_shows_verdict_and_reasons_and_counts_for_nothing(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        var ann = bot.Member("ann");
        await ann.Types("/daily");
        var press = ann.Press("A");
        await bot.Passes(Duration.FromHours(24));
        var before = await bot.Tables("events", "streaks", "accounts");

        await bot.Happens(press with { At = EventTime.Exactly(bot.Time.Now) });
        Assert.Contains("closed", ann.LastReply);
        Assert.Contains("Reason", ann.LastReply);
        Assert.Equal(before, await bot.Tables("events", "streaks", "accounts"));
    }

    [Fact]
    public async Task The_close_itself_is_too_late_and_the_moment_before_is_not()
    {
        await using var bot = await TestBot.Start();
        var (ann, bob) = (bot.Member("ann"), bot.Member("bob"));
        await ann.Types("/daily");
        var closes = bot.Time.Now + Duration.FromHours(24);
        var late = ann.Press("A") with { At = EventTime.Exactly(closes) };
        var just = bob.Press("A") with { At = EventTime.Exactly(closes - Duration.FromMilliseconds(1)) };
        await bot.Happens(late, just);
        Assert.Contains("closed", ann.LastReply);
        Assert.DoesNotContain("closed", bob.LastReply);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_press_that_may_have_come_before_the_close_counts_however_late_it_is_handled(bool inGroup)
    {
        await using var bot = await TestBot.Start();
        var ann = inGroup ? bot.Member("ann") : bot.Person("ann");
        await ann.Types("/daily");
        var closes = bot.Time.Now + Duration.FromHours(24);
        var press = ann.Press(bot.RightLetter(ann)) with
        {
            At = new EventTime(closes - Duration.FromSeconds(10), closes + Duration.FromSeconds(140)),
        };
        await bot.Passes(Duration.FromHours(30));

        await bot.Happens(press);
        Assert.Contains("Right!", ann.LastReply);
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM events WHERE kind = 'answered'"));
        await bot.Passes(Duration.FromMinutes(15));
        var closed = bot.Chat.ContentOf(ann.Chat, press.Message!);
        Assert.Contains(closed.Choices, c => c.Note is "1 · 100 %" or "your answer");
        Assert.DoesNotContain("did not answer", closed.Footer.ToPlainText());
    }

    [Fact]
    public async Task Whoever_answers_in_a_group_gets_an_account_with_the_groups_zone_or_the_hinted_one()
    {
        await using var bot = await TestBot.Start();
        await bot.Admin("boss").Types("/settings zone Asia/Tokyo");
        var (ann, bob, eve) = (bot.Member("ann"), bot.Member("bob"), bot.Member("eve"));
        bob.ZoneHint = "europe/berlin";
        eve.ZoneHint = "Nowhere/<b>";
        await bot.Member("boss").Types("/daily");
        foreach (var person in new[] { ann, bob, eve }) await person.Presses("A");
        Assert.Equal(
            ["Asia/Tokyo", "Europe/Berlin", "Asia/Tokyo"],
            await bot.Column("SELECT p.zone FROM people p JOIN accounts a ON a.person_id = p.id"
                + " WHERE a.user_key <> 'boss' ORDER BY a.user_key"));
    }

    [Fact]
    public async Task In_a_group_only_the_answerer_reads_the_verdict_and_nobody_reads_the_key_before_the_close()
    {
        await using var bot = await TestBot.Start();
        var people = Enumerable.Range(0, 12).Select(i => bot.Member($"p{i}")).ToList();
        await people[0].Types("/daily");
        foreach (var (i, person) in people.Index())
        {
            await person.Presses("ABC"[i % 3].ToString());
            await bot.Passes(Duration.FromSeconds(20));
        }
        await people[0].Types("/daily");
        Assert.NotEmpty(bot.Chat.PublicIn(bot.Group));
        foreach (var shown in bot.Chat.PublicIn(bot.Group))
        {
            Assert.DoesNotContain("Reason", shown.AllText);
            Assert.DoesNotContain("Right", shown.AllText);
            Assert.DoesNotContain("Wrong", shown.AllText);
            Assert.All(shown.Card!.Choices, c => Assert.Null(c.Note));
        }
        foreach (var person in people) Assert.Single(person.Told, t => t.How == How.Answered);

        await bot.Passes(Duration.FromHours(24));
        Assert.Contains(bot.Chat.PublicIn(bot.Group), s => s.AllText.Contains("Reason a", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Editing_or_deleting_a_question_does_not_judge_its_old_buttons_anew()
    {
        await using var bot = await TestBot.Start(Some.Bank(1));
        var (ann, bob) = (bot.Member("ann"), bot.Member("bob"));
        await ann.Types("/daily");
        var right = bot.RightLetter(ann);

        bot.Knows(new(Some.Bank().Banks, [Some.Question() with { Answer = "b" }]));
        await ann.Presses(right);
        Assert.Contains("Right!", ann.LastReply);

        bot.Knows(new(Some.Bank().Banks, []));
        await bob.Presses(right);
        Assert.Contains("Right!", bob.LastReply);
        await bot.Passes(Duration.FromHours(25));
        var closed = bot.Chat.PublicIn(bot.Group).Last(s => s.Card!.Choices.Count > 0).Card!;
        Assert.Equal(right, Assert.Single(closed.Choices, c => c.Mark is ChoiceMark.Right).Letter);
    }
}
