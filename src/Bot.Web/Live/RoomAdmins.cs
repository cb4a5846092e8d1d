using Bot.Core.Chat;

namespace Bot.Web.Live;

/// <summary>Who counts as an admin of the room: its longest-standing member, and the operators.</summary>
internal sealed class RoomAdmins(Operators operators)
{
    public IReadOnlyList<Member> Of(IReadOnlyList<string> members) =>
        [.. members.Select((name, place) => new Member(name, place == 0 || operators.Include(WebNames.User(name))))];

    public bool Include(string person, IReadOnlyList<string> members) =>
        operators.Include(WebNames.User(person)) || (members.Count > 0 && members[0] == person);
}
