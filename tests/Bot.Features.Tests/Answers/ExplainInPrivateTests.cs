using Bot.Core.Chat;
using Bot.Features.Chats;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Answers;

public sealed class ExplainInPrivateTests
{
    [Fact]
    public async Task An_open_question_of_a_group_or_channel_leads_to_its_reasons_and_a_private_one_needs_no_link()
    {
        await using var bot = await TestBot.Start();
        var channel = bot.Member("boss").In(new ChatAddress("fake", "channel"), ChatKind.Channel);
        foreach (var there in new[] { bot.Member("ann"), channel })
        {
            await there.Types("/daily");
            var link = Assert.Single(there.NewestQuestion().Card!.StartLinks);
            Assert.Equal("Why?", link.Label);
            Assert.Matches(@"\A[A-Za-z0-9_-]{1,64}\z", link.Payload);
        }
        await bot.Person("ann").Types("/daily");
        Assert.Empty(bot.Person("ann").NewestQuestion().Card!.StartLinks);
        await bot.Passes(Duration.FromHours(25));
        Assert.Empty(bot.Chat.PublicIn(bot.Group)[^1].Card!.StartLinks);
    }

    [Theory, OnceAndTwice]
    public async Task Whoever_answered_reads_the_verdict_again(bool twice)
    {
        await using var bot = await TestBot.Start(hearsTwice: twice);
        var ann = bot.Member("ann");
        await ann.Types("/daily");
        await ann.Presses(bot.WrongLetter(ann));
        var verdict = ann.Told.First(t => t.How is How.Answered).Card!.Body.ToPlainText();
        var before = await bot.Tables();

        await bot.Person("ann").Types(Why(bot));
        Assert.Equal(verdict, bot.Person("ann").Told[^1].Card!.Body.ToPlainText());
        Assert.Contains($"Right is {bot.RightLetter(ann)}", verdict);
        Assert.Contains("/start gives you", bot.Person("ann").LastReply);
        Assert.Equal(before, await bot.Tables());
    }

    [Fact]
    public async Task Whoever_has_not_answered_reads_nothing_of_the_key_before_the_close_and_everything_after_it()
    {
        await using var bot = await TestBot.Start();
        var (ann, eve) = (bot.Member("ann"), bot.Person("eve"));
        await ann.Types("/daily");
        var (right, why) = (bot.RightLetter(ann), Why(bot));
        await bot.Passes(Duration.FromHours(23));
        var before = await bot.Tables();
        await eve.Types(why);
        Assert.Equal(
            "Answer in the group first; then I explain./start gives you a question a day of your own, here.",
            eve.LastReply.ReplaceLineEndings("").Replace("`", "", StringComparison.Ordinal));
        Assert.Empty(eve.Told[^1].Card!.Choices);
        Assert.Equal(before, await bot.Tables());

        await bot.Passes(Duration.FromHours(2));
        before = await bot.Tables();
        await eve.Types(why);
        var closed = eve.Told[^1];
        Assert.Equal(right, Assert.Single(closed.Card!.Choices, c => c.Mark is ChoiceMark.Right).Letter);
        Assert.All(closed.Card.Choices, c => Assert.Null(c.Token));
        foreach (var option in "abc") Assert.Contains($"Reason {option}", closed.Text);
        Assert.Equal(before, await bot.Tables());
    }

    [Fact]
    public async Task Who_has_a_question_a_day_of_their_own_is_not_told_how_to_get_one()
    {
        await using var bot = await TestBot.Start();
        await bot.Member("ann").Types("/daily");
        await bot.Person("ann").Types("/start");
        await bot.Person("ann").Types(Why(bot));
        Assert.Contains("Answer in the group first", bot.Person("ann").LastReply);
        Assert.DoesNotContain("of your own", bot.Person("ann").LastReply);
    }

    [Theory]
    [InlineData("1_1_w1_00000000_AAAAAAAAAAA")]
    [InlineData("of nothing known")]
    [InlineData("of another database")]
    [InlineData("of an answer")]
    [InlineData("of another kind")]
    [InlineData("in a group")]
    public async Task Any_other_payload_is_a_plain_start(string payload)
    {
        await using var bot = await TestBot.Start();
        await bot.Member("ann").Types("/daily");
        var keys = bot.Service<ButtonKeys>();
        var ann = payload == "in a group" ? bot.Member("ann") : bot.Person("ann");
        await ann.Types("/start " + payload switch
        {
            "of nothing known" => StartPayload.Of(keys.Pack(ButtonKind.Why, 99, "00000000")),
            "of another database" => StartPayload.Of(keys.Pack(ButtonKind.Why, 1, "00000000")),
            "of an answer" => StartPayload.Of(bot.Member("ann").NewestQuestion().Card!.Choices[0].Token!),
            "of another kind" => StartPayload.Of(
                keys.Pack(ButtonKind.Command, 1, (await bot.Value("SELECT nonce FROM dispatches"))!)),
            "in a group" => Why(bot)["/start ".Length..],
            _ => payload,
        });
        Assert.Contains(payload == "in a group" ? "An admin starts it here" : "Welcome to Quizline", ann.LastReply);
    }

    [Fact]
    public async Task Its_token_pressed_as_a_button_reveals_nothing()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");
        await ann.Types("/daily");
        await ann.Forges(StartPayload.ToToken(ann.NewestQuestion().Card!.StartLinks[0].Payload));
        Assert.Contains("no longer works", ann.LastReply);
    }

    private static string Why(TestBot bot) =>
        "/start " + bot.Chat.PublicIn(bot.Group).Last(s => s.Card!.StartLinks.Count > 0).Card!.StartLinks[0].Payload;
}
