namespace Bot.Host.Tests.Support;

/// <summary>Two banks: <c>large</c> of sixty topics, and <c>small</c>.</summary>
internal static class LargeBanks
{
    private const int Topics = 60;

    /// <summary>The setting that puts them in force.</summary>
    public static string WriteTo(Sandbox sandbox)
    {
        sandbox.WithSmallBank();
        var numbers = Enumerable.Range(1, Topics).ToList();
        sandbox.Write("content/large/bank.yaml",
            "id: large\ntitle: Large bank\nlanguage: en\nstandard: plain\ntopics:\n"
            + string.Concat(numbers.Select(n => $"  t{n}: Topic {n}\n")));
        foreach (var n in numbers)
            sandbox.Write($"content/large/t{n}.yaml", Topic(n));
        return $"--Content:Path={sandbox.File("content")}";
    }

    private static string Topic(int number) =>
        $$"""
        bank: large
        topic: t{{number}}
        questions:
          - id: large-{{number}}
            text: What is {{number}}?
            options:
              a: {text: The first}
              b: {text: The second}
            answer: a

        """;
}
