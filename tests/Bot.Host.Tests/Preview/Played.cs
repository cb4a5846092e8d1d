using Bot.ContentTools.Preview;
using Bot.Core.Chat;
using Bot.Core.Chat.Preview;
using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Discord.Messages.Preview;
using Bot.Features.Content;
using Bot.Host.Tests.Support;
using Bot.Telegram.Messages.Preview;
using Bot.Testing;
using Bot.Web.Preview;
using NodaTime;

namespace Bot.Host.Tests.Preview;

/// <summary>Questions as each platform shows them.</summary>
internal static class Played
{
    public static Instant Now => Some.Monday;

    public static IReadOnlyList<ICardPreview> Platforms { get; } =
        [new TelegramPreview(), new DiscordPreview(), new WebPreview()];

    /// <summary>What this repository ships.</summary>
    public static QuestionBank Shipped { get; } = BankLoader.Load(Path.Combine(Repository.Root, "content")).Bank!;

    public static IEnumerable<Question> Pool => Shipped.Questions.Where(q => q.HasButtons);

    public static IReadOnlyList<Scene> On(string platform, Question question, ChatKind chat = ChatKind.Private) =>
        new QuestionScenes(question, Shipped, chat, Now).On(Platforms.Single(p => p.Platform == platform));

    /// <summary>All that can be read of a scene, a line each.</summary>
    public static IReadOnlyList<string> Lines(Scene scene) =>
    [
        .. scene.Messages.SelectMany(m => m.Lines.Concat(m.LinesBelow).Select(l => l.ToString())
            .Concat(m.Buttons.SelectMany(row => row).SelectMany(b => b.Label.Split('\n')))),
    ];

    /// <summary>Each line of the text stands whole in the scene.</summary>
    public static void Tells(Scene scene, RichText text)
    {
        var lines = Lines(scene);
        foreach (var line in text.ToPlainText().Split('\n').Where(l => l.Trim() != ""))
            Assert.Contains(lines, l => l.Contains(line.TrimEnd(), StringComparison.Ordinal));
    }

    /// <summary>The same where a message may end within a line.</summary>
    public static void TellsAcross(Scene scene, RichText text) => Assert.Contains(
        Joined(text.ToPlainText()), Joined(string.Concat(Lines(scene))), StringComparison.Ordinal);

    private static string Joined(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
