using System.Security.Cryptography;
using System.Text;
using Bot.Core.Questions;

namespace Bot.Features.Settings;

/// <summary>Topics as <c>bank/topic</c>, and short forms that fit on a button.</summary>
internal static class TopicKeys
{
    /// <summary>The topics that have a question to ask.</summary>
    public static IReadOnlyList<string> All(QuestionBank bank) =>
        [.. bank.Banks.SelectMany(b => b.Topics.Select(t => $"{b.Id}/{t.Id}"))
            .Where(bank.Pool(PoolFilter.All).Select(q => $"{q.Bank}/{q.Topic}").ToHashSet().Contains)];

    /// <summary>What people call it.</summary>
    public static string TitleOf(string key, QuestionBank bank)
    {
        var (bankId, topicId) = (key[..key.IndexOf('/')], key[(key.IndexOf('/') + 1)..]);
        return bank.BankOf(bankId)?.Topics.FirstOrDefault(t => t.Id == topicId)?.Title ?? key;
    }

    /// <summary>Whether a word names the topic: alone, with its bank, or by its code.</summary>
    public static bool IsMeant(string key, string word) =>
        key.Equals(word, StringComparison.OrdinalIgnoreCase)
        || key[(key.IndexOf('/') + 1)..].Equals(word, StringComparison.OrdinalIgnoreCase)
        || Code(key) == word;

    /// <summary>Eight digits that stand for the topic on a button, however long its name is.</summary>
    public static string Code(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..8];
}
