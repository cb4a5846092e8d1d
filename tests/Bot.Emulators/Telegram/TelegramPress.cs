using Bot.Emulators.Telegram.Acts;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram;

/// <summary>A press on a button, and its answer.</summary>
public sealed class TelegramPress
{
    private readonly World _world;
    private readonly Press _press;

    internal TelegramPress(World world, Press press) => (_world, _press) = (world, press);

    /// <summary>Identifier of the callback query.</summary>
    public string Id => _press.Id;

    /// <summary>Waits for the answer.</summary>
    /// <exception cref="TimeoutException">There is none in time.</exception>
    public Task<TelegramToast> Answered() => Patience.Waits(
        _world, () => _press.Answer, $"The press of {_press.By.FirstName} is not answered", () => [_press.Message]);
}
