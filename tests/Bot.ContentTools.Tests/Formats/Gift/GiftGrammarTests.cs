namespace Bot.ContentTools.Tests.Formats.Gift;

[Trait("needs", "npm")]
public sealed class GiftGrammarTests
{
    [Fact]
    public async Task The_published_grammar_sees_the_same()
    {
        string[] sources = [.. GiftCorpus.Documented, .. GiftCorpus.Mixed(600)];
        var theirs = await GiftGrammar.Parse(sources);

        Assert.Equal(sources.Length, theirs.Count);
        foreach (var (source, seen) in sources.Zip(theirs))
        {
            Assert.True(seen is not null, $"The grammar refuses: {source}");
            Assert.Equal(GiftSeen.Theirs(seen.Value), GiftSeen.Ours(source));
        }
    }

    [Fact]
    public async Task Where_the_grammar_sees_something_else_we_have_a_reason()
    {
        string[] sources = [.. GiftCorpus.Apart.Keys];
        var theirs = await GiftGrammar.Parse(sources);

        foreach (var (source, seen) in sources.Zip(theirs))
            Assert.True(
                seen is null || GiftSeen.Theirs(seen.Value) != GiftSeen.Ours(source),
                $"No longer apart, so move it to the documented ones: {source}");
    }
}
