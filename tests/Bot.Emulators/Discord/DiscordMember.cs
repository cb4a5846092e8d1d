using Bot.Emulators.Discord.Acts;
using Bot.Emulators.Discord.State;

namespace Bot.Emulators.Discord;

/// <summary>A person in one channel, thread or her direct messages: what she does and sees there.</summary>
public sealed class DiscordMember
{
    private readonly Seat _seat;

    internal DiscordMember(Seat seat) => _seat = seat;

    private World World => _seat.World;

    public ulong ChannelId => _seat.Channel.Id;

    /// <summary>All messages she sees here, the oldest first.</summary>
    public IReadOnlyList<DiscordMessage> Messages
    {
        get
        {
            lock (World.Gate) return [.. _seat.Seen()];
        }
    }

    /// <summary>What only she was ever shown here, in order, also what was deleted.</summary>
    public IReadOnlyList<DiscordMessage> Ephemerals
    {
        get
        {
            lock (World.Gate) return [.. _seat.Channel.Messages.Where(m => m.Receiver == _seat.Person)];
        }
    }

    /// <summary>Uses a command: <c>/daily</c>, or <c>/settings zone</c> for a sub-command.</summary>
    /// <exception cref="InvalidOperationException">She is not offered it, or not with these options.</exception>
    public Task<DiscordInteraction> Uses(string command, params (string Name, string Value)[] options) =>
        Does(() => Happening.Begins(
            _seat, Interaction.Command, $"uses {command}", CommandForm.Of(_seat, command).Data(options)));

    /// <summary>Types into an option and waits for what the bot proposes.</summary>
    public async Task<IReadOnlyList<DiscordChoice>> Completes(
        string command, string option, string typed, params (string Name, string Value)[] others)
    {
        Interaction? asked = null;
        await Does(() => asked = Happening.Begins(
            _seat, Interaction.Autocomplete, $"types '{typed}' into {command} {option}",
            CommandForm.Of(_seat, command).Data(others, (option, typed))));
        return await Waits(() => asked!.Choices, $"proposals for {option}");
    }

    /// <summary>Presses the button of this name, or beginning; without a message on the newest that has it.</summary>
    /// <exception cref="InvalidOperationException">It is not there, is a link or is disabled.</exception>
    /// <exception cref="TimeoutException">It did not appear in time.</exception>
    public async Task<DiscordInteraction> Presses(string label, DiscordMessage? on = null)
    {
        var found = on is null
            ? await Waits(() => Pressing.FindButton(_seat, label), $"button '{label}'")
            : Pressing.FindButton(on, label) ?? throw new InvalidOperationException($"'{on}' has no button '{label}'.");
        return await Does(() => Pressing.Presses(_seat, found));
    }

    /// <summary>Sends a custom id that the message need not carry, as a changed client can.</summary>
    public Task<DiscordInteraction> PressesData(string customId, DiscordMessage on) =>
        Does(() => Pressing.Presses(_seat, on, customId, customId));

    /// <summary>Chooses the option of this name from a menu; without a message from the newest that has it.</summary>
    /// <inheritdoc cref="Presses"/>
    public Task<DiscordInteraction> Selects(string label, DiscordMessage? on = null) => SelectsAll([label], on);

    /// <summary>Chooses several options of one menu.</summary>
    public async Task<DiscordInteraction> SelectsAll(string[] labels, DiscordMessage? on = null)
    {
        var found = on is null
            ? await Waits(() => Pressing.FindMenu(_seat, labels), $"menu with '{string.Join("', '", labels)}'")
            : Pressing.FindMenu(on, labels) ?? throw new InvalidOperationException($"'{on}' has no such menu.");
        return await Does(() => Pressing.Selects(_seat, found, labels));
    }

    /// <summary>Writes a message.</summary>
    public DiscordMessage Types(string text)
    {
        lock (World.Gate)
        {
            var message = Speaking.Says(_seat, text);
            World.Waiting.Look();
            return message;
        }
    }

    /// <summary>Waits until a message of the bot that she sees, for all or for her alone, holds the text.</summary>
    /// <exception cref="TimeoutException">None did in time.</exception>
    public Task<DiscordMessage> Sees(string text) => Waits(() => Look(text), $"'{text}'");

    /// <summary>Fails when she sees such a message now.</summary>
    public void SeesNothingLike(string text)
    {
        lock (World.Gate)
        {
            if (Look(text) is { } seen) throw new InvalidOperationException($"She sees: {seen}");
        }
    }

    /// <summary>Fails unless what only she was shown here are these messages, by their beginnings.</summary>
    public void SawOnly(params string[] beginnings)
    {
        var seen = Ephemerals;
        var isSo = seen.Count == beginnings.Length && seen.Zip(beginnings).All(
            pair => pair.First.Text.StartsWith(pair.Second, StringComparison.Ordinal));
        if (!isSo) throw new InvalidOperationException($"She saw:\n{string.Join('\n', seen)}");
    }

    private DiscordMessage? Look(string text) => _seat.Seen()
        .LastOrDefault(m => m.From == World.Bot && m.Text.Contains(text, StringComparison.Ordinal));

    private Task<DiscordInteraction> Does(Func<Interaction> act)
    {
        lock (World.Gate)
        {
            var interaction = act();
            World.Waiting.Look();
            return Task.FromResult(new DiscordInteraction(World, interaction));
        }
    }

    private Task<T> Waits<T>(Func<T?> look, string what)
        where T : class => Patience.Waits(World, look, $"{_seat.Person.Name} does not see {what}", () => Messages);
}
