using Bot.Core.Chat;

namespace Bot.Features.Inbox;

/// <summary>A command that people can give.</summary>
internal interface ICommandHandler
{
    /// <summary>Its name, without the slash.</summary>
    string Name { get; }

    /// <summary>Whether it makes the bot post by itself, so that whoever gives it is told what prevents that.</summary>
    bool LeadsToPosts => false;

    /// <summary>Does it; refusals are part of the reply.</summary>
    Task<Reply> Handle(Incoming incoming, string arguments, CancellationToken cancellationToken);
}

/// <summary>A kind of button that people can press.</summary>
internal interface IButtonHandler
{
    /// <summary>The kind.</summary>
    ButtonKind Kind { get; }

    /// <inheritdoc cref="ICommandHandler.LeadsToPosts"/>
    bool LeadsToPosts => false;

    /// <summary>Does what the genuine token says; refusals are part of the reply.</summary>
    Task<Reply> Handle(ButtonPressed press, ButtonToken token, CancellationToken cancellationToken);
}
