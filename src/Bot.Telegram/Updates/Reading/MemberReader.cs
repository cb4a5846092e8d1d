using Bot.Core.Chat;
using Bot.Telegram.Api;

namespace Bot.Telegram.Updates.Reading;

/// <summary>What a change of the bot's own standing in a chat means.</summary>
internal static class MemberReader
{
    /// <summary>In a private chat the bot is kicked when it is blocked, and a member again when it is not.</summary>
    public static Incoming? Read(ChatMemberUpdated change, Happening happening)
    {
        happening = happening with { From = Origin.Person(change.From) };
        if (IsOutside(change.NewChatMember)) return happening.Left();
        if (!change.NewChatMember.IsInside) return null;
        return IsOutside(change.OldChatMember) ? happening.Joined() : happening.Reopened();
    }

    private static bool IsOutside(ChatMember member) =>
        member.Status is "left" or "kicked" || (member.Status is "restricted" && !member.IsMember);
}
