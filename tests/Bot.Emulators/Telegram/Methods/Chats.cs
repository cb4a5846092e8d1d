using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>What can be asked about the bot, chats and members.</summary>
internal sealed class Chats(World world)
{
    public JsonNode Me()
    {
        var me = world.Bot.ToJson();
        me["can_join_groups"] = true;
        me["can_read_all_group_messages"] = !world.Options.PrivacyMode;
        me["supports_inline_queries"] = false;
        me["can_connect_to_business"] = false;
        me["has_main_web_app"] = false;
        return me;
    }

    public JsonNode Chat(Call call)
    {
        var chat = Targets.Readable(world, call);
        var json = chat.ToJson();
        json["accent_color_id"] = 0;
        json["max_reaction_count"] = 11;
        json["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
            ["gifts_from_channels"] = false,
        };
        return json;
    }

    public JsonNode Member(Call call)
    {
        var chat = Targets.Readable(world, call);
        var id = (long)call["user_id"]!;
        var account = id == world.Bot.Id ? world.Bot : world.Accounts.GetValueOrDefault(id);
        if (account is null) throw ApiError.Bad("invalid user_id specified");
        RefuseHiddenMembers(chat, account);
        return chat.Of(account).ToJson(chat.Kind);
    }

    public JsonNode Administrators(Call call)
    {
        var chat = Targets.Readable(world, call);
        if (chat.Kind == ChatKind.Private) throw ApiError.Bad("there are no administrators in the private chat");
        RefuseHiddenMembers(chat, null);
        return new JsonArray([.. chat.Members.Values
            .Where(m => m.IsAdmin && (!m.Account.IsBot || m.Account == world.Bot))
            .Select(m => (JsonNode)m.ToJson(chat.Kind))]);
    }

    private void RefuseHiddenMembers(ChatState chat, Account? about)
    {
        if (chat.Kind == ChatKind.Channel && about != world.Bot && !chat.Of(world.Bot).IsAdmin)
        {
            throw ApiError.Bad("member list is inaccessible");
        }
    }
}
