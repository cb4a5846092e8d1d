using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.State;

internal enum MemberStatus
{
    Creator,
    Administrator,
    Member,
    Restricted,
    Left,
    Kicked,
}

/// <summary>What an account is in a chat.</summary>
internal sealed record Membership(Account Account, MemberStatus Status)
{
    private static readonly string[] AdminRights =
    [
        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
        "can_delete_stories", "can_send_welcome_messages",
    ];

    private static readonly string[] MemberRights =
    [
        "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
        "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
        "can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info", "can_invite_users",
        "can_pin_messages", "can_manage_topics",
    ];

    /// <summary>What an administrator may do.</summary>
    public IReadOnlySet<string> Rights { get; init; } = new HashSet<string>();

    public bool IsAnonymous { get; init; }

    public bool IsIn => Status is not (MemberStatus.Left or MemberStatus.Kicked);

    public bool IsAdmin => Status is MemberStatus.Creator or MemberStatus.Administrator;

    public bool Can(string right) => Status == MemberStatus.Creator || (IsAdmin && Rights.Contains(right));

    public JsonObject ToJson(ChatKind kind)
    {
        var json = new JsonObject { ["status"] = Status.ToString().ToLowerInvariant(), ["user"] = Account.ToJson() };
        if (IsAdmin) json["is_anonymous"] = IsAnonymous;
        if (Status == MemberStatus.Administrator) AddAdminRights(json, kind);
        if (Status == MemberStatus.Restricted) AddMemberRights(json);
        if (Status is MemberStatus.Restricted or MemberStatus.Kicked) json["until_date"] = 0;
        return json;
    }

    private void AddAdminRights(JsonObject json, ChatKind kind)
    {
        json["can_be_edited"] = false;
        string[] more = kind == ChatKind.Channel
            ? ["can_post_messages", "can_edit_messages"]
            : ["can_pin_messages", "can_manage_topics"];
        foreach (var right in AdminRights.Concat(more)) json[right] = Rights.Contains(right);
    }

    private static void AddMemberRights(JsonObject json)
    {
        json["is_member"] = true;
        foreach (var right in MemberRights) json[right] = false;
    }
}
