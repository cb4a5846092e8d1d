using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Features.Data;

/// <summary>Brings the database file to this version before anything uses it: makes it, backs it up and migrates it, or
/// refuses one that a newer version has written.</summary>
public sealed partial class PrepareDatabase(
    BotDbContext database, IOptions<StorageOptions> storage, TimeProvider clock, ILogger<PrepareDatabase> logger)
{
    /// <summary>Does what is needed. The caller holds the <see cref="WorkerLock"/>.</summary>
    /// <returns>Null when the database is ready, else a sentence that says why it cannot be used.</returns>
    public async Task<string?> Run(CancellationToken cancellationToken)
    {
        var file = storage.Value.File;
        try
        {
            PrivateFile.Touch(file);
            var known = database.Database.GetMigrations().ToList();
            var applied = (await database.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
            if (applied.Except(known).LastOrDefault() is { } newer)
                return $"The database {file} was written by a newer version of this program (it has '{newer}'). "
                    + "Start that version, or restore a backup made before the update.";

            var pending = known.Except(applied).ToList();
            if (pending.Count > 0 && applied.Count > 0) Backup(file, applied[^1]);
            // EF's own lock outlives a process that was killed while it migrated, and would be waited for without end.
            await database.Database.ExecuteSqlRawAsync(
                "DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancellationToken);
            await database.Database.MigrateAsync(cancellationToken);
            await database.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
            if (pending.Count > 0) Log.Migrated(logger, file, pending[^1]);
            return null;
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            return $"The database {file} cannot be used: {fault.Message}";
        }
    }

    private void Backup(string file, string version)
    {
        var target = $"{file}.before-update-{clock.GetUtcNow():yyyyMMdd-HHmmss}";
        Log.BackingUp(logger, version, target);
        BackupDatabase.Copy(storage.Value.ConnectionString, target);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Database {File} is at {Migration}.")]
        public static partial void Migrated(ILogger logger, string file, string migration);

        [LoggerMessage(Level = LogLevel.Information, Message = "Before the update from {Version}: backup to {File}.")]
        public static partial void BackingUp(ILogger logger, string version, string file);
    }
}
