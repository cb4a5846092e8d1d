using System.Reflection;
using System.Runtime.CompilerServices;
using Bot.Core.Chat;
using Bot.Discord;
using Bot.Emulators.Telegram;
using Bot.Features;
using Bot.Telegram;
using Bot.Testing;
using Bot.Web;

namespace Bot.Host.Tests.HouseRules;

public sealed class ShapeTests
{
    private const int LongestFile = 200;
    private const int UsualFile = 120;
    private const int LongestLine = 120;
    private const int MostInAFolder = 14;

    private static readonly Assembly[] Ours =
    [
        typeof(Card).Assembly, typeof(BotStart).Assembly, typeof(TelegramOptions).Assembly,
        typeof(DiscordOptions).Assembly, typeof(WebOptions).Assembly, typeof(Worker).Assembly, typeof(TestBot).Assembly,
        typeof(TelegramServer).Assembly, typeof(ShapeTests).Assembly,
    ];

    [Fact]
    public void No_file_is_longer_than_200_lines() => Rule.Holds(
        "Split this file: one use case, one screen.",
        Sources.Written.Where(s => s.Lines.Count > LongestFile).Select(s => $"{s.Path}: {s.Lines.Count} lines"));

    [Fact]
    public void Nine_files_in_ten_have_at_most_120_lines()
    {
        var longer = Sources.Written.Where(s => s.Lines.Count > UsualFile).ToList();

        Assert.True(
            longer.Count * 10 <= Sources.Written.Count,
            $"{longer.Count} of {Sources.Written.Count} files are longer than {UsualFile} lines; split some of these.\n"
                + string.Join('\n', longer.Select(s => $"{s.Path}: {s.Lines.Count}")));
    }

    [Fact]
    public void No_line_is_longer_than_120_columns() => Rule.Holds(
        "Break this line, or give part of it a name.",
        Sources.Written.SelectMany(s => s.Where(line => line.EnumerateRunes().Count() > LongestLine)));

    [Fact]
    public void A_folder_holds_at_most_14_source_files() => Rule.Holds(
        "Find what some of these files have in common and give them a folder of that name.",
        Sources.Written.GroupBy(s => s.Folder).Where(g => g.Count() > MostInAFolder)
            .Select(g => $"{g.Key}: {g.Count()} files"));

    [Fact]
    public void Classes_are_sealed_unless_they_are_abstract() => Rule.Holds(
        "Seal this class; one that is meant to be inherited is abstract.",
        Ours.SelectMany(a => a.GetTypes())
            .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && t.Name != "Program")
            .Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .Where(t => t.Namespace?.StartsWith("Bot.", StringComparison.Ordinal) == true)
            .Where(t => !t.Namespace!.EndsWith(".Migrations", StringComparison.Ordinal))
            .Select(t => t.FullName!));
}
