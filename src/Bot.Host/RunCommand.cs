using System.CommandLine;
using Bot.Features;
using Bot.Features.Data;
using Microsoft.Extensions.Options;

namespace Bot.Host;

/// <summary><c>bot run</c>, and <c>bot</c> alone: runs the worker until it is told to stop.</summary>
internal static class RunCommand
{
    public static Command Create(string name)
    {
        var command = new Command(name, "Runs the worker (the default).");
        MakeDefaultOf(command);
        return command;
    }

    public static void MakeDefaultOf(Command command)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) =>
            Sentences.Guard(parsed, settings => Run(settings, cancellationToken)));
    }

    private static async Task<int> Run(string[] settings, CancellationToken cancellationToken)
    {
        await using var app = Worker.Build(settings);
        var storage = app.Services.GetRequiredService<IOptions<StorageOptions>>().Value;
        using var workerLock = WorkerLock.TryTake(storage);
        if (workerLock is null) return Sentences.Refuse($"Another worker is using {storage.File}. Stop it first.");

        await using (var scope = app.Services.CreateAsyncScope())
        {
            var problems = await scope.ServiceProvider.GetRequiredService<BotStart>().Run(cancellationToken);
            if (problems.Count > 0) return Sentences.Refuse([.. problems]);
        }
        await Start(app, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    /// <summary>The services are made first: one that cannot be made leaves nothing to stop.</summary>
    private static async Task Start(WebApplication app, CancellationToken cancellationToken)
    {
        _ = app.Services.GetServices<IHostedService>();
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }
}
