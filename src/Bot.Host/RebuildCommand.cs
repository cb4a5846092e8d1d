using System.CommandLine;
using Bot.Features;
using Bot.Features.Data;
using Bot.Features.Streaks;
using Microsoft.Extensions.Options;

namespace Bot.Host;

/// <summary><c>bot rebuild</c>: makes all streaks anew from the events, while the worker is stopped.</summary>
internal static class RebuildCommand
{
    public static Command Create(string name)
    {
        var command = new Command(name, "Makes all streaks anew from the stored events; the worker must be stopped.");
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) =>
            Sentences.Guard(parsed, settings => Run(settings, cancellationToken)));
        return command;
    }

    private static async Task<int> Run(string[] settings, CancellationToken cancellationToken)
    {
        await using var app = Worker.Build(settings);
        var storage = app.Services.GetRequiredService<IOptions<StorageOptions>>().Value;
        using var workerLock = WorkerLock.TryTake(storage);
        if (workerLock is null) return Sentences.Refuse($"A worker is using {storage.File}. Stop it first.");

        await using var scope = app.Services.CreateAsyncScope();
        var problems = await scope.ServiceProvider.GetRequiredService<BotStart>().Run(cancellationToken);
        if (problems.Count > 0) return Sentences.Refuse([.. problems]);
        var learners = await scope.ServiceProvider.GetRequiredService<RebuildStreaks>().Run(cancellationToken);
        Console.WriteLine($"Rebuilt the streaks of {learners} learners.");
        return 0;
    }
}
