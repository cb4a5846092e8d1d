using System.CommandLine;
using Bot.Features.Data;

namespace Bot.Host;

/// <summary><c>bot backup FILE</c>: copies the database while the worker runs.</summary>
internal static class BackupCommand
{
    public static Command Create(string name)
    {
        var file = new Argument<string>("FILE") { Description = "The copy to make; it must not exist yet." };
        var command = new Command(name, "Copies the database safely, also while the worker runs.") { file };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed =>
        {
            var storage = new StorageOptions();
            Worker.Configuration([.. parsed.UnmatchedTokens]).GetSection(StorageOptions.Section).Bind(storage);
            var target = parsed.GetRequiredValue(file);
            if (BackupDatabase.Run(storage, target) is { } problem) return Sentences.Refuse(problem);
            Console.WriteLine($"Copied {storage.File} to {Path.GetFullPath(target)}.");
            return 0;
        });
        return command;
    }
}
