namespace Bot.ContentTools.Tests.Proving;

/// <summary>The questions of the bank of kinds, as text.</summary>
internal static class Kinds
{
    private static readonly Dictionary<string, string> All = Read();

    /// <summary>A question with another id.</summary>
    public static string As(string kind, string id) => All[kind].Replace($"- id: {kind}\n", $"- id: {id}\n");

    /// <summary>A question of the kind predict that is right when its code prints "done".</summary>
    public static string Printing(string id, string code) =>
        $$"""
          - id: {{id}}
            level: 1
            kind: predict
            fixture: library
            text: What is printed?
            code: |
        {{string.Join('\n', code.Split('\n').Select(line => "      " + line))}}
            options:
              a: {text: done, why: The last line prints it.}
              b: {text: undone, why: Nothing prints it.}
              c: {text: An exception, raises: KeyError, why: Nothing raises it.}
            answer: a
            reference: sqlalchemy/orm/session_basics#flushing

        """;

    private static Dictionary<string, string> Read()
    {
        var text = File.ReadAllText(Path.Combine(Workplace.Fixture("kinds"), "kinds", "kinds.yaml"));
        return text.Split("  - id: ").Skip(1).ToDictionary(q => q.Split('\n')[0], q => "  - id: " + q);
    }
}
