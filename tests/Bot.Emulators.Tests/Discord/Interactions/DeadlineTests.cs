using Bot.Emulators.Discord;
using Bot.Emulators.Tests.Discord.Support;

namespace Bot.Emulators.Tests.Discord.Interactions;

public sealed class DeadlineTests : DiscordTest
{
    protected override DiscordServerOptions Options => new() { AcknowledgeWindow = TimeSpan.FromMilliseconds(100) };

    [Fact]
    public async Task A_failure_shows_by_itself()
    {
        await Bot.Registers(Command("daily"));
        await Ada.In(Quiz).Uses("/daily");

        await Ada.In(Quiz).Sees("The application did not respond");

        Assert.Single(Server.FailedInteractions);
    }
}
