using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Bot.Web.Store;

/// <summary>The file <c>webchat.db</c>: made, brought to the current version and opened.</summary>
internal sealed class WebDatabase : IDisposable
{
    private const int Version = 1;
    private const int BusyMilliseconds = 5_000;

    private readonly string _connectionString;

    /// <exception cref="WebDatabaseException">The file is of a newer version.</exception>
    public WebDatabase(string path)
    {
        path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        KeepToOwner(path);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true }.ToString();

        using var db = Connect();
        db.Execute("PRAGMA journal_mode = WAL");
        Migrate(db, path);
        Name = db.Query("SELECT name FROM store", r => r.GetString(0)).Single();
    }

    /// <summary>Names this database; drawn when it was made.</summary>
    public string Name { get; }

    public SqliteConnection Connect()
    {
        var db = new SqliteConnection(_connectionString);
        db.Open();
        db.Execute($"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
        return db;
    }

    /// <summary>Reads in one snapshot.</summary>
    public T Read<T>(Func<SqliteConnection, T> query)
    {
        using var db = Connect();
        using var snapshot = db.BeginTransaction(deferred: true);
        return query(db);
    }

    public void Dispose()
    {
        using var db = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(db);
    }

    private static void Migrate(SqliteConnection db, string path)
    {
        using var change = db.BeginTransaction();
        var version = db.Number("PRAGMA user_version");
        if (version > Version)
            throw new WebDatabaseException(
                $"{path} was written by a newer Quizline (version {version}; this one knows {Version}). "
                + "Start that one, or set Web:Database to another file.");
        if (version == 0)
        {
            db.Execute(Schema());
            db.Execute(
                $"INSERT INTO store (name) VALUES ($name); PRAGMA user_version = {Version}",
                ("$name", RandomNumberGenerator.GetHexString(8, lowercase: true)));
        }
        change.Commit();
    }

    private static string Schema()
    {
        using var stream = typeof(WebDatabase).Assembly.GetManifestResourceStream("Schema.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Mode 0600; SQLite gives its side files the mode of the main one.</summary>
    private static void KeepToOwner(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite,
            UnixCreateMode = owner,
        }).Dispose();
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
            if (File.Exists(file)) File.SetUnixFileMode(file, owner);
    }
}

/// <summary>The web chat's database cannot be used; the message is a sentence for the operator.</summary>
public sealed class WebDatabaseException(string message) : Exception(message);
