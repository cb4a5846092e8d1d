using System.CommandLine;
using Bot.Host;

var bot = new RootCommand("Quizline brings a course's question bank into chat.")
{
    RunCommand.Create("run"),
    BackupCommand.Create("backup"),
    RebuildCommand.Create("rebuild"),
};
RunCommand.MakeDefaultOf(bot);
return await bot.Parse(args).InvokeAsync();
