using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Bot.Features.Data;

/// <summary>Where the bot keeps what it knows. Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Storage";

    /// <summary>SQLite connection string. Default: <c>Data Source=data/quizline.db</c>, relative to the folder in which
    /// the worker is started. The folder is made when it is missing.</summary>
    public string ConnectionString { get; set; } = "Data Source=data/quizline.db";

    /// <summary>The database file.</summary>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public string File => Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource);

    /// <summary>The folder of the database file.</summary>
    public string Folder => Path.GetDirectoryName(File)!;

    internal sealed class Validator : IValidateOptions<StorageOptions>
    {
        public ValidateOptionsResult Validate(string? name, StorageOptions options)
        {
            try
            {
                var parsed = new SqliteConnectionStringBuilder(options.ConnectionString);
                if (parsed.DataSource is "" or ":memory:" || parsed.Mode == SqliteOpenMode.Memory)
                    return ValidateOptionsResult.Fail(
                        "Storage:ConnectionString names no file; write for example 'Data Source=data/quizline.db'.");
                return ValidateOptionsResult.Success;
            }
            catch (ArgumentException fault)
            {
                return ValidateOptionsResult.Fail(
                    $"Storage:ConnectionString is no SQLite connection string: {fault.Message}");
            }
        }
    }
}
