using System.Text.RegularExpressions;
using Bot.Features.Data;
using Bot.Features.Outbox;
using Bot.Features.Tests.Data;
using Bot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Tests.Outbox;

public sealed partial class OutboxPlanTests
{
    [Fact]
    public async Task A_look_into_the_ledger_reads_only_what_is_not_settled()
    {
        var commands = new CommandCounter();
        await using var bot = await TestBot.Start(
            more: services => services.ConfigureDbContext<BotDbContext>(o => o.AddInterceptors(commands)));
        await bot.Member("ann").Types("/daily");
        commands.Clear();
        await using (var scope = bot.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<OutboxTick>().Run(default);

        var plans = new List<string>();
        foreach (var read in commands.Statements)
            if (read.Contains("\"dispatches\"", StringComparison.Ordinal)) plans.Add(await Plan(bot, read));
        Assert.Equal(4, plans.Count);
        Assert.All(plans, plan => Assert.Contains("USING INDEX IX_dispatches_next_attempt_at", plan));
    }

    private static Task<string> Plan(TestBot bot, string sql) => bot.Read(async database =>
    {
        await database.Database.OpenConnectionAsync();
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {Parameter().Replace(sql, "1")}";
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
        return string.Join("; ", steps);
    });

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
