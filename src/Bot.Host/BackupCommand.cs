using System.CommandLine;
using Bot.Features.Data;
using Microsoft.Extensions.Options;

namespace Bot.Host;

/// <summary><c>bot backup FILE</c>: copies the database while the worker runs.</summary>
internal static class BackupCommand
{
    public static Command Create(string name)
    {
        var file = new Argument<string>("FILE") { Description = "The copy to make; it must not exist yet." };
        var command = new Command(name, "Copies the database safely, also while the worker runs.") { file };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, _) =>
            Sentences.Guard(parsed, settings => Run(settings, parsed.GetRequiredValue(file))));
        return command;
    }

    private static async Task<int> Run(string[] settings, string target)
    {
        await using var app = Worker.Build(settings);
        var storage = app.Services.GetRequiredService<IOptions<StorageOptions>>().Value;
        if (BackupDatabase.Run(storage, target) is { } problem) return Sentences.Refuse(problem);
        Console.WriteLine($"Copied {storage.File} to {Path.GetFullPath(target)}.");
        return 0;
    }
}
