namespace Bot.ContentTools.Tests.Formats.Gift;

/// <summary>GIFT as its manual describes it, in our own words, and mixtures of its parts.</summary>
internal static class GiftCorpus
{
    /// <summary>Sources on which the published grammar and Moodle's own import do not agree, or that the grammar
    /// refuses, with the reason why we go on.</summary>
    public static IReadOnlyDictionary<string, string> Apart { get; } = new Dictionary<string, string>
    {
        ["Note: which? {=a ~b}"] = "Moodle takes a colon without a backslash; the grammar refuses it.",
        ["Which? {=a: b ~c}"] = "Moodle takes a colon without a backslash; the grammar refuses it.",
        ["Which? {=a#see #5 ~c}"] = "For Moodle only the first # begins feedback; the grammar refuses the second.",
        ["Which? {\n=a\n\n~b\n}"] = "The grammar ends a question at a blank line, even in its answers.",
        ["Which?\n\n{=a ~b}"] = "The grammar sees a description, and answers without a question.",
        ["One {=a ~b}\nTwo {=c ~d}"] = "The grammar refuses questions without a blank line between them.",
        ["Which? {\n// the right one\n=a\n~b\n}"] =
            "Moodle leaves out comments anywhere; the grammar only before questions.",
        ["Sun? {True}"] = "For Moodle this is a short answer; the grammar refuses what begins with a T and is none.",
        ["Which? {~first, = 1 ~=second}"] =
            "Moodle begins an answer at any = sign, as we do; the grammar at ~ and = alike.",
        ["[HTML]<b>x</b> {=a ~b}"] = "Moodle's names of formats are lower case; we are lenient.",
        ["Open {=a ~b"] = "Refused by both; we say why.",
        ["x^{2} {=a ~b}"] = "Refused by both; we say why.",
        ["Which? {=f(){ } ~b}"] = "The grammar refuses braces without a backslash.",
    };

    public static IReadOnlyList<string> Documented { get; } =
    [
        "Which planet is red? {\n=Mars\n~Venus\n~Saturn\n}",
        "::Planet::Which planet is red? {=Mars#Right! ~Venus#It is white. ~Saturn#It has rings.}",
        "::Colon\\: in a title::Which? {=a ~b}",
        "The moon is made of {~cheese =rock ~ice} and dust.",
        "The moon {=is} round",
        "Two and two are {=four =4 =IV}.",
        "Two and two are four. {T}",
        "Two and two are four.{TRUE}",
        "Two and two are five. {F}",
        "Two and two are five. {FALSE#Count again.#Well done.}",
        "Two and two are four. {TRUE#No.####They always are.}",
        "Match. {\n=dog -> barks\n=cat -> mews\n=cow -> moos\n}",
        "Match. {=one->1 =two->2 =three->3 ####Numbers}",
        "How many days has a year? {#365:1}",
        "How many? {#365}",
        "How many? {#-2.5}",
        "How many? {#1..5}",
        "How many? {#\n=1969:0#Yes\n=%50%1969:2#Near\n}",
        "How many? {#=3 =%50%4}",
        "Write an essay. {}",
        "Write another.{ }",
        "Why? {####general}",
        "This is a description.",
        "::D::This is a [html] description",
        "Which are even? {\n~%50%two\n~%50%four\n~%-100%three\n}",
        "Which are even? {~%33.33333%two ~%33.33333%four ~%33.33333%six ~%-50%one#no}",
        "Which? {=%100%a#all ~%50%b#half ~c#none}",
        "Spell it. {=%100%color =%80%colour#British}",
        "Sum? {=\\=5 ~\\~6 ~\\#7 ~\\{8\\} ~9\\:1}",
        "Escapes \\~ \\= \\# \\{ \\} \\: \\\\ end {=a ~b}",
        "New\\nline {=a\\nb ~c}",
        "[html]<b>Bold</b> {=<i>x</i> ~y}",
        "[markdown]*Bold* {=`x` ~y}",
        "[plain]Bold {=x ~y}",
        "[moodle]Bold {=x ~y}",
        "Which? {=[html]<b>x</b>#[plain]y ~[markdown]z####[html]<p>g</p>}",
        "Which? {=a ~b ####General\\nfeedback}",
        "$CATEGORY: one/two",
        "$CATEGORY: $course$/top/one\n\nWhich? {=a ~b}\n\nWhich else? {=c ~d}",
        "// comment\nWhich? {=a ~b}",
        "// question: 12  name: x\n::x::Which? {=a\n~b}\n\n// another\n\n::y::Which? {T}",
        "Which? {=a ~b}// behind",
        "Which?\t{\t=a\t~b\t}",
        "Which?\r\n{\r\n=a\r\n~b\r\n}\r\n\r\nAnd? {T}\r\n",
        "One line\nanother line\n{=a\n~b}",
        "Capital? {Rome}",
        "Capital? {Rome#yes####good}",
        "Which? {=a =b ~c}",
        "Which? {=a =b}",
        "Arrow -> {=a ~b}",
        "http\\://e.example/?a\\=b {=a ~b}",
        "{=a ~b} is the answer.",
        "Which {=a\n~b\n} of\nthese?",
    ];

    /// <summary>The same ones in every run.</summary>
    public static IEnumerable<string> Mixed(int count)
    {
        var random = new Random(20260302);
        string[] words =
        [
            "one", "two words", "\\~x", "a\\=b", "\\#", "\\{y\\}", "é漢", "5", "\\\\n", "a\\:b", "<b>c</b>", "&lt;", "%",
        ];
        string[] formats = ["", "", "", "[html]", "[plain]", "[markdown]", "[moodle]"];
        string[] spaces = ["", " ", "\n", "\t", "\r\n  "];
        for (var i = 0; i < count; i++)
        {
            var title = random.Next(2) == 0 ? $"::{Words()}::" : "";
            var answers = random.Next(6) switch
            {
                0 => Pick(["T", "F", "TRUE", "FALSE"]) + Maybe($"#{Words()}" + Maybe($"#{Words()}")),
                1 => string.Concat(Enumerable.Range(0, random.Next(1, 4))
                    .Select(_ => $"={Weight()}{Answer()}{Pick(spaces)}")),
                2 => $"#{Number()}{Maybe($":{random.Next(3)}")}",
                3 => "#" + string.Concat(Enumerable.Range(0, random.Next(1, 3))
                    .Select(_ => $"={Weight()}{Number()}{Maybe($":{random.Next(3)}")}{Maybe($"#{Words()}")} ")),
                _ => string.Concat(Enumerable.Range(0, random.Next(2, 6))
                    .Select(_ => $"{Pick(["=", "~", "~"])}{Weight()}{Answer()}{Pick(spaces)}")),
            };
            yield return $"{title}{Pick(formats)}Which {Words()}{Pick(spaces)}{{{Pick(spaces)}"
                + $"{answers.Trim()}{Maybe($"####{Words()}")}{Pick(spaces)}}}{Maybe(" behind")}";
        }

        string Pick(string[] of) => of[random.Next(of.Length)];
        string Maybe(string text) => random.Next(3) == 0 ? text : "";
        string Weight() => Maybe($"%{Pick(["50", "-33.333", "100", "25"])}%");
        string Number() => $"{Pick(["", "-"])}{random.Next(100)}{Maybe(".5")}";
        string Words() => string.Join(' ', Enumerable.Range(0, random.Next(1, 3)).Select(_ => Pick(words)));
        string Answer() => Pick(spaces) + Pick(formats) + "x " + Words() + Maybe($"#{Words()}");
    }
}
