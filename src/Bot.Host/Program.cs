using System.CommandLine;
using Bot.Host;
using Bot.Host.ContentVerbs;

var bot = new RootCommand("Quizline brings a course's question bank into chat.")
{
    RunCommand.Create("run"),
    BackupCommand.Create("backup"),
    RebuildCommand.Create("rebuild"),
    ContentCommand.Create("content"),
};
RunCommand.MakeDefaultOf(bot);
// The worker takes up to 4 s to stop; cutting it off any sooner would lose what it is about to finish.
return await bot.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(5) });
