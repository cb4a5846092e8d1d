using System.Text;
using System.Text.Json;

namespace Bot.ContentTools.Formats.Json;

/// <summary>Reads JSON with its lines: one value, several, or one a line. What stands behind a mistake is read as well.
/// </summary>
internal sealed class LinedJson
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowMultipleValues = true,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    private readonly byte[] _bytes;
    private readonly List<LinedValue> _roots = [];
    private readonly List<int> _breaks = [];
    private readonly Stack<LinedValue> _open = [];
    private string? _key;
    private int _counted;
    private int _line = 1;

    private LinedJson(string text) => _bytes = Encoding.UTF8.GetBytes(text);

    /// <summary>The values that stand in nothing else. Behind a mistake these are the objects that follow.</summary>
    public IReadOnlyList<LinedValue> Roots => _roots;

    /// <summary>The lines of the objects that are broken, or of the mistake when it is between objects.</summary>
    public IReadOnlyList<int> Breaks => _breaks;

    public static LinedJson Read(string text)
    {
        var json = new LinedJson(text);
        for (var at = 0; at >= 0 && at < json._bytes.Length;) at = json.ReadFrom(at);
        return json;
    }

    /// <summary>Reads until a mistake; then where to go on, else -1.</summary>
    private int ReadFrom(int start)
    {
        var reader = new Utf8JsonReader(_bytes.AsSpan(start), Options);
        try
        {
            while (reader.Read()) Take(ref reader, start);
            return -1;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half of a character, such as \ud83d alone.
            var at = start + (int)reader.BytesConsumed;
            Break(at);
            var next = _bytes.AsSpan(Math.Min(at + (at == start ? 1 : 0), _bytes.Length)).IndexOf((byte)'{');
            return next < 0 ? -1 : next + at + (at == start ? 1 : 0);
        }
    }

    /// <summary>Between objects that are read one by one a comma or a bracket of what was around them is no mistake.
    /// </summary>
    private void Break(int at)
    {
        var broken = _open.FirstOrDefault(o => o is LinedMap) as LinedMap;
        var sign = _bytes.AsSpan(at).TrimStart(" \n\t"u8);
        if (broken is { HasOnlyTexts: true }) _breaks.Add(broken.Line);
        else if (_open.Count > 0 || _roots.Count == 0 || sign is not ([(byte)',' or (byte)']' or (byte)'}', ..] or []))
            _breaks.Add(LineAt(at));
        _open.Clear();
        _key = null;
    }

    private void Take(ref Utf8JsonReader reader, int start)
    {
        var line = LineAt(start + (int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _key = reader.GetString();
                break;
            case JsonTokenType.StartObject:
                Open(new LinedMap(line));
                break;
            case JsonTokenType.StartArray:
                Open(new LinedList(line));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                if (_open.Pop() is LinedMap map) map.IsWhole = true;
                break;
            case JsonTokenType.Null:
                Add(new LinedNull(line));
                break;
            default:
                var text = reader.TokenType == JsonTokenType.String
                    ? reader.GetString() : Encoding.UTF8.GetString(reader.ValueSpan);
                Add(new LinedText(line, text ?? "", reader.TokenType == JsonTokenType.String));
                break;
        }
    }

    private void Open(LinedValue value)
    {
        Add(value);
        _open.Push(value);
    }

    private void Add(LinedValue value)
    {
        if (!_open.TryPeek(out var around)) _roots.Add(value);
        else if (around is LinedList list) list.Items.Add(value);
        else if (around is LinedMap map) map.Members.Add(new(_key ?? "", value));
    }

    private int LineAt(int at)
    {
        if (at > _counted)
        {
            _line += _bytes.AsSpan(_counted, at - _counted).Count((byte)'\n');
            _counted = at;
        }
        return _line;
    }
}
