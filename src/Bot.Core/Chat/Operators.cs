namespace Bot.Core.Chat;

/// <summary>Who runs this worker: the setting <c>Operators</c>, already stripped of names that nobody vouches for.
/// </summary>
/// <param name="Keys">The operators.</param>
public sealed record Operators(IReadOnlySet<UserKey> Keys)
{
    /// <summary>Whether this person is one.</summary>
    public bool Include(UserKey user) => Keys.Contains(user);
}
