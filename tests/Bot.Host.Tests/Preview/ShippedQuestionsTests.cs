using Bot.Core.Chat;
using Bot.Core.Text;

namespace Bot.Host.Tests.Preview;

public sealed class ShippedQuestionsTests
{
    public static TheoryData<string, ChatKind> Places { get; } = new()
    {
        { "telegram", ChatKind.Private }, { "telegram", ChatKind.Group },
        { "discord", ChatKind.Private }, { "discord", ChatKind.Group },
        { "web", ChatKind.Private }, { "web", ChatKind.Group },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_shipped_question_is_shown_whole_and_within_its_budgets(string platform, ChatKind chat)
    {
        foreach (var question in Played.Pool)
        {
            var scenes = Played.On(platform, question, chat);

            Assert.All(scenes, s => Assert.NotEmpty(s.Messages));
            Assert.DoesNotContain(scenes.SelectMany(s => s.Messages).SelectMany(m => m.Budgets), b => !b.IsKept);
            foreach (var part in (RichText[])[question.Given, question.Text, question.Code])
            {
                Played.Tells(scenes[0], part);
                Played.Tells(scenes[^1], part);
            }
            foreach (var option in question.Options)
            {
                Played.Tells(scenes[0], option.Text);
                Played.Tells(scenes[^1], option.Text);
                Played.Tells(scenes[^1], option.Why);
            }
            foreach (var pressed in scenes.Skip(1).SkipLast(1))
                Played.Tells(pressed, question.OptionOf(question.Answer)!.Why);
        }
        Assert.InRange(Played.Pool.Count(), 40, int.MaxValue);
    }

    [Fact]
    public void Two_platforms_with_mark_up_of_their_own_read_the_same()
    {
        foreach (var question in Played.Pool)
        {
            var telegram = Played.On("telegram", question).Select(s => s.Messages[^1]).ToList();
            var discord = Played.On("discord", question).Select(s => s.Messages[^1]).ToList();

            foreach (var (one, other) in telegram.Skip(1).Zip(discord.Skip(1)))
                Assert.Equal(Words(one), Words(other));
        }

        static IEnumerable<string> Words(Core.Chat.Preview.ShownMessage message) =>
            message.Lines.Select(l => l.ToString()).Where(l => l != "");
    }

    [Fact]
    public void Buttons_carry_tokens_as_long_as_real_ones()
    {
        foreach (var question in Played.Pool)
        {
            var budgets = Played.On("telegram", question)[0].Messages[^1].Budgets;

            Assert.InRange(budgets.Single(b => b.What == "callback data").Used, 30, ButtonToken.MaxBytes);
        }
    }
}
