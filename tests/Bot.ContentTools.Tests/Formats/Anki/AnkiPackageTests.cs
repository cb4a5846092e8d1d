using System.Text;
using Bot.ContentTools.Files;
using Bot.ContentTools.Formats.Anki;
using Bot.ContentTools.Tests.Files;
using Bot.ContentTools.Tests.Markup;
using Microsoft.Data.Sqlite;

namespace Bot.ContentTools.Tests.Formats.Anki;

public sealed class AnkiPackageTests
{
    private const string Notes = "CREATE TABLE notes (id INTEGER, guid TEXT, mid INTEGER, tags TEXT, flds TEXT);"
        + "CREATE TABLE cards (id INTEGER, nid INTEGER, did INTEGER);"
        + "INSERT INTO notes VALUES (1, 'g1', 10, '', 'Q1' || char(31) || 'a'), (2, 'g2', 11, ' t ', "
        + "'Q2' || char(31) || 'x' || char(31) || 'y' || char(31) || '0 1');"
        + "INSERT INTO cards VALUES (1, 1, 5), (2, 2, 6);";

    private const string Old = Notes + "CREATE TABLE col (models TEXT, decks TEXT); INSERT INTO col VALUES ("
        + """'{"10":{"name":"Basic","flds":[{"name":"Front"},{"name":"Back"}]},"11":{"name":"MC","flds":"""
        + """[{"name":"Question"},{"name":"Q_1"},{"name":"Q_2"},{"name":"Answers"}]}}',"""
        + """'{"5":{"name":"A::B"},"6":{"name":"C"}}');""";

    private const string New = Notes + "CREATE TABLE col (models TEXT, decks TEXT); INSERT INTO col VALUES ('', '');"
        + "CREATE TABLE notetypes (id INTEGER PRIMARY KEY, name TEXT COLLATE unicase);"
        + "CREATE TABLE fields (ntid INTEGER, ord INTEGER, name TEXT COLLATE unicase);"
        + "CREATE TABLE decks (id INTEGER PRIMARY KEY, name TEXT COLLATE unicase);"
        + "INSERT INTO notetypes VALUES (10, 'Basic'), (11, 'MC'); INSERT INTO fields VALUES (10, 0, 'Front'), "
        + "(10, 1, 'Back'), (11, 3, 'Answers'), (11, 0, 'Question'), (11, 1, 'Q_1'), (11, 2, 'Q_2');"
        + "INSERT INTO decks VALUES (5, 'A' || char(31) || 'B'), (6, 'C');";

    private const string Expected =
        "0(note 1) g1 [A/B] Q1 {==a}\n0(note 2) g2 [C] Q2 {~x =y}\nLost 0: Tags are left out";

    [Theory]
    [InlineData("collection.anki2", Old)]
    [InlineData("collection.anki21", Old)]
    [InlineData("collection.anki21", New)]
    public void Both_forms_of_the_database_are_read(string name, string sql) => Assert.Equal(
        Expected, Reading.Shown(Reading.Of(new AnkiReader(), Zips.Of("a.apkg", [(name, Database(sql)), ("media", [])]))));

    [Fact]
    public void The_packed_one_is_taken_rather_than_the_request_to_update() => Assert.Equal(
        Expected, Reading.Shown(Reading.Of(new AnkiReader(), Zips.Of("a.apkg",
            [("collection.anki2", Database(Notes)), ("collection.anki21b", RawZstd(Database(New)))]))));

    [Fact]
    public void Damaged_ones_are_told()
    {
        var whole = Database(Old);
        for (var i = 0; i < whole.Length; i += 97)
        {
            byte[] changed = [.. whole];
            changed[i] ^= 0xFF;
            foreach (var bytes in (byte[][])[changed, whole[..i]])
            {
                var report = Reading.Of(new AnkiReader(), Zips.Of("a.apkg", [("collection.anki2", bytes)]));
                Assert.True(report.Found > 0 || report.Remarks.Count > 0);
            }
        }
    }

    [Theory]
    [InlineData("CREATE TABLE a (b)", "The database has no notes, so it is none of Anki")]
    [InlineData("CREATE TABLE cards (a); CREATE VIEW notes AS SELECT 1", "The database has no notes, so it is none of Anki")]
    public void Other_databases_are_told(string sql, string expected) => Assert.Equal(
        $"Skipped 0: {expected}",
        Reading.Shown(Reading.Of(new AnkiReader(), Zips.Of("a.apkg", [("collection.anki2", Database(sql))]))));

    [Fact]
    public void Damaged_packing_is_told()
    {
        var report = Reading.Of(
            new AnkiReader(), Zips.Of("a.apkg", [("collection.anki21b", Encoding.UTF8.GetBytes("no zstd at all"))]));

        Assert.Equal("It is damaged within the package and cannot be read", Assert.Single(report.Remarks).What);
    }

    private static byte[] Database(string sql)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var database = new SqliteConnection($"Data Source={file};Pooling=False"))
            {
                database.Open();
                database.CreateCollation("unicase", string.CompareOrdinal);
                using var command = database.CreateCommand();
                command.CommandText = sql;
                command.ExecuteNonQuery();
            }
            return File.ReadAllBytes(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>A frame of zstd that holds its bytes as they are, in blocks of up to 64 KiB.</summary>
    private static byte[] RawZstd(byte[] bytes)
    {
        List<byte> frame = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x58];
        for (var at = 0; at < bytes.Length; at += 65_536)
        {
            var block = bytes[at..Math.Min(bytes.Length, at + 65_536)];
            var header = (block.Length << 3) | (at + block.Length == bytes.Length ? 1 : 0);
            frame.AddRange([(byte)header, (byte)(header >> 8), (byte)(header >> 16), .. block]);
        }
        return [.. frame];
    }
}
