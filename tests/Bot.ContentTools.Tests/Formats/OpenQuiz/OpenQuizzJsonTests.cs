using Bot.ContentTools.Formats.OpenQuiz;

namespace Bot.ContentTools.Tests.Formats.OpenQuiz;

public sealed class OpenQuizzJsonTests
{
    private const string One = """
        { "id": 1, "question": "Un ?", "propositions": ["a", "b"], "réponse": "b", "anecdote": "Voilà." }
        """;

    [Fact]
    public void Levels_languages_and_anecdotes_are_kept() => Assert.Equal("""
        4 Bêtes, plantes/fr level 1: Un ? | -a | +b ! Voilà.
        5 Bêtes, plantes/fr level 2: Un ? | -a | +b ! Voilà.
        6 Bêtes, plantes/fr level 3: Un ? | -a | +b ! Voilà.
        7 Bêtes, plantes/en level 1: One? | -x | +Y
        Repaired 7: The right answer and its option differ in case or white space
        """, Read($$"""
        { "fournisseur": "OpenQuizzDB", "thème": "Bêtes / plantes",
          "quizz": {
            "fr": { "débutant": [
                {{One}} ], "confirmé": [
                {{One}} ], "expert": [
                {{One}} ] },
            "en": { "beginner": [{ "question": "One?", "propositions": ["x", "Y"], "réponse": "y" }] } } }
        """));

    [Theory]
    [InlineData("""{ "thème": "T", "quizz": { "fr": { "débutant": [ Q ] } } }""",
        "1 T level 1: Un ? | -a | +b ! Voilà.")]
    [InlineData("""{ "quizz": { "fr": { "dÃ©butant": [ Q ] } } }""", "1 q level 1: Un ? | -a | +b ! Voilà.")]
    [InlineData(
        """{"catégorie-nom-slogan": {"fr": {"catégorie": "A", "nom": "B/C"}}, "quizz": {"fr": {"expert": [ Q ]}} }""",
        "1 A/B-C level 3: Un ? | -a | +b ! Voilà.")]
    [InlineData("""[{ "question": "Un ?", "choices": ["a", "b"], "answer": "b" }]""", "1 q: Un ? | -a | +b")]
    [InlineData("""{ "question": "Un ?", "propositions": ["1", "2"], "rÃ©ponse": 2 }""", "1 q: Un ? | -1 | +2")]
    public void Other_shapes_of_the_same_data_are_taken(string json, string shown) =>
        Assert.Equal(shown, Read(json.Replace("Q", One.Trim(), StringComparison.Ordinal)));

    [Theory]
    [InlineData("""{ "question": "Un ?", "propositions": ["a"] }""", "Skipped 2: It has no answer that is a text")]
    [InlineData("""{ "question": "Un ?", "réponse": "a" }""", "Skipped 2: It has no options that are texts")]
    [InlineData("""{ "question": "Un ?", "propositions": ["a", "b"], "réponse": "c" }""",
        "Skipped 2: Its right answer is none of its options")]
    public void What_cannot_be_taken_is_told_and_the_next_one_is_read(string json, string told) => Assert.Equal(
        $"3 q: Un ? | -a | +b ! Voilà.\n{told}", Read($"[\n{json},\n{One}]"));

    [Fact]
    public void Behind_a_mistake_the_level_is_not_guessed() => Assert.Equal("""
        1 T level 1: Un ? | -a | +b ! Voilà.
        3 T: Un ? | -a | +b ! Voilà.
        Lost 3: Its level is unknown, as the JSON is broken above it
        Skipped 2: The JSON is broken here; what stands before and behind is taken
        """, Read($$"""
        { "thème": "T", "quizz": { "fr": { "débutant": [ {{One.Trim()}},
        { "question": "Un "mot" ?", "propositions": ["a", "b"], "réponse": "b" },
        {{One.Trim()}} ] } } }
        """));

    [Fact]
    public void A_file_that_breaks_off_anywhere_keeps_what_is_before() =>
        Broken.AtEveryPosition(new OpenQuizReader(),
            $$"""{"quizz":{"fr":{"débutant":[""" + "\n" + One + "," + One + "," + One + "]}}}");

    private static string Read(string json) => TextFormat.Shown(new OpenQuizReader(), json, "q.json");
}
