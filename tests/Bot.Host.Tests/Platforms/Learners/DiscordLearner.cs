using Bot.Emulators.Discord;
using Bot.Host.Tests.Discord.World;

namespace Bot.Host.Tests.Platforms.Learners;

/// <summary>Somebody in her direct messages on Discord.</summary>
internal sealed class DiscordLearner(DiscordMember member) : Learner
{
    public override int TimesAsked => Questions.Count();

    private IEnumerable<DiscordMessage> Questions => member.Messages.Where(
        m => m.FromBot && m.Versions[0].Text.Contains("Daily question ·", StringComparison.Ordinal));

    /// <summary>What follows the command are options with their values.</summary>
    public override Task Says(string command)
    {
        var words = command.Split(' ');
        return member.Uses(words[0], [.. words.Skip(1).Chunk(2).Select(pair => (pair[0], pair[1]))]);
    }

    public override Task Sees(string text) => member.Sees(text);

    public override Task Presses() => Press();

    public override async Task Answers() => await (await Press()).Answered();

    private Task<DiscordInteraction> Press() => member.Presses(Questions.Last().Right(), Questions.Last());
}
