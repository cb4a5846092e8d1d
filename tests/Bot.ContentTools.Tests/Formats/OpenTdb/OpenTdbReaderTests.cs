using System.Net;
using System.Text;
using Bot.ContentTools.Formats.OpenTdb;

namespace Bot.ContentTools.Tests.Formats.OpenTdb;

public sealed class OpenTdbReaderTests
{
    private const string Raw = """
        {"response_code":0,"results":[
        {"type":"multiple","difficulty":"easy","category":"Science: Computers","question":"What is \"C++\" & 50% x?",
         "correct_answer":"It's a","incorrect_answers":["<b>","d+e","ü"]},
        {"type":"boolean","difficulty":"hard","category":"Art","question":"Is it so?","correct_answer":"False",
         "incorrect_answers":["True"]}]}
        """;

    private const string Shown = """
        2 Science: Computers level 1: What is "C++" & 50% x? | +It's a | -\<b> | -d+e | -ü
        4 Art level 3: Is it so? | +False | -True
        """;

    [Fact]
    public void Plain_text_stays_as_it_is() => Assert.Equal(Shown, Read(Raw));

    [Fact]
    public void Entities_are_resolved() => Assert.Equal(Shown, Read(Encoded(
        s => WebUtility.HtmlEncode(s).Replace("&#252;", "&uuml;", StringComparison.Ordinal))));

    [Fact]
    public void Percent_signs_are_resolved() => Assert.Equal(Shown, Read(Encoded(Uri.EscapeDataString)));

    [Fact]
    public void Plus_signs_for_spaces_are_resolved() => Assert.Equal(Shown, Read(Encoded(
        s => Uri.EscapeDataString(s).Replace("%20", "+", StringComparison.Ordinal))));

    [Fact]
    public void Base64_is_resolved() =>
        Assert.Equal(Shown, Read(Encoded(s => Convert.ToBase64String(Encoding.UTF8.GetBytes(s)))));

    [Theory]
    [InlineData("What is 5%20?", "1: What is 5%20? | +a | -b")]
    [InlineData("100%25", "1: 100% | +a | -b")]
    [InlineData("abcd", "1: abcd | +a | -b")]
    [InlineData("What does \\\"&lt;\\\" mean?", "1: What does \"\\&lt;\" mean? | +a | -b")]
    [InlineData("A & B &lt;", "1: A & B \\&lt; | +a | -b")]
    [InlineData("A &amp; B", "1: A & B | +a | -b")]
    [InlineData("A &amp;lt; B", "1: A \\&lt; B | +a | -b")]
    [InlineData("AT&T; R&D", "1: AT\\&T; R\\&D | +a | -b")]
    public void A_text_is_decoded_only_when_all_of_the_file_looks_encoded(string question, string shown) =>
        Assert.Equal(shown, Read($$"""[{"question":"{{question}}","correct_answer":"a","incorrect_answers":["b"]}]"""));

    [Theory]
    [InlineData("A &amp; B", "Q", "1 A & B: Q | +a | -b")]
    [InlineData("A & B", "Q &amp; R", "1 A & B: Q & R | +a | -b")]
    [InlineData("A &amp; B", "Q < R", "1 A & B: Q < R | +a | -b")]
    public void A_category_is_decoded_by_itself(string category, string question, string shown) => Assert.Equal(
        shown,
        Read($$"""
            [{"category":"{{category}}","question":"{{question}}","correct_answer":"a","incorrect_answers":["b"]}]
            """));

    [Fact]
    public void In_a_mixed_file_it_is_told_what_was_decoded() => Assert.Equal("""
        1: A "quote" | +a | -b
        2: An & alone | +a | -b
        3: No \&lt; "raw" | +a | -b
        Repaired 1: Its HTML entities are decoded, although other questions of the file have none
        """, Read("""
        [{"question":"A &quot;quote&quot;","correct_answer":"a","incorrect_answers":["b"]},
        {"question":"An & alone","correct_answer":"a","incorrect_answers":["b"]},
        {"question":"No &lt; \"raw\"","correct_answer":"a","incorrect_answers":["b"]}]
        """));

    [Theory]
    [InlineData("""{"question":"Q?","correct_answer":"a","incorrect_answers":["b"]}""", "1: Q? | +a | -b")]
    [InlineData("""[[{"question":"Q?","correct_answer":6,"incorrect_answers":[true, 1.0]}]]""",
        "1: Q? | +6 | -true | -1\\.0")]
    [InlineData(
        """{"id":"x","category":"c","question":{"text":"Q"},"tags":["t"],"correctAnswer":"a","incorrectAnswers":["b"]}""",
        "1 [x] c: Q | +a | -b\nLost 1: Its tags have no place here")]
    [InlineData("""
        {"question":"Q?","correct_answer":"a","incorrect_answers":["b"]}
        {"question":"R?","correct_answer":"a","incorrect_answers":["b"]}
        """, "1: Q? | +a | -b\n2: R? | +a | -b")]
    [InlineData("""
        [{"response_code":0,"results":[{"question":"Q?","correct_answer":"a","incorrect_answers":["b"]}]},

        {"response_code":0,"results":[{"question":"R?","correct_answer":"a","incorrect_answers":["b"],}]}]
        """, "1: Q? | +a | -b\n3: R? | +a | -b")]
    public void Other_shapes_of_the_same_data_are_taken(string json, string shown) => Assert.Equal(shown, Read(json));

    [Theory]
    [InlineData("""{"question":"Q?"}""", "Skipped 2: It has no 'correct_answer' that is a text")]
    [InlineData("""{"question":"Q?","correct_answer":"a"}""",
        "Skipped 2: It has no 'incorrect_answers' that are texts")]
    [InlineData("""{"question":"Q?","correct_answer":"a","incorrect_answers":[]}""",
        "Skipped 2: It has a single option, and nothing to choose from")]
    [InlineData("""{"question":"Q?","correct_answer":"a","incorrect_answers":["a"]}""",
        "Skipped 2: Two of its options read the same")]
    [InlineData("""{"question":"Q "x" ?","correct_answer":"a","incorrect_answers":["a"]}""",
        "Skipped 2: The JSON is broken here; what stands before and behind is taken")]
    [InlineData("""{"question":"Q \ud83d ?","correct_answer":"a","incorrect_answers":["a"]}""",
        "Skipped 2: The JSON is broken here; what stands before and behind is taken")]
    public void What_cannot_be_taken_is_told_and_the_next_one_is_read(string json, string told) => Assert.Equal(
        $"1: P? | +a | -b\n3: R? | +a | -b\n{told}", Read($$"""
        [{"question":"P?","correct_answer":"a","incorrect_answers":["b"]},
        {{json}},
        {"question":"R?","correct_answer":"a","incorrect_answers":["b"]}]
        """));

    [Fact]
    public void A_file_that_breaks_off_anywhere_keeps_what_is_before() =>
        Broken.AtEveryPosition(new OpenTdbReader(), Raw.Replace(
            "\"results\":[",
            "\"results\":[{\"question\":\"1\",\"correct_answer\":\"a\",\"incorrect_answers\":[\"b\"]},"));

    [Theory]
    [InlineData("{")]
    [InlineData("[")]
    [InlineData("{\"question\":")]
    [InlineData("{\"")]
    [InlineData("]}")]
    public void Anything_repeated_ends_soon(string part) => Broken.ByRepeating(new OpenTdbReader(), part);

    private static string Read(string json) => TextFormat.Shown(new OpenTdbReader(), json, "x.json");

    /// <summary>Every text but the keys encoded.</summary>
    private static string Encoded(Func<string, string> encode)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(Raw)!;
        foreach (var question in json["results"]!.AsArray())
        {
            foreach (var key in question!.AsObject().Select(m => m.Key).Where(k => k != "incorrect_answers").ToList())
                question[key] = encode((string)question[key]!);
            var wrong = question["incorrect_answers"]!.AsArray();
            for (var i = 0; i < wrong.Count; i++) wrong[i] = encode((string)wrong[i]!);
        }
        return json.ToJsonString().Replace("{\"type\"", "\n{\"type\"", StringComparison.Ordinal)
            .Replace("},\n", "},\n\n", StringComparison.Ordinal);
    }
}
