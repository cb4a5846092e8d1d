using System.Text.Json;
using Bot.Host.Tests.Support;

namespace Bot.Host.Tests.Verbs;

public sealed class ContentProveTests : IDisposable
{
    private const string Claims = "tests/content/claims";

    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    [Trait("needs", "python-libraries")]
    public async Task What_is_proven_ends_with_0_and_a_summary()
    {
        var first = await Prove(Path.Combine(Repository.Root, "content"), "sa-select-equals-none");
        var second = await Prove(Path.Combine(Repository.Root, "content"), "sa-select-equals-none");

        Assert.Equal(0, first.Code);
        Assert.StartsWith("1 proven, 0 wrong. ", first.Output);
        Assert.Contains(" s with Python 3.", first.Output);
        Assert.StartsWith("1 proven (1 from the cache), 0 wrong. ", second.Output);
    }

    [Fact]
    [Trait("needs", "python-libraries")]
    public async Task A_wrong_key_is_told_in_a_line_and_ends_with_1()
    {
        var ended = await Prove(Path.Combine(Repository.Root, Claims), "claim-chained-desc");

        Assert.Equal(1, ended.Code);
        Assert.Matches(
            @"^claims/claims/claims\.yaml:\d+:5: error claim-chained-desc: the key a is wrong, option b is right: ",
            ended.Output);
        Assert.Contains("\n0 proven, 1 wrong. ", ended.Output);
    }

    [Fact]
    [Trait("needs", "python-libraries")]
    public async Task As_json_it_is_one_document_with_everything()
    {
        var ended = await Prove(
            Path.Combine(Repository.Root, Claims), "--format", "json", "claim-chained-desc", "--Storage:X=y");

        Assert.Equal(1, ended.Code);
        var json = JsonDocument.Parse(ended.Output).RootElement;
        Assert.Equal(1, json.GetProperty("wrong").GetInt32());
        var problem = Assert.Single(json.GetProperty("problems").EnumerateArray());
        Assert.Equal("claim-chained-desc", problem.GetProperty("question").GetString());
        Assert.Equal("claims/claims/claims.yaml", problem.GetProperty("file").GetString());
        Assert.Equal("wrong", json.GetProperty("results")[0].GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("There is no file or folder 'nowhere/'.", "nowhere/")]
    [InlineData("'content prove' knows no '--nonsense'.", "--nonsense")]
    [InlineData("--format cannot be 'xml'. It can be: text, json.", "--format", "xml")]
    [InlineData("--jobs cannot be '0'. It can be a number from 1 to 64.", "--jobs", "0")]
    [InlineData("--seconds cannot be 'ten'. It can be a number from 1 to 600.", "--seconds", "ten")]
    [InlineData("--topic needs a value.", "--topic")]
    [InlineData("'no-such-python' cannot be started.", "--python", "no-such-python")]
    [InlineData("'no-such-python' cannot be started.", "--Content:Python=no-such-python")]
    [InlineData("There is no folder ", "--libraries", "nowhere")]
    [InlineData("There is no question 'sa-nothing' to prove. Look for its id in the files.", "sa-nothing")]
    public async Task What_cannot_be_done_is_a_sentence_and_ends_with_2(string told, params string[] arguments)
    {
        var ended = await Prove(arguments);

        Assert.Contains(told, ended.Output);
        Assert.DoesNotContain("   at ", ended.Output);
        Assert.Equal(2, ended.Code);
    }

    private Task<Ended> Prove(params string[] arguments) =>
        WorkerProcess.Run(_sandbox, ["content", "prove", "--cache", _sandbox.File("cache"), .. arguments]);
}
