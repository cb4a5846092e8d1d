using Bot.Discord.Api.Limits;

namespace Bot.Discord.Api;

internal sealed record CreateMessage(ulong ChannelId, MessageBody Message) : Request<Message>
{
    internal override Route Route => Route.Of(HttpMethod.Post, "channels/{}/messages", ChannelId);

    internal override object Body => Message;
}

internal sealed record EditMessage(ulong ChannelId, ulong MessageId, MessageBody Message) : Request<Message>
{
    internal override Route Route =>
        Route.Of(HttpMethod.Patch, "channels/{}/messages/{}", ChannelId, MessageId);

    internal override object Body => Message;
}

/// <summary>Changes a thread.</summary>
internal sealed record ModifyThread(ulong ChannelId, bool Archived) : Request<bool>
{
    internal override Route Route => Route.Of(HttpMethod.Patch, "channels/{}", ChannelId);

    internal override object Body => new ThreadChange(Archived);
}

internal sealed record ThreadChange(bool Archived);
