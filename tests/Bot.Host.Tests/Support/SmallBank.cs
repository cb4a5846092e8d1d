namespace Bot.Host.Tests.Support;

/// <summary>A bank of three questions.</summary>
internal static class SmallBank
{
    public const string Bank =
        "id: small\ntitle: Small bank\nlanguage: en\nstandard: plain\ntopics: {all: All}\n";

    public static string Questions { get; } = "bank: small\ntopic: all\nquestions:\n"
        + string.Concat(Enumerable.Range(1, 3).Select(Question));

    private static string Question(int number) =>
        $$"""
          - id: small-{{number}}
            text: What about {{number}}?
            options:
              a: {text: The first, why: Reason a.}
              b: {text: The second, why: Reason b.}
              c: {text: The third, why: Reason c.}
            answer: a

        """;
}
