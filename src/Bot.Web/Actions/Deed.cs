using Bot.Web.Store;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Bot.Web.Actions;

/// <summary>One action while it is being stored: who does it, when, and where it is written.</summary>
internal sealed record Deed(SqliteConnection Db, string Person, string? Zone, Instant At, string ActionId)
{
    /// <summary>The chat that this person calls so.</summary>
    public string? Chat(string? name) => name switch
    {
        "private" => WebNames.PrivateChat(Person),
        WebNames.Room => WebNames.Room,
        _ => null,
    };

    public bool IsOutside(string chat) => chat == WebNames.Room && !People.IsMember(Db, Person);

    /// <summary>Shows the person's own message.</summary>
    public void Show(string chat, string kind, string body = "")
    {
        People.Know(Db, Person, At);
        Messages.Add(Db, new NewMessage
        {
            Chat = chat,
            Author = Person,
            Kind = kind,
            Body = body,
            At = At,
            Source = $"action:{Person}:{ActionId}",
        });
    }

    public Update Update(string kind, string chat) =>
        new() { Kind = kind, Chat = chat, Person = Person, Zone = Zone, At = At };

    public Outcome Tell(Update update)
    {
        People.Know(Db, Person, At);
        return new Outcome(Updates.Add(Db, update));
    }
}
