using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Acts;

/// <summary>Members come, go and change. The gate is held.</summary>
internal static class Joining
{
    /// <summary>Changes what somebody is in a chat, and tells the bot.</summary>
    public static void Becomes(World world, ChatState chat, Membership now, Account by)
    {
        var before = chat.Of(now.Account);
        chat.Members[now.Account.Id] = now;
        var isBot = now.Account == world.Bot;
        if (!isBot && !chat.Of(world.Bot).IsAdmin) return;
        var update = new JsonObject
        {
            ["chat"] = chat.ToJson(),
            ["from"] = by.ToJson(),
            ["date"] = world.Unix,
            ["old_chat_member"] = before.ToJson(chat.Kind),
            ["new_chat_member"] = now.ToJson(chat.Kind),
        };
        world.Updates.Add(isBot ? "my_chat_member" : "chat_member", update, chat.Id);
    }

    public static void Adds(World world, ChatState chat, Account who, Account by)
    {
        if (chat.Kind == ChatKind.Channel && who == world.Bot)
        {
            MakesAdmin(world, chat, who, by, ["can_post_messages", "can_edit_messages", "can_delete_messages"]);
            return;
        }
        Becomes(world, chat, new(who, MemberStatus.Member), by);
        if (!chat.IsGroup) return;
        var newcomers = new JsonArray(who.ToJson());
        Speaking.Serves(world, chat, by, new() { ["new_chat_members"] = newcomers });
    }

    public static void Removes(World world, ChatState chat, Account who, Account by, bool leaves)
    {
        var service = new JsonObject { ["left_chat_member"] = who.ToJson() };
        // In a small group the removed bot is still told; in a supergroup it sees no more.
        if (chat.Kind == ChatKind.Group || (chat.IsGroup && who != world.Bot))
        {
            Speaking.Serves(world, chat, by, service);
        }
        Becomes(world, chat, new(who, leaves ? MemberStatus.Left : MemberStatus.Kicked), by);
    }

    public static void MakesAdmin(
        World world, ChatState chat, Account who, Account by, IEnumerable<string> rights, bool anonymous = false) =>
        Becomes(
            world,
            chat,
            new(who, MemberStatus.Administrator)
            {
                Rights = rights.Append("can_manage_chat").ToHashSet(),
                IsAnonymous = anonymous,
            },
            by);

    /// <summary>A person shuts the bot out, or lets it in again.</summary>
    public static void Blocks(World world, Account person, bool blocked)
    {
        if (person.Blocked == blocked) return;
        person.Blocked = blocked;
        Membership Of(bool out_) => new(world.Bot, out_ ? MemberStatus.Kicked : MemberStatus.Member);
        var update = new JsonObject
        {
            ["chat"] = world.Chats[person.Id].ToJson(),
            ["from"] = person.ToJson(),
            ["date"] = world.Unix,
            ["old_chat_member"] = Of(!blocked).ToJson(ChatKind.Private),
            ["new_chat_member"] = Of(blocked).ToJson(ChatKind.Private),
        };
        world.Updates.Add("my_chat_member", update, person.Id);
    }
}
