using Bot.Core.Chat;
using Bot.Core.Questions;
using Bot.Testing;
using NodaTime;

namespace Bot.Features.Tests.Answers;

public sealed class KeyIsSecretTests
{
    /// <summary>Two worlds that differ in nothing but the key look the same to everybody until the close.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_group_sees_before_the_close_would_be_the_same_with_another_key(bool inChannel)
    {
        var (one, other) = (await Seen("a", inChannel), await Seen("b", inChannel));

        Assert.NotEmpty(one.Before);
        Assert.Equal(one.Before, other.Before);
        Assert.NotEqual(one.After, other.After);
    }

    private static async Task<(IReadOnlyList<string> Before, string After)> Seen(string key, bool inChannel)
    {
        var question = Some.Question() with { Answer = key };
        await using var bot = await TestBot.Start(new QuestionBank(Some.Bank().Banks, [question]));
        bot.Chat.FollowsWithin = Duration.FromSeconds(10);
        var people = Enumerable.Range(0, 4).Select(i => bot.Member($"p{i}")
            .In(bot.Group, inChannel ? ChatKind.Channel : ChatKind.Group)).ToList();
        await people[0].Types("/daily");
        foreach (var (i, person) in people.Index())
        {
            await person.Presses("ABCA"[i].ToString());
            await person.Types("/daily");
            await bot.Passes(Duration.FromMinutes(1));
        }
        Assert.All(
            bot.Chat.All.Where(s => s.How is How.Answered or How.FollowedUp), s => Assert.NotNull(s.To));
        Assert.Equal(4, bot.Chat.All.Count(s => s.How is How.FollowedUp));
        var before = bot.Chat.All.Where(s => s.How is not (How.Answered or How.FollowedUp)).Select(Told).ToList();
        await bot.Passes(Duration.FromHours(25));
        return (before, Told(bot.Chat.PublicIn(bot.Group)[^1]));
    }

    private static string Told(Shown shown) => $"{shown.How} {shown.AllText}";
}
