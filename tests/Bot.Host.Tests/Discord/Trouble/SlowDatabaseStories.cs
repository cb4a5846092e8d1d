using Bot.Emulators.Discord;
using Bot.Host.Tests.Discord.World;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Discord.Trouble;

/// <summary>Whoever acts while nothing can be committed is acknowledged in time, and answered in the right place once
/// it can.</summary>
public sealed class SlowDatabaseStories
{
    private const int Reply = 4;
    private const int Thinking = 5;
    private const int Silent = 6;
    private const int People = 30;

    [Fact]
    public async Task In_a_server_everybody_is_promised_an_answer_and_reads_it_alone()
    {
        await using var world = await DiscordWorld.Start();
        var study = await Study.Begun(world);
        var question = await study.Asked(world);
        var (ann, ben, olga) = (study.Ann.In(study.Channel), study.Ben.In(study.Channel), study.Olga.In(study.Channel));
        var posts = study.Channel.PublicMessages.Count;

        (DiscordInteraction Did, string Answer)[] all = [];
        using (new HeldDatabase(world.Database))
        {
            all =
            [
                (await ann.Presses(question.Right(), question), "Right!"),
                (await ben.Presses(question.Wrong(), question), "Not right. You chose"),
                (await ann.Uses("/streak"), "1 day in a row"),
                (await ben.Uses("/help"), "this list"),
                (await ann.Uses("/daily"), $"/{study.Channel.Id}/{question.Id}"),
                (await olga.Uses("/settings", ("time", "08:15")), "Time: 08:15"),
                (await olga.Uses("/start"), "Hello!"),
                (await olga.Uses("/stop"), "Pause the daily question"),
            ];
            await Task.WhenAll(all.Select(a => a.Did.Acknowledged()));
            Assert.All(all, a => Assert.Contains(a.Did.Acknowledgement!.Value, new[] { Reply, Thinking }));
            Assert.Equal([Thinking, Thinking], all[..2].Select(a => a.Did.Acknowledgement!.Value));
            Assert.Equal(posts, study.Channel.PublicMessages.Count);
        }
        foreach (var (did, answer) in all)
        {
            var message = await did.Answered();
            Assert.Contains(answer, message.Text);
            Assert.True(message.IsEphemeral, $"For one person: {message}");
        }
        Assert.Equal(3, ann.Ephemerals.Count);
        StaysAsked(question);
        Assert.Equal(posts, study.Channel.PublicMessages.Count);
        study.Channel.KeepsTheKey();
        world.IsInOrder();
    }

    [Fact]
    public async Task In_direct_messages_the_question_stays_and_the_answer_follows_it()
    {
        await using var world = await DiscordWorld.Start();
        var ann = await world.Learner("Ann");
        await ann.Uses("/daily");
        var question = await ann.Sees("What about");

        DiscordInteraction press, streak, stop;
        using (new HeldDatabase(world.Database))
        {
            press = await ann.Presses(question.Wrong(), question);
            streak = await ann.Uses("/streak");
            stop = await ann.Uses("/stop");
            await Task.WhenAll(press.Acknowledged(), streak.Acknowledged(), stop.Acknowledged());
            Assert.Equal((Silent, Thinking), (press.Acknowledgement, streak.Acknowledgement));
        }
        Assert.Contains("Not right. You chose", (await press.Answered()).Text);
        Assert.Contains("1 day in a row", (await streak.Answered()).Text);
        Assert.Contains("Pause the daily question", (await stop.Answered()).Text);
        StaysAsked(question);
        Assert.All(ann.Messages, m => Assert.False(m.IsEphemeral || m.IsDeferred, $"Stays to be read again: {m}"));
        world.IsInOrder();
    }

    [Fact]
    public async Task A_menu_of_ones_own_changes_in_its_place()
    {
        await using var world = await DiscordWorld.Start();
        var study = await Study.Begun(world);
        var (ann, olga) = (await world.Learner("Ann"), study.Olga.In(study.Channel));
        var cards = new[] { await TimesOf(ann), await TimesOf(olga) };
        var seen = (Hers: ann.Messages.Count, Olgas: olga.Messages.Count);

        DiscordInteraction[] choices;
        using (new HeldDatabase(world.Database))
        {
            choices = [await ann.Selects("08:00", cards[0]), await olga.Selects("08:00", cards[1])];
            await Task.WhenAll(choices.Select(c => c.Acknowledged()));
            Assert.Equal([Silent, Silent], choices.Select(c => c.Acknowledgement!.Value));
        }
        foreach (var card in cards)
            await Until.True(
                () => card.Text.Contains("Saved.", StringComparison.Ordinal), () => $"it is saved: {card}");
        Assert.All(cards, c => Assert.Contains("Time: 08:00", c.Text));
        Assert.Equal(seen, (ann.Messages.Count, olga.Messages.Count));
        world.IsInOrder();
    }

    [Fact]
    public async Task A_button_of_a_message_for_all_is_answered_to_its_presser_alone()
    {
        await using var world = await DiscordWorld.Start();
        var study = Study.In(world);
        study.Guild.Adds(world.Discord.Bot);
        var greeting = await study.Channel.Shows("Hello!");
        DiscordInteraction start, refused;
        using (new HeldDatabase(world.Database))
        {
            start = await study.Olga.In(study.Channel).Presses("Start daily at 09:00", greeting);
            refused = await study.Ann.In(study.Channel).Presses("Start daily at 09:00", greeting);
            await Task.WhenAll(start.Acknowledged(), refused.Acknowledged());
        }
        await study.Olga.In(study.Channel).Sees("Daily question: on");
        Assert.True((await refused.Answered()).IsEphemeral);
        Assert.Contains("Only admins", (await refused.Answered()).Text);
        Assert.Single(study.Channel.PublicMessages);
        world.IsInOrder();
    }

    [Fact]
    public async Task Thirty_people_at_once_are_each_promised_and_each_answered()
    {
        await using var world = await DiscordWorld.Start();
        var study = await Study.Begun(world);
        var crowd = Enumerable.Range(1, People).Select(i => world.Discord.Person($"P{i}")).ToArray();
        study.Guild.Adds(crowd);
        var question = await study.Asked(world);
        var letters = new[] { question.Right(), question.Wrong() };

        List<DiscordInteraction> presses = [];
        using (new HeldDatabase(world.Database))
        {
            foreach (var (i, person) in crowd.Index())
                presses.Add(await person.In(study.Channel).Presses(letters[i % 2], question));
            await Task.WhenAll(presses.Select(p => p.Acknowledged()));
            Assert.All(presses, p => Assert.Equal(Thinking, p.Acknowledgement));
        }
        foreach (var (i, press) in presses.Index())
            Assert.StartsWith(i % 2 == 0 ? "✅ Right!" : "❌ Not right.", (await press.Answered()).Text);
        Assert.All(crowd, p => Assert.Single(p.In(study.Channel).Ephemerals));
        Assert.Equal(People, Rows.Number(world.Database, "SELECT count(*) FROM events WHERE kind = 'answered'"));
        StaysAsked(question);
        study.Channel.KeepsTheKey();
        world.IsInOrder();
    }

    private static async Task<DiscordMessage> TimesOf(DiscordMember person)
    {
        var card = await (await person.Uses("/settings")).Answered();
        await person.Presses("🕘 Time", card);
        await Until.True(() => card.Menus.Count > 0, () => $"it is a menu: {card}");
        return card;
    }

    private static void StaysAsked(DiscordMessage question)
    {
        Assert.False(question.IsDeleted);
        Assert.All(question.Versions, v => Assert.Contains("What about", v.Text));
        Assert.Equal(3, question.Buttons.Count);
    }
}
