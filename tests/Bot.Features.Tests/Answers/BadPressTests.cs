using Bot.Core.Chat;
using Bot.Features.Chats;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Tests.Answers;

public sealed class BadPressTests
{
    public static TheoryData<string> Garbage =>
        ["", " ", "1", "1.1.a1.0", "1.1.a1.0.AAAAAAAAAAA", "2.1.a1.0.AAAAAAAAAAA", "<b>x</b>",
            "'; DROP TABLE events; --", "1.zzzzzzzzzzzzz.a1.0.AAAAAAAAAAA", "1.1.azzzzzzzzzzzzz.0.AAAAAAAAAAA",
            new string('a', 64), new string('x', 5_000), "\0\u0001\uffff", "🙂🙂🙂", "1.1.a-1.0.AAAAAAAAAAA"];

    [Theory, MemberData(nameof(Garbage))]
    public async Task Any_bytes_as_a_button_get_a_kind_answer_and_change_nothing(string token)
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");
        await ann.Types("/daily");
        await RefusedWithoutChange(bot, ann, token, "no longer works");
    }

    [Fact]
    public async Task A_genuine_token_with_any_byte_changed_or_cut_off_is_refused()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");
        await ann.Types("/daily");
        var token = ann.NewestQuestion().Card!.Choices[0].Token!;
        var before = await bot.Tables();
        for (var i = 0; i < token.Length; i++)
        {
            await ann.Forges(token[..i] + (token[i] == 'x' ? 'y' : 'x') + token[(i + 1)..]);
            Assert.Contains("no longer works", ann.LastReply);
            await ann.Forges(token[..i]);
            Assert.Contains("no longer works", ann.LastReply);
        }
        Assert.Equal(before, await bot.Tables());
    }

    [Theory]
    [InlineData(ButtonKind.Answer, 999_999, "0", "no longer known")]
    [InlineData(ButtonKind.Answer, 1, "3", "no longer known")]
    [InlineData(ButtonKind.Answer, 1, "-1", "no longer known")]
    [InlineData(ButtonKind.Answer, 1, "", "no longer known")]
    [InlineData(ButtonKind.Answer, 1, "99999999999999999999", "no longer known")]
    [InlineData((ButtonKind)'z', 1, "0", "no longer works")]
    public async Task A_genuine_token_of_nothing_that_is_known_gets_a_kind_answer(
        ButtonKind kind, long subject, string choice, string says)
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");
        await ann.Types("/daily");
        await RefusedWithoutChange(bot, ann, Pack(bot, kind, subject, choice), says);
    }

    [Fact]
    public async Task A_button_of_another_chat_is_refused_there_and_still_works_at_home()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");
        await ann.Types("/daily");
        await bot.Person("ann").Types("/help");
        var groupToken = ann.NewestQuestion().Card!.Choices[0].Token!;
        await RefusedWithoutChange(bot, bot.Person("ann"), groupToken, "another chat");
        await ann.Presses("A");
        Assert.Equal("1", await bot.Value("SELECT count(*) FROM events WHERE kind = 'answered'"));
    }

    [Fact]
    public async Task A_press_that_names_nobody_counts_for_nobody_and_is_told_why()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");
        await ann.Types("/daily");
        await bot.Happens(ann.Press("A") with { From = null });
        Assert.Contains("cannot see who presses", bot.Chat.All[^1].Toast);
        Assert.Equal("0", await bot.Value("SELECT count(*) FROM events WHERE kind = 'answered'"));
        Assert.Equal("0", await bot.Value("SELECT count(*) FROM failed_events"));
    }

    [Fact]
    public async Task A_button_of_an_older_key_still_works()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Member("ann");
        await ann.Types("/daily");
        await bot.Writes.Run(
            (db, _) => Task.FromResult(
                db.ButtonKeys.Add(new ButtonKeyRow { Secret = new byte[32], Created = bot.Time.Now })),
            default);
        await bot.Stop();
        await using var next = await TestBot.Start(after: bot);
        await next.Member("ann").Presses("A");
        Assert.Equal("1", await next.Value("SELECT count(*) FROM events WHERE kind = 'answered'"));
    }

    private static string Pack(TestBot bot, ButtonKind kind, long subject, string choice) =>
        bot.Services.GetRequiredService<ButtonKeys>().Pack(kind, subject, choice);

    private static async Task RefusedWithoutChange(TestBot bot, TestPerson presser, string token, string says)
    {
        var before = await bot.Tables();
        await presser.Forges(token);
        Assert.Contains(says, presser.LastReply);
        Assert.Equal(before, await bot.Tables());
    }
}
