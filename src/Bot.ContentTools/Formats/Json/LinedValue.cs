namespace Bot.ContentTools.Formats.Json;

/// <summary>A part of a JSON file with the line in which it begins.</summary>
internal abstract class LinedValue(int line)
{
    public int Line => line;
}

/// <summary>A text, a number, true or false; as written.</summary>
internal sealed class LinedText(int line, string text, bool isString = true) : LinedValue(line)
{
    /// <summary>Whether it stands in quotes.</summary>
    public bool IsString => isString;

    public string Text => text;
}

/// <summary>Null.</summary>
internal sealed class LinedNull(int line) : LinedValue(line);

internal sealed class LinedList(int line) : LinedValue(line)
{
    public List<LinedValue> Items { get; } = [];

    /// <summary>The texts in it; null when anything else is.</summary>
    public IReadOnlyList<string>? Texts =>
        Items.All(i => i is LinedText) ? [.. Items.Cast<LinedText>().Select(t => t.Text)] : null;
}

internal sealed class LinedMap(int line) : LinedValue(line)
{
    public List<KeyValuePair<string, LinedValue>> Members { get; } = [];

    /// <summary>Whether its end was found.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Whether no other object is in it.</summary>
    public bool HasOnlyTexts =>
        Members.All(m => m.Value is not LinedMap && (m.Value as LinedList)?.Items.Exists(i => i is LinedMap) != true);

    /// <summary>The value of the first of these keys that it has; the last one when a key stands twice.</summary>
    public LinedValue? Get(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            for (var i = Members.Count - 1; i >= 0; i--)
                if (Members[i].Key.Equals(key, StringComparison.OrdinalIgnoreCase)) return Members[i].Value;
        return null;
    }

    /// <summary>The text at the first of these keys; null when there is none.</summary>
    public string? Text(params ReadOnlySpan<string> keys) => (Get(keys) as LinedText)?.Text;
}
