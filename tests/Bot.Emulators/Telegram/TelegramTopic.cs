using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Acts;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram;

/// <summary>A topic of a forum.</summary>
public sealed class TelegramTopic
{
    private readonly World _world;

    internal TelegramTopic(World world, ChatState chat, TopicState state) =>
        (_world, Chat, State) = (world, chat, state);

    /// <summary>Its <c>message_thread_id</c>; 1 for General.</summary>
    public int ThreadId => State.Id;

    /// <summary>Its public messages that are there now.</summary>
    public IReadOnlyList<TelegramMessage> Messages
    {
        get
        {
            lock (_world.Gate) return [.. Public()];
        }
    }

    internal ChatState Chat { get; }

    internal TopicState State { get; }

    internal bool IsGeneral => State.Id == TopicState.General;

    /// <summary>Waits until a public message of the topic holds the text.</summary>
    public Task<TelegramMessage> Shows(string text) => Patience.Waits(
        _world,
        () => Public().LastOrDefault(m => m.Text.Contains(text, StringComparison.Ordinal)),
        $"{State.Name} does not show '{text}'",
        () => Messages);

    public void Closes() => Changes("forum_topic_closed", () => State.IsClosed = true);

    public void Reopens() => Changes("forum_topic_reopened", () => State.IsClosed = false);

    /// <summary>The topic is gone with all its messages; the bot is not told.</summary>
    public void Deletes()
    {
        lock (_world.Gate)
        {
            State.IsDeleted = true;
            var inside = Chat.Messages.Where(m => m.InTopic && m.ThreadId == State.Id);
            foreach (var message in inside) message.IsDeleted = true;
            _world.Waiting.Look();
        }
    }

    internal static TopicState Opens(World world, ChatState chat, string name, TelegramPerson by)
    {
        if (!chat.IsForum) throw new InvalidOperationException("Only a forum has topics.");
        lock (world.Gate)
        {
            var id = chat.NextId();
            var start = new TelegramMessage
            {
                Id = id,
                Chat = chat,
                From = by.Account,
                ThreadId = id,
                InTopic = true,
                SentAt = world.Now,
                Service = new()
                {
                    ["forum_topic_created"] = new JsonObject { ["name"] = name, ["icon_color"] = 7322096 },
                },
            }.Shows(new() { Text = "", At = world.Now });
            chat.Add(start);
            var topic = chat.Topics[id] = new() { Id = id, Name = name, Start = start };
            if (chat.Of(world.Bot).IsIn) Speaking.Tell(world, start);
            world.Waiting.Look();
            return topic;
        }
    }

    private void Changes(string service, Action change)
    {
        lock (_world.Gate)
        {
            change();
            var json = new JsonObject { [service] = new JsonObject() };
            Speaking.Serves(_world, Chat, Chat.Members.Values.First().Account, json, IsGeneral ? null : State);
            _world.Waiting.Look();
        }
    }

    private IEnumerable<TelegramMessage> Public() => Chat.Messages.Where(m =>
        m is { IsEphemeral: false, IsDeleted: false, Service: null }
        && (m.InTopic ? m.ThreadId : TopicState.General) == State.Id);
}
