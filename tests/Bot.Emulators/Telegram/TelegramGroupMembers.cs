using Bot.Emulators.Telegram.Acts;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram;

/// <summary>Who is in a group, and what they may do there.</summary>
public sealed class TelegramGroupMembers
{
    private readonly World _world;
    private readonly TelegramGroup _group;

    internal TelegramGroupMembers(World world, TelegramGroup group) => (_world, _group) = (world, group);

    internal void Adds(Account who, TelegramPerson? by) =>
        _group.Does(() => Joining.Adds(_world, _group.Chat, who, By(by)));

    internal void Removes(Account who, TelegramPerson? by, bool leaves) =>
        _group.Does(() => Joining.Removes(_world, _group.Chat, who, leaves ? who : By(by), leaves));

    internal void MakesAdmin(Account who, TelegramPerson? by, bool anonymous, string[] rights) =>
        _group.Does(() => Joining.MakesAdmin(_world, _group.Chat, who, By(by), rights, anonymous));

    internal void Becomes(Account who, MemberStatus status, TelegramPerson? by) =>
        _group.Does(() => Joining.Becomes(_world, _group.Chat, new(who, status), By(by)));

    private Account By(TelegramPerson? by) => (by ?? _group.Creator).Account;
}

/// <summary>Changes of members, by the creator unless somebody else is named.</summary>
public static class TelegramGroupChanges
{
    public static void Removes(this TelegramGroup group, TelegramBot bot, TelegramPerson? by = null) =>
        group.Members.Removes(bot.Account, by, leaves: false);

    public static void Removes(this TelegramGroup group, TelegramPerson person, TelegramPerson? by = null) =>
        group.Members.Removes(person.Account, by, leaves: false);

    /// <summary>Goes by herself.</summary>
    public static void Leaves(this TelegramGroup group, TelegramPerson person) =>
        group.Members.Removes(person.Account, null, leaves: true);

    /// <summary>Makes the bot an admin with these rights, such as <c>can_manage_topics</c>.</summary>
    public static void MakesAdmin(this TelegramGroup group, TelegramBot bot, params string[] rights) =>
        group.Members.MakesAdmin(bot.Account, null, anonymous: false, rights);

    public static void MakesAdmin(this TelegramGroup group, TelegramPerson person, bool anonymous = false) =>
        group.Members.MakesAdmin(person.Account, null, anonymous, ["can_change_info", "can_invite_users"]);

    /// <summary>Makes the bot a plain member again, out of an admin or a muted one.</summary>
    public static void MakesMember(this TelegramGroup group, TelegramBot bot) =>
        group.Members.Becomes(bot.Account, MemberStatus.Member, null);

    public static void MakesMember(this TelegramGroup group, TelegramPerson person) =>
        group.Members.Becomes(person.Account, MemberStatus.Member, null);

    /// <summary>The bot may not write.</summary>
    public static void Mutes(this TelegramGroup group, TelegramBot bot) =>
        group.Members.Becomes(bot.Account, MemberStatus.Restricted, null);
}

/// <summary>The bot under test, as members of a group see it.</summary>
public sealed class TelegramBot
{
    internal TelegramBot(Account account) => Account = account;

    public long Id => Account.Id;

    public string Username => Account.Username!;

    internal Account Account { get; }
}
