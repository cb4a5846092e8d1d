using Bot.Emulators.Telegram;
using Bot.Host.Tests.Support;
using Bot.Host.Tests.Telegram.World;

namespace Bot.Host.Tests.Platforms.Learners;

/// <summary>Somebody in her private chat on Telegram.</summary>
internal sealed class TelegramLearner(TelegramServer telegram, TelegramPerson person) : Learner
{
    public override int TimesAsked => Questions.Count();

    private IEnumerable<TelegramMessage> Questions => person.Messages.Where(
        m => m.FromBot && m.Versions[0].Text.Contains("Daily question ·", StringComparison.Ordinal));

    public override Task Says(string command) => person.Types(command);

    public override Task Sees(string text) => person.Sees(text);

    public override async Task Answers()
    {
        await EndsThePoll();
        var question = Questions.Last();
        Assert.StartsWith("✅ Right!", (await person.Answers(question, question.Right())).Text);
    }

    public override Task Presses() => person.Presses(Questions.Last().Right(), Questions.Last());

    /// <summary>A poll that began before the clock was moved tells nothing about when its updates happened.</summary>
    private async Task EndsThePoll()
    {
        await person.Types("/help");
        await Until.True(() => telegram.PendingUpdates == 0, () => "Telegram's updates are taken");
    }
}
