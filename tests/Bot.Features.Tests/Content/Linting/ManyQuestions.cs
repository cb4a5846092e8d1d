namespace Bot.Features.Tests.Content.Linting;

/// <summary>A bank of many questions that have nothing in common but their form.</summary>
internal static class ManyQuestions
{
    /// <summary>Writes a proven bank, or a plain one, with one question for each given key.</summary>
    /// <param name="content">Where.</param>
    /// <param name="keys">The place of the key among the options and the length of the key; every other option has 10
    /// characters.</param>
    /// <param name="options">How many options each has.</param>
    /// <param name="standard">The bank's standard.</param>
    public static void Write(
        Sandbox content, IEnumerable<(int Place, int Length)> keys, int options = 4, string standard = "proven")
    {
        content.Write("many/bank.yaml", Sample.Bank.Replace("id: sa", "id: many").Replace("proven", standard));
        content.Write(
            "many/all.yaml",
            "bank: many\ntopic: session\nquestions:\n" + string.Concat(keys.Select((k, i) => Question(i, k, options))));
    }

    private static string Question(int number, (int Place, int Length) key, int options)
    {
        var lines = Enumerable.Range(0, options).Select(place =>
            $"      o{place}: {{text: {Text(number, place, key)}, probe: p, why: W.}}\n");
        return $"  - id: many-{number}\n    level: 1\n    kind: concept\n    text: x{number} y{number} z{number}?\n"
            + $"    options:\n{string.Concat(lines)}    answer: o{key.Place}\n    reference: sqlalchemy/x\n";
    }

    private static string Text(int number, int place, (int Place, int Length) key) =>
        $"{(char)('f' + place)}{number}".PadRight(place == key.Place ? key.Length : 10, 'w');
}
