namespace Bot.ContentTools.Tests.Importing;

/// <summary>What stands beside the banks is left alone.</summary>
public sealed class BesideTheBanksTests : IDisposable
{
    private const string Good = "Is this a question? {T}\n";

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("courses", "a.gift")]
    [InlineData("tools", "a.gift")]
    [InlineData("Tools", "a.gift")]
    [InlineData(null, "Courses.gift")]
    public void A_bank_may_not_be_called_like_a_folder_of_something_else(string? id, string file)
    {
        var result = _desk.Imports(file, Good, r => r with { Bank = id });

        Assert.Contains("a folder of that name holds something else. Choose another id", result.Refusal);
        Assert.False(Directory.Exists(_desk.Content));
    }

    [Fact]
    public void A_course_on_a_bank_that_is_yet_to_come_does_not_keep_it_from_coming()
    {
        _desk.Imports("a.gift", Good);
        Directory.CreateDirectory(Path.Combine(_desk.Content, "courses"));
        File.WriteAllText(Path.Combine(_desk.Content, "courses", "b.yaml"), "bank: b");

        Assert.Equal(1, _desk.Imports("b.gift", "Is that? {F}").Bank!.Added);
    }
}
