using Bot.Core.Chat;
using Bot.Core.Questions;
using Bot.Core.Text;
using Bot.Features.Content;
using Bot.Testing;

namespace Bot.Discord.Tests.Messages.Support;

/// <summary>The cards of a question, as long as the bot makes them: open, closed, and what an answer is told.</summary>
internal static class QuestionCards
{
    private static readonly ButtonKey Key = new(1_000_000, new byte[32]);

    public static QuestionBank Shipped { get; } = BankLoader.Load(Path.Combine(Root(), "content")).Bank!;

    public static Card Open(Question question) => new()
    {
        Body = RichText.Join(
            RichText.Of($"Last question: **B** was right. {123} of {4567} had it."),
            RichText.Of($"**Daily question** · {question.Bank} · {question.Topic} · {question.Level}"),
            Asked(question)),
        Choices = [.. question.Options.Index().Select(o => new Choice
        {
            Letter = Letter(o.Index),
            Text = o.Item.Text,
            Token = new ButtonToken(ButtonKind.Answer, 1_000_000, $"{o.Index}-abcd").Pack(Key),
        })],
        Footer = RichText.Of($"{1234} answers · closes {Some.Monday}"),
        StartLinks = [new StartLink("Why?", "why")],
    };

    public static Card Closed(Question question) => new()
    {
        Body = RichText.Join(
            RichText.Of($"**Daily question, closed** · {question.Bank} · {question.Topic}"), Asked(question)),
        Choices = [.. question.Options.Index().Select(o => new Choice
        {
            Letter = Letter(o.Index),
            Text = o.Item.Text,
            Mark = o.Item.Id == question.Answer ? ChoiceMark.Right : ChoiceMark.None,
            Note = "1234 · 42 %",
        })],
        Footer = Reasons(question),
    };

    public static Card Verdict(Question question) => new()
    {
        Body = RichText.Join(
            RichText.Of($"❌ **C** is wrong; **B** is right."), Reasons(question),
            RichText.Of($"Streak: **{123}** days, longest {456}. {2} freezes. {87} % of {4567} right.")),
    };

    public static IEnumerable<Card> All(Question question) => [Open(question), Closed(question), Verdict(question)];

    private static RichText Asked(Question question) => RichText.Join(question.Given, question.Text, question.Code);

    private static RichText Reasons(Question question) => RichText.Join(
        [.. question.Options.Index().Select(o => RichText.Of(
            $"{(o.Item.Id == question.Answer ? "✅" : "❌")} **{Letter(o.Index)}** {o.Item.Why}")),
         RichText.Markdown("Source: [the documentation](https://docs.sqlalchemy.org/en/20/orm/quickstart.html#a_b)")]);

    private static string Letter(int place) => $"{(char)('A' + place)}";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Bot.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
