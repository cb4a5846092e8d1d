using Bot.Features.Content;

namespace Bot.ContentTools.Tests.Checking;

/// <summary>Eight words in a row are somebody's words.</summary>
public sealed class ForeignTextTests : IDisposable
{
    private readonly Folder _folder = Folder.Of("""
          - id: q1
            level: 1
            kind: concept
            text: What does the session do at the end of one request in the web?
            verify: doc
            options:
              a: {text: It gives its connection back to the pool of the engine, why: W.}
              b: {text: Two, why: It would then keep all of the rows for ever and ever.}
              c: {text: Three, why: W.}
            answer: a
            reference: sqlalchemy/x
            review: {answer: a, on: 2026-01-31, because: W.}
          - id: q2
            level: 1
            kind: predict
            text: What is printed?
            code: print("one two three four five six seven eight nine")
            options:
              a: {text: one two three four five six seven eight nine, why: W.}
              b: {text: Two, why: W.}
              c: {text: Three, why: W.}
            answer: a
            reference: sqlalchemy/x
        """);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Well: WHAT does the -- session do, at the end?", 7, "up to its line 1,")]
    [InlineData("intro\nWhat does the session\ndo at the\nend", 7, "up to its line 4,")]
    [InlineData("gives its connection back to the pool of", 10, "foreign.txt")]
    [InlineData("keep all of the rows for ever and", 11, "foreign.txt")]
    [InlineData("What does the session do at the", 0, "")]
    [InlineData("What does the session do at an end of one request in a web", 0, "")]
    [InlineData("one two three four five six seven eight nine", 0, "")]
    [InlineData("", 0, "")]
    public async Task Eight_words_in_a_row_are_found(string text, int line, string words)
    {
        _folder.Write("foreign.txt", text);

        var found = await _folder.Findings(Rules.Foreign, r => r with { Foreign = [_folder.PathOf("foreign.txt")] });

        Assert.Equal(line == 0 ? [] : [line], found.Select(f => f.Line));
        Assert.All(found, f => Assert.Contains(words, f.What));
        Assert.All(found, f => Assert.Equal(Severity.Error, f.Severity));
    }
}
