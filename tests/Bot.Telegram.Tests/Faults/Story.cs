using Bot.Emulators.Telegram;
using Bot.Features.Outbox;
using NodaTime;

namespace Bot.Telegram.Tests.Faults;

/// <summary>Some days of three people, two private chats and a group, while everything goes wrong: the same for a seed,
/// as far as the machine allows.</summary>
internal sealed class Story(Town town, int seed)
{
    private static readonly FaultKind[] Faults =
    [
        FaultKind.TooManyRequests, FaultKind.ServerError, FaultKind.HtmlPage, FaultKind.HtmlPageAfter, FaultKind.Hang,
        FaultKind.CutBody, FaultKind.Reset, FaultKind.Delay, FaultKind.DuplicateUpdate, FaultKind.ReorderUpdates,
        FaultKind.GarbageUpdate,
    ];

    private const int Scenes = 8;

    private readonly Random _random = new(seed);

    /// <summary>Every chat as each of its people sees it.</summary>
    public List<Place> Places { get; } = [];

    public List<Deed> Deeds { get; } = [];

    /// <summary>The group.</summary>
    public TelegramGroup Group { get; } = town.Server.Group("Course", creator: town.Operator);

    /// <summary>Everybody comes, and the daily question is on everywhere.</summary>
    public async Task Begins()
    {
        var people = new[] { "Ada", "Bob", "Cem" }.Select(name => town.Server.Person(name)).ToList();
        Group.Adds([.. people]);
        Group.Adds(town.Server.Bot);
        if (_random.Next(3) == 0) Group.MakesAdmin(town.Server.Bot);
        Places.AddRange(people.Take(2).Select(p => new Place(p, Group: null)));
        Places.AddRange(people.Select(p => new Place(p, Group)));
        await town.Calms();
        foreach (var place in Places.Take(2)) await place.Types("/start");
        await new Place(town.Operator, Group).Types("/settings on");
        await town.Calms();
    }

    /// <summary>It goes wrong, and people go on.</summary>
    public async Task GoesWrong()
    {
        town.Server.Faults.Randomly(seed, 0.06 + (0.35 * _random.NextDouble()), Faults);
        var quiet = Places[_random.Next(Places.Count)].ChatId;
        var restart = _random.Next(16);
        for (var scene = 0; scene < Scenes; scene++)
        {
            if (scene == restart) await town.Restarts(isKilled: _random.Next(2) == 0);
            await Happens(_random.Next(100), scene, quiet);
            await town.Passes(Duration.FromSeconds(_random.Next(0, 4)));
        }
        town.Server.Faults.Clear();
        await town.Calms();
        // So long a dead worker's claim of a send holds, and the poll loop may rest after a fault.
        await town.Passes(SendDispatch.Lease + Duration.FromSeconds(5));
        await town.Calms();
    }

    /// <summary>Presses a button there, and again where the answer took too long to be a verdict.</summary>
    /// <returns>What is wrong, if no verdict comes.</returns>
    public async Task<string?> Answer(Place place, TelegramMessage message)
    {
        const int Attempts = 3;
        var button = message.Buttons.First(b => b.CallbackData is not null).CallbackData!;
        string? text = null;
        for (var attempt = 1; attempt <= Attempts && !IsVerdict(text); attempt++)
        {
            var press = await Presses(place, message, button);
            await town.Calms();
            var answer = press.Answered();
            if (!answer.IsCompletedSuccessfully) return $"{place} pressed and was not answered: {message}";
            text = (await answer).Text;
        }
        return IsVerdict(text) ? null : $"{place} pressed often and was told '{text}': {message}";
    }

    private static bool IsVerdict(string? text) => text?.StartsWith("Saving", StringComparison.Ordinal) == false;

    private async Task<TelegramPress> Presses(Place place, TelegramMessage on, string data)
    {
        var press = await place.Presses(data, on);
        Deeds.Add(new Deed(place, town.Time.Now) { Press = press, On = on, Data = data });
        return press;
    }

    private async Task Happens(int what, int scene, long quiet)
    {
        var place = Places[_random.Next(Places.Count)];
        if (scene is 3 or 6 || what < 4)
            await town.Sleeps(town.Time.NextNine() + Duration.FromSeconds(_random.Next(3)));
        else if (what < 25 && place.ChatId != quiet) await Asks(place);
        else if (what < 85) await PressesSomething(place);
        else await town.Passes(Duration.FromSeconds(_random.Next(1, 30)));
    }

    private async Task Asks(Place place)
    {
        Deeds.Add(new Deed(place, town.Time.Now));
        await place.Types("/daily");
    }

    /// <summary>Mostly the newest question, sometimes an old one, and sometimes twice.</summary>
    private async Task PressesSomething(Place place)
    {
        var questions = place.Questions(town.Worker.Keys).Select(q => q.Message)
            .Where(m => m.Buttons.Any(b => b.CallbackData is not null)).ToList();
        if (questions.Count == 0) return;
        var message = _random.Next(4) == 0 ? questions[_random.Next(questions.Count)] : questions[^1];
        var buttons = message.Buttons.Where(b => b.CallbackData is not null).ToList();
        for (var times = _random.Next(3) == 0 ? 2 : 1; times > 0; times--)
            await Presses(place, message, buttons[_random.Next(buttons.Count)].CallbackData!);
    }
}
