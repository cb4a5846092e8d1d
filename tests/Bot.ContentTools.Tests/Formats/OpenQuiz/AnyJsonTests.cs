using Bot.ContentTools.Formats;
using Bot.ContentTools.Formats.OpenQuiz;

namespace Bot.ContentTools.Tests.Formats.OpenQuiz;

/// <summary>Questions in JSON that belongs to no format with a name.</summary>
public sealed class AnyJsonTests
{
    private const string None = "Its right answer is none of its options";
    private const string Unclear = "Its right answer could mean more than one of its options";
    private const string Unsaid = "Its right answer is a number, and nothing says whether counting begins with 0";

    [Theory]
    [InlineData("""{"question":"Q?","options":["x","y"],"answer":"y"}""", "Q? | -x | +y")]
    [InlineData("""{"question":"Q?","options":["x","y"],"answer":"B"}""", "Q? | -x | +y")]
    [InlineData("""{"question":"Q?","choices":["x","y"],"correct":"b"}""", "Q? | -x | +y")]
    [InlineData("""{"prompt":"Q?","answers":["x","y"],"correct_answer":"x"}""", "Q? | +x | -y")]
    [InlineData("""{"question":"Q?","options":["x","y"],"correctIndex":1}""", "Q? | -x | +y")]
    [InlineData("""{"question":"Q?","options":["x","y"],"answer":0}""", "Q? | +x | -y")]
    [InlineData("""{"question":"Q?","options":["B. x","A. y"],"answer":"A"}""", "Q? | -B. x | +A. y")]
    [InlineData("""{"question":"Q?","options":[{"text":"x","isCorrect":false},{"text":"y","isCorrect":true}]}""",
        "Q? | -x | +y")]
    [InlineData("""{"text":"Q?","options":[{"id":"1","text":"x"},{"id":"0","text":"y"}],"answer":"1"}""",
        "Q? | +x | -y")]
    [InlineData("""{"question":"Q?","options":{"a":"x","b":"y"},"answer":"b"}""", "Q? | -x | +y")]
    [InlineData("""{"question":"Q?","A":"x","B":"y","C":"z","answer":"C"}""", "Q? | -x | -y | +z")]
    [InlineData("""{"question":"Q?","option1":"x","option2":"y","answer":"option2"}""", "Q? | -x | +y")]
    [InlineData("""{"question":"Q?","option_a":"x","option_b":"y","answer":"A"}""", "Q? | +x | -y")]
    [InlineData("""{"question":"Q?","answers":{"answer_a":"x","answer_b":"y","answer_c":null},"correct_answers":"""
        + """{"answer_a_correct":"false","answer_b_correct":"true"}}""", "Q? | -x | +y")]
    [InlineData("""{"question":"Q?","options":["1","2"],"answer":"2"}""", "Q? | -1 | +2")]
    [InlineData("""{"q":"Q?","a":"x"}""", "Q? | \"+x\"")]
    [InlineData("""{"question":"Q?","answer":4}""", "Q? | \"+4\"")]
    [InlineData("""{"question":"Q?","answer":false}""", "Q? | -True | +False")]
    public void Keys_without_doubt_are_taken(string json, string shown)
    {
        Assert.Equal($"1 q: {shown}", Read(json));
        Assert.Equal($"2 q: {shown}", Read("{\"questions\":[\n" + json + "]}"));
        Assert.Equal($"2 q: {shown}", Read("{\"quiz\":{\"sport\":{\"q1\":\n" + json + "}}}"));
        Assert.Equal("openquiz", QuestionFormats.Detect(TextFormat.File($"[{json}]", "q.json"))?.Name);
    }

    [Theory]
    [InlineData("""{"question":"Q?","options":["x","y"],"answer":1}""", Unsaid)]
    [InlineData("""{"question":"Q?","options":["x","y"],"answer":"1"}""", Unsaid)]
    [InlineData("""{"question":"Q?","options":["x","y"],"answerIndex":2}""", Unsaid)]
    [InlineData("""{"question":"Q?","options":["B","A"],"answer":"A"}""", Unclear)]
    [InlineData("""{"question":"Q?","options":["2","1","0"],"answer":2}""", Unclear)]
    [InlineData("""{"question":"Q?","options":["x","y"],"answer":"x","answerIndex":1}""", Unclear)]
    [InlineData("""{"question":"Q?","options":["x","y"],"answer":"z"}""", None)]
    [InlineData("""{"question":"Q?","options":["x","y"],"answer":"C"}""", None)]
    [InlineData("""{"question":"Q?","options":["A. x","J. y"],"answer":"B"}""", None)]
    [InlineData("""{"question":"Q?","options":["x","y"]}""", "It does not say which of its options is right")]
    [InlineData("""{"question":"Q?","options":["x","y"],"answer":["x","y"]}""",
        "Several of its options are right; a question here has one right option")]
    [InlineData("""{"question":"Q?","options":[["x"],["y"]],"answer":"x"}""", "It has no options that are texts")]
    [InlineData("""{"question":"Q? A) x B) y","answer":"B"}""",
        "Its answer names an option, and its options are no list")]
    [InlineData("""{"question":"Q?","answer":"two\nlines"}""",
        "Its answer has several lines or more than 100 characters, which nobody types")]
    [InlineData("""{"qestion":"Q?","options":["x","y"],"answer":"x"}""", "It has no question that is a text")]
    public void What_could_be_a_wrong_key_is_told_and_the_next_one_is_read(string json, string why) => Assert.Equal(
        $"3 q: Good? | \"+x\"\nSkipped 2: {why}", Read($"[\n{json},\n" + """{"question":"Good?","answer":"x"}]"""));

    [Fact]
    public void One_zero_tells_how_all_numbers_count_unless_another_number_is_too_high()
    {
        const string Two = """
            [{"question":"Q?","options":["x","y"],"answer":0},
            {"question":"R?","options":["x","y"],"answer":1}
            """;

        Assert.Equal("1 q: Q? | +x | -y\n2 q: R? | -x | +y", Read($"{Two}]"));
        Assert.Equal($"Skipped 1: {Unsaid}\nSkipped 2: {Unsaid}\nSkipped 3: {Unsaid}",
            Read(Two + ",\n" + """{"question":"S?","options":["x","y"],"answer":2}]"""));
    }

    [Fact]
    public void What_stands_beside_question_and_key_is_kept_or_told() => Assert.Equal("""
        1 [7] Fish level 3: Q? | +x | -y ! So.
        Lost 1: Its 'image' has no place here
        """, Read("""
        {"id":7,"category":"Fish","difficulty":"hard","question":"Q?","options":["x","y"],"answer":"A","image":"a.png",
        "explanation":"So."}
        """));

    [Fact]
    public void A_file_that_breaks_off_anywhere_keeps_what_is_before() => Broken.AtEveryPosition(
        new OpenQuizReader(), """
            {"questions":[{"question":"A?","options":["x","y"],"answer":0},
            {"q":"B?","a":"x"},{"question":"C?","A":"x","B":"y","answer":"B"}]}
            """);

    private static string Read(string json) => TextFormat.Shown(new OpenQuizReader(), json, "q.json");
}
