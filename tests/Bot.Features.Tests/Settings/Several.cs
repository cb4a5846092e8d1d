using Bot.Core.Chat;
using Bot.Core.Questions;
using Bot.Testing;

namespace Bot.Features.Tests.Settings;

/// <summary>Several banks, with topics of equal ids and titles.</summary>
internal static class Several
{
    public static QuestionBank Banks { get; } = Of(
        Bank("sql", "SQL", "joins:Joins", "loading:Loading strategies", "speed:Performance"),
        Bank("flask", "Flask", "loading:Loading in a model", "speed:Performance"));

    /// <summary>A bank, its topics as <c>id:title</c>.</summary>
    public static Bank Bank(string id, string title, params string[] topics) => new()
    {
        Id = id,
        Title = title,
        Language = "en",
        Standard = BankStandard.Plain,
        Levels = [$"{id}-easy", "middle", $"{id}-hard"],
        Topics = [.. topics.Select(t => t.Split(':')).Select(t => new Topic(t[0], t[1]))],
    };

    /// <summary>A bank with so many topics.</summary>
    public static Bank Big(string id, int topics) =>
        Bank(id, $"Big {id}", [.. Enumerable.Range(1, topics).Select(i => $"t{i}:Topic {i}")]);

    /// <summary>Each topic has one question of level 1, named <c>bank-topic</c>.</summary>
    public static QuestionBank Of(params Bank[] banks) => new(banks,
        [.. banks.SelectMany(b => b.Topics.Select(
            t => Some.Question($"{b.Id}-{t.Id}", t.Id) with { Bank = b.Id }))]);

    /// <summary>What the newest card of somebody offers, row by row.</summary>
    public static string Offers(this TestPerson person) => string.Join('\n', Card(person).Buttons.Select(
        row => string.Join(" | ", row.Select(b => b.Label))));

    public static Card Card(this TestPerson person) => person.Told[^1].Card!;

    public static Task<string?> Stored(this TestBot bot) => bot.Value("SELECT topics FROM schedules");
}
