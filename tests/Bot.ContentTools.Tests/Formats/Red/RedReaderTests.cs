using Bot.ContentTools.Formats.Red;

namespace Bot.ContentTools.Tests.Formats.Red;

public sealed class RedReaderTests
{
    [Theory]
    [InlineData("What is it?:\n- one\n- two", "1: What is it? | \"+one\" | \"+two\"")]
    [InlineData("What is it?: [one, 'two: 2']", "1: What is it? | \"+one\" | \"+two: 2\"")]
    [InlineData("\"Is \\\"it\\\": so?\":\n  - one # half\n  - \"#1\"\n", "1: Is \"it\": so? | \"+one\" | \"+#1\"")]
    [InlineData("? a long question\n  in two lines\n: - one\n  - two\n",
        "1: a long question in two lines | \"+one\" | \"+two\"")]
    [InlineData("What?: [No, 6, 1.0, 1e3, null, 2001-01-01, 0x1F, 12:30, ~, yes, .5, 1_000]",
        "1: What? | \"+No\" | \"+6\" | \"+1.0\" | \"+1e3\" | \"+null\" | \"+2001-01-01\" | \"+0x1F\" | \"+12:30\""
        + " | \"+~\" | \"+yes\" | \"+.5\" | \"+1_000\"")]
    [InlineData("6: [six]\nNo: [yes]\n", "1: 6 | \"+six\"\n2: No | \"+yes\"")]
    [InlineData("What is it? :\n- one \n- two # or so\n- C#\n", "1: What is it? | \"+one\" | \"+two\" | \"+C#\"")]
    [InlineData("What?: one", "1: What? | \"+one\"")]
    [InlineData("What?: [one, one, One]", "1: What? | \"+one\" | \"+One\"")]
    [InlineData("AUTHOR: me\nCATEGORY: Fish\nCONFIG:\n  x: true\nWhat?: [one]\n", """
        5 Fish: What? | "+one"
        Lost 1: The author of the list has no place here
        Lost 3: The settings of the game have no place here
        """)]
    [InlineData("What?:\n- a: b\n-\n- c\n", """
        1: What? | "+a: b" | "+c"
        Repaired 1: An answer with ': ' in it has no quotes and is taken as text
        Lost 1: An empty answer is left out
        """)]
    [InlineData("? one\n: - a\nWhat?: *b\n? two\n:\n- c\n", """
        1: one | "+a"
        4: two | "+c"
        Skipped 3: '*b' refers to an anchor
        """)]
    [InlineData("What?: [a]\nWhat?: [b]\nWhat?: [a]\n", """
        1: What? | "+a"
        2: What? | "+b"
        Repaired 2: The same question stands in the list twice, with other answers; both are taken
        Repaired 3: The same question with the same answers stands in the list twice; it is taken once
        """)]
    public void It_reads_lists_and_leaves_answers_as_they_are_written(string yaml, string shown) =>
        Assert.Equal(shown, Read(yaml));

    [Theory]
    [InlineData("What?:", "It has no answers")]
    [InlineData("What?: []", "It has no answers")]
    [InlineData("What?: [[a]]", "An answer is a list; write one text for each, in quotes if it holds ': '")]
    [InlineData("What?: &x [a]", "'&x' is an anchor")]
    [InlineData("What?: [*x]", "'*x' refers to an anchor")]
    [InlineData("What?: !!str a", "'tag:yaml.org,2002:str' is a tag")]
    [InlineData("What: is it?: [a]",
        "This is not valid YAML; a text that holds ': ' or ' #', or begins with a special sign, needs quotes")]
    [InlineData("What?: \"a",
        "This is not valid YAML; a text that holds ': ' or ' #', or begins with a special sign, needs quotes")]
    [InlineData("What?: [a",
        "This is not valid YAML; a text that holds ': ' or ' #', or begins with a special sign, needs quotes")]
    [InlineData("[a, b]: [c]", "A key is a list")]
    [InlineData("just a text", "It is no question with a list of answers")]
    public void What_cannot_be_taken_is_told_and_the_next_one_is_read(string yaml, string why) => Assert.Equal(
        $"1: First? | \"+x\"\n6: Last? | \"+z\"\nSkipped 4: {why}",
        Read($"First?:\n- x\n# the next\n{yaml}\n\nLast?:\n- z\n"));

    [Theory]
    [InlineData("What?`one`two\nWho?`me\n", "1: What? | \"+one\" | \"+two\"\n2: Who? | \"+me\"")]
    [InlineData("What?;one;two\n\nWho?;me;\n", "1: What? | \"+one\" | \"+two\"\n3: Who? | \"+me\"")]
    [InlineData("1?`1\n2?`2\n3?`3\n4?`4\n5?`5\n6?`6\n7?`7\n8?`8\n9?`9\nAlone?\n",
        "Skipped 10: It has no answer in its line")]
    public void It_reads_the_lists_of_older_versions(string text, string last) =>
        Assert.EndsWith(last, TextFormat.Shown(new RedReader(), text, "list.txt"));

    [Fact]
    public void A_file_that_breaks_off_anywhere_keeps_what_is_before() => Broken.AtEveryPosition(
        new RedReader(),
        "AUTHOR: x\n\"A \\\"b\\\"?\":\n- one\n- 'two'\n\nB?: [three, \"four\"]\n? C\n: - five\nD?:\n  - six\n");

    [Theory]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("? ")]
    [InlineData("a: [")]
    [InlineData("\"")]
    [InlineData("&a ")]
    public void Anything_repeated_ends_soon(string part) => Broken.ByRepeating(new RedReader(), part);

    private static string Read(string yaml) => TextFormat.Shown(new RedReader(), yaml, "list.yaml");
}
