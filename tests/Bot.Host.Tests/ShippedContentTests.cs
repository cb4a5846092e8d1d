using Bot.Core.Questions;
using Bot.Features.Content;

namespace Bot.Host.Tests;

/// <summary>The questions that this repository ships are as good as its code.</summary>
public sealed class ShippedContentTests
{
    private static readonly LoadedContent Shipped = BankLoader.Load(Path.Combine(Root(), "content"));

    private static QuestionBank Bank => Shipped.Bank ?? QuestionBank.Empty;

    [Fact]
    public void Every_shipped_file_loads_without_a_mistake() => Assert.Empty(Shipped.Mistakes);

    [Fact]
    public void Every_shipped_file_loads_without_a_warning() => Assert.Empty(Shipped.Warnings);

    [Fact]
    public void At_least_thirty_questions_can_be_asked_with_buttons() =>
        Assert.InRange(Bank.Pool(PoolFilter.All).Count, 30, int.MaxValue);

    [Fact]
    public void The_button_questions_cover_six_topics_and_six_kinds()
    {
        var pool = Bank.Pool(PoolFilter.All);

        Assert.InRange(pool.Select(q => (q.Bank, q.Topic)).Distinct().Count(), 6, int.MaxValue);
        Assert.Equal(
            [QuestionKind.Concept, QuestionKind.Predict, QuestionKind.Queries, QuestionKind.Sql, QuestionKind.Bug,
             QuestionKind.Fix],
            pool.Select(q => q.Kind).Distinct().Order());
    }

    [Fact]
    public void Every_button_question_has_a_reason_for_each_option_and_a_reference() =>
        Assert.DoesNotContain(
            Bank.Pool(PoolFilter.All), q => q.Reference is null || q.Options.Any(o => o.Why.IsEmpty));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Bot.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
