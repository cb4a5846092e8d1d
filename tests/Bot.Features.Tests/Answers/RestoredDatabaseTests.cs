using Bot.Core.Chat;
using Bot.Testing;

namespace Bot.Features.Tests.Answers;

public sealed class RestoredDatabaseTests
{
    [Fact]
    public async Task A_button_from_before_a_restore_never_answers_the_question_that_took_its_number()
    {
        await using var lost = await TestBot.Start();
        await lost.Person("ann").Types("/daily");
        var old = lost.Person("ann").Press("A");
        await using var restored = await TestBot.Start();
        var ann = restored.Person("ann");
        await ann.Types("/daily");
        await restored.SignsWithTheKeysOf(lost);

        await ann.Forges(old.Token);

        Assert.Contains("no longer known", ann.LastReply);
        Assert.Equal("0", await restored.Value("SELECT count(*) FROM events WHERE kind = 'answered'"));
    }

    [Fact]
    public async Task A_post_after_a_restore_has_a_name_that_no_post_had()
    {
        await using var lost = await TestBot.Start();
        await lost.Person("ann").Types("/daily");
        await using var restored = await TestBot.Start();
        await restored.Person("ann").Types("/daily");

        Assert.NotEqual(Key(lost), Key(restored));

        static string Key(TestBot bot) => Assert.Single(bot.Chat.PostsIn(bot.Person("ann").Chat)).Key!;
    }
}
