using Microsoft.Data.Sqlite;

namespace Bot.Features.Data;

/// <summary>Copies the database, safely also while a worker writes to it.</summary>
public static class BackupDatabase
{
    /// <summary>Writes a consistent copy to a new file that only this user can read.</summary>
    /// <returns>Null when the copy is complete, else a sentence that says what is wrong.</returns>
    public static string? Run(StorageOptions storage, string target)
    {
        target = Path.GetFullPath(target);
        if (!File.Exists(storage.File)) return $"There is no database {storage.File} to back up.";
        if (Path.Exists(target)) return $"{target} exists already; a backup never overwrites. Choose another name.";
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            return $"There is no folder {Path.GetDirectoryName(target)}.";
        try
        {
            Copy(storage.ConnectionString, target);
            return null;
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            return $"The backup to {target} failed: {fault.Message}";
        }
    }

    /// <summary>VACUUM INTO reads one consistent state and needs no lock that stops the writer. The copy gets its name
    /// only when it is whole.</summary>
    internal static void Copy(string connectionString, string target)
    {
        var unfinished = target + ".part";
        File.Delete(unfinished);
        PrivateFile.Touch(unfinished);
        using (var connection = SqlitePragmas.Open(connectionString))
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", unfinished);
            command.ExecuteNonQuery();
        }
        File.Move(unfinished, target);
    }
}
