using System.Text.Json;
using Bot.Core.Text;
using Bot.Web.Store;
using Microsoft.Data.Sqlite;

namespace Bot.Web.Live;

/// <summary>Reads what is new for one open page. Each frame is one snapshot of the database.</summary>
internal sealed class LiveReader(WebDatabase database, RoomAdmins admins, string person)
{
    public const int PageSize = 100;

    private long? _cursor;
    private bool _showsRoom;
    private string? _lastState;

    /// <summary>Goes on where the page stopped, if that was in this database.</summary>
    public void Resume(string? store, long? cursor, bool showsRoom)
    {
        if (store != database.Name) return;
        _cursor = cursor;
        _showsRoom = showsRoom;
    }

    /// <summary>What is new since the last frame; null when nothing is.</summary>
    public LiveFrame? Next() => database.Read(Next);

    private LiveFrame? Next(SqliteConnection db)
    {
        var inRoom = People.IsMember(db, person);
        var pages = Pages(db, inRoom);
        var changes = _cursor is { } after ? Messages.Changes(db, person, inRoom, after, PageSize) : [];
        var caughtUp = changes.Count < PageSize;
        _cursor = caughtUp ? Messages.LastSeq(db) : changes[^1].Seq;
        _showsRoom = inRoom;

        var frame = new LiveFrame
        {
            Store = database.Name,
            Cursor = _cursor,
            Pages = pages.Count > 0 ? pages : null,
            Messages = changes.Count > 0 ? changes : null,
            State = caughtUp ? NewState(db, inRoom) : null,
        };
        return frame.HasNews ? frame : null;
    }

    private List<ChatPage> Pages(SqliteConnection db, bool inRoom)
    {
        List<string> afresh = [];
        if (_cursor is null) afresh.Add(WebNames.PrivateChat(person));
        if (inRoom && (_cursor is null || !_showsRoom)) afresh.Add(WebNames.Room);
        return [.. afresh.Select(chat => Messages.Page(db, person, chat, long.MaxValue, PageSize))];
    }

    private LiveState? NewState(SqliteConnection db, bool inRoom)
    {
        var state = new LiveState
        {
            InRoom = inRoom,
            Members = admins.Of(People.Members(db)),
            Read = new Dictionary<string, long>
            {
                ["private"] = People.ReadUpTo(db, person, WebNames.PrivateChat(person)),
                [WebNames.Room] = People.ReadUpTo(db, person, WebNames.Room),
            },
            Pending = [.. Updates.OpenOf(db, person).Select(Shown)],
            LastUpdate = Updates.LastOf(db, person),
        };
        var text = JsonSerializer.Serialize(state, CoreJson.Options);
        if (text == _lastState) return null;
        _lastState = text;
        return state;
    }

    private static Pending Shown(Update update) => new(
        update.Id, MessageView.ChatFor(update.Chat), update.Message,
        update.Kind == Update.Press ? update.Name : null);
}
