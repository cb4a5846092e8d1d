using Bot.Core.Chat;
using Bot.Features.Daily;
using Bot.Features.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bot.Features.Learners;

/// <summary>Finds and makes accounts. All of it runs inside a write.</summary>
internal static class LearnerTable
{
    /// <summary>The account of this person; it is made, with the person, at the first meeting.</summary>
    /// <param name="database">The context of the write.</param>
    /// <param name="sender">Who; a valid zone hint becomes a new person's zone.</param>
    /// <param name="otherwiseZone">A new person's zone where the platform gives no hint.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Learner> Ensure(
        BotDbContext database, Sender sender, string otherwiseZone, Instant now, CancellationToken cancellationToken)
    {
        var known = await database.Accounts
            .Where(a => a.Platform == sender.Key.Platform && a.UserKey == sender.Key.Value)
            .Select(a => new Learner(a.Id, a.Person!.Zone)).FirstOrDefaultAsync(cancellationToken);
        return known ?? await Add(database, sender, otherwiseZone, now, cancellationToken);
    }

    /// <summary>Makes the account of somebody who has none.</summary>
    public static async Task<Learner> Add(
        BotDbContext database, Sender sender, string otherwiseZone, Instant now, CancellationToken cancellationToken)
    {
        var zone = ZoneNames.Find(sender.ZoneHint) ?? otherwiseZone;
        var at = now.ToUnixTimeMilliseconds();
        var person = await Inserted(
            database, $"INSERT INTO people(zone, created_at) VALUES ({zone}, {at}) RETURNING id", cancellationToken);
        var account = await Inserted(
            database,
            $"""
             INSERT INTO accounts(platform, user_key, person_id)
             VALUES ({sender.Key.Platform}, {sender.Key.Value}, {person}) RETURNING id
             """,
            cancellationToken);
        await NoteZone(database, account, zone, now, cancellationToken);
        return new Learner(account, zone);
    }

    /// <summary>Puts the person's days into another zone from now on.</summary>
    public static async Task ChangeZone(
        BotDbContext database, long accountId, string zone, Instant now, CancellationToken cancellationToken)
    {
        var person = await database.Accounts.Where(a => a.Id == accountId).Select(a => a.Person!)
            .SingleAsync(cancellationToken);
        if (person.Zone == zone) return;
        person.Zone = zone;
        await NoteZone(database, accountId, zone, now, cancellationToken);
    }

    private static Task NoteZone(
        BotDbContext database, long accountId, string zone, Instant now, CancellationToken cancellationToken)
    {
        var at = now.ToUnixTimeMilliseconds();
        return database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO events(kind, version, account_id, earliest, latest, recorded_at, data)
             VALUES ('zone_changed', 1, {accountId}, {at}, {at}, {at}, json_object('zone', {zone}))
             """,
            cancellationToken);
    }

    private static async Task<long> Inserted(
        BotDbContext database, FormattableString insert, CancellationToken cancellationToken) =>
        (await database.Database.SqlQuery<long>(insert).ToListAsync(cancellationToken)).Single();
}

/// <summary>An account and the zone in which its person's days count.</summary>
internal sealed record Learner(long AccountId, string Zone);
