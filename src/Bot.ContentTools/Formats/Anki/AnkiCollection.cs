using System.Text.Json;
using Bot.ContentTools.Exchange;
using Microsoft.Data.Sqlite;

namespace Bot.ContentTools.Formats.Anki;

/// <summary>Reads the database in which Anki keeps notes.</summary>
internal sealed class AnkiCollection(SqliteConnection database, ImportReport report)
{
    private readonly Dictionary<long, (string Name, List<string> Fields)> _types = [];
    private readonly Dictionary<long, string> _decks = [];

    public static void Read(ReadOnlyMemory<byte> bytes, ImportReport report)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var to = new FileStream(file, FileMode.CreateNew)) to.Write(bytes.Span);
            var connection = new SqliteConnectionStringBuilder
            {
                DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false,
            };
            using var database = new SqliteConnection(connection.ToString());
            database.Open();
            database.CreateCollation("unicase", (a, b) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase));
            new AnkiCollection(database, report).Read();
        }
        catch (Exception exception) when (exception is SqliteException or JsonException or InvalidCastException
            or InvalidOperationException or FormatException or OverflowException or KeyNotFoundException)
        {
            report.Skipped(new Spot(0, "collection"), "The database of the package is damaged; export the deck again");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private void Read()
    {
        _ = Rows("PRAGMA trusted_schema = OFF").Count();
        var tables = Rows("SELECT name FROM sqlite_master WHERE type = 'table'").Select(r => Text(r[0])).ToHashSet();
        if (!tables.Contains("notes") || !tables.Contains("cards"))
        {
            report.Skipped(new Spot(0, "collection"), "The database has no notes, so it is none of Anki");
            return;
        }
        if (tables.Contains("notetypes") && tables.Contains("fields")) ReadNewTypes(tables.Contains("decks"));
        else if (tables.Contains("col")) ReadOldTypes();
        var number = 0;
        foreach (var row in Rows(
            "SELECT guid, mid, tags, flds, (SELECT min(did) FROM cards WHERE cards.nid = notes.id) FROM notes ORDER BY id"))
        {
            var type = _types.GetValueOrDefault(Number(row[1]), ("", []));
            new AnkiQuestion(new AnkiNote(
                new Spot(0, $"note {++number}"), Text(row[0]) is { Length: > 0 } id ? id : null, type.Item1,
                _decks.GetValueOrDefault(Number(row[4])), Text(row[2]).Trim(), type.Item2, Text(row[3]).Split('\u001f'),
                IsHtml: true), report).Read();
        }
    }

    private void ReadNewTypes(bool hasDecks)
    {
        foreach (var row in Rows("SELECT id, name FROM notetypes")) _types[Number(row[0])] = (Text(row[1]), []);
        foreach (var row in Rows("SELECT ntid, name FROM fields ORDER BY ntid, ord"))
            if (_types.TryGetValue(Number(row[0]), out var type)) type.Fields.Add(Text(row[1]));
        if (!hasDecks) return;
        foreach (var row in Rows("SELECT id, name FROM decks")) _decks[Number(row[0])] = Text(row[1]);
    }

    private void ReadOldTypes()
    {
        foreach (var row in Rows("SELECT models, decks FROM col"))
        {
            using var models = JsonDocument.Parse(Text(row[0]) is { Length: > 0 } m ? m : "{}");
            foreach (var model in models.RootElement.EnumerateObject())
            {
                var fields = model.Value.GetProperty("flds").EnumerateArray().Select(Name).ToList();
                _types[long.Parse(model.Name)] = (Name(model.Value), fields);
            }
            using var decks = JsonDocument.Parse(Text(row[1]) is { Length: > 0 } d ? d : "{}");
            foreach (var deck in decks.RootElement.EnumerateObject())
                _decks[long.Parse(deck.Name)] = Name(deck.Value);
        }
    }

    private IEnumerable<object?[]> Rows(string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            yield return row;
        }
    }

    private static string Name(JsonElement named) => named.GetProperty("name").GetString() ?? "";

    private static long Number(object? value) => value is long number ? number : 0;

    private static string Text(object? value) => value as string ?? "";
}
