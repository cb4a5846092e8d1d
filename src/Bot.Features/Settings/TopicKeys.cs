using System.Security.Cryptography;
using System.Text;
using Bot.Core.Questions;

namespace Bot.Features.Settings;

/// <summary>Topics as <c>bank/topic</c>, whole banks as <c>bank/*</c>, and short forms that fit on a button.</summary>
internal static class TopicKeys
{
    /// <summary>The topics that have a question to ask, bank by bank.</summary>
    public static IReadOnlyList<string> All(QuestionBank bank) => [.. bank.Banks.SelectMany(b => Of(b, bank))];

    /// <summary>Those of one bank.</summary>
    public static IReadOnlyList<string> Of(Bank one, QuestionBank bank) =>
        bank.Present([.. one.Topics.Select(t => $"{one.Id}/{t.Id}")]);

    /// <summary>The banks that have a question to ask.</summary>
    public static IReadOnlyList<Bank> Banks(QuestionBank bank) =>
        [.. bank.Banks.Where(b => bank.Present([PoolFilter.Whole(b.Id)]).Count > 0)];

    /// <summary>Whether it is worth saying of which bank a topic is.</summary>
    public static bool AreOfSeveralBanks(QuestionBank bank) => Banks(bank).Count > 1;

    /// <summary>What people call it.</summary>
    public static string TitleOf(string key, QuestionBank bank) => IsWhole(key)
        ? bank.BankOf(BankId(key))?.Title ?? key
        : bank.BankOf(BankId(key))?.Topics.FirstOrDefault(t => t.Id == TopicId(key))?.Title ?? key;

    public static string BankId(string key) => key[..key.IndexOf('/')];

    public static string TopicId(string key) => key[(key.IndexOf('/') + 1)..];

    public static bool IsWhole(string key) => key == PoolFilter.Whole(BankId(key));

    /// <summary>Eight digits that stand for the topic or whole bank on a button, however long its name is.</summary>
    public static string Code(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..8];

    /// <summary>The topic or whole bank for which a code stands; null when it has gone.</summary>
    public static string? OfCode(string code, QuestionBank bank) => All(bank)
        .Concat(Banks(bank).Select(b => PoolFilter.Whole(b.Id))).FirstOrDefault(key => Code(key) == code);
}
