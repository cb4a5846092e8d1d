using System.Text.Json.Nodes;
using Bot.Emulators.Telegram;
using Bot.Features.Daily;
using Bot.Features.Outbox;
using NodaTime;

namespace Bot.Telegram.Tests.Faults;

/// <summary>Compares what people saw with what the worker wrote down.</summary>
internal sealed class Judge(Town town, Story story, Ledger ledger)
{
    private static readonly Duration LongestUnderWay = Duration.FromMinutes(30);

    /// <summary>Of an update that nobody can parse, and of a send that a stopped worker did not wait for.</summary>
    private static readonly string[] Expected = ["cannot be read", nameof(ObjectDisposedException)];

    /// <summary>Everything that is not as it should be, in sentences.</summary>
    public IEnumerable<string> Complaints() =>
    [
        .. story.Places.DistinctBy(p => p.ChatId).SelectMany(AskedTwice),
        .. story.Places.SelectMany(p => VerdictCheck.WithoutAnswer(p, ledger, town.Worker.Keys)),
        .. AnswersThatNobodyGave(),
        .. KeysTold(),
        .. LeftBehind(),
        .. town.Server.Violations,
        .. town.Errors.SelectMany(e => e.Told).Where(e => !Expected.Any(w => e.Contains(w, StringComparison.Ordinal))),
        .. ledger.Failed.Select(f => $"{f.Kind} {f.EventId} was given up: {f.ErrorType}"),
        .. ledger.Chats.Where(c => c.State != Features.Chats.ChatState.Active)
            .Select(c => $"{c.Address} was stopped: {c.StateReason}"),
    ];

    /// <summary>A question comes once by itself, and again only where somebody asks for it.</summary>
    private IEnumerable<string> AskedTwice(Place place)
    {
        var shown = place.Questions(town.Worker.Keys).GroupBy(q => q.Dispatch).ToList();
        foreach (var dates in shown.GroupBy(s => ledger.Post(s.Key).Date).Where(g => g.Count() > 1))
            yield return $"{place} was asked {dates.Count()} questions for {dates.Key}";
        foreach (var question in shown)
        {
            var messages = question.Select(q => q.Message).OrderBy(m => m.SentAt).ToList();
            var planned = ledger.Post(question.Key).Dispatch!.DueAt;
            var since = Instant.Min(Instant.FromDateTimeOffset(messages[0].SentAt), planned) - LongestUnderWay;
            var asked = story.Deeds.Count(d => d.Press is null && d.Place.ChatId == place.ChatId && d.At >= since)
                + Repeats(place.ChatId);
            var byItself = ledger.Post(question.Key).AskedBy is null ? 1 : 0;
            if (messages.Count > byItself + asked)
                yield return $"{place} was asked {messages.Count} times for {question.Key}, by {asked} commands";
        }
    }

    /// <summary>How often the server told a command of this chat again.</summary>
    private int Repeats(long chatId) => town.Server.Requests
        .Where(r => r.Method == "getUpdates" && r.Answer?["result"] is JsonArray)
        .SelectMany(r => r.Answer!["result"]!.AsArray())
        .Where(u => u!["message"]?["text"]?.ToJsonString() == "\"/daily\"")
        .Where(u => (long?)u!["message"]!["chat"]!["id"] == chatId)
        .GroupBy(u => (long)u!["update_id"]!).Sum(told => told.Count() - 1);

    private IEnumerable<string> AnswersThatNobodyGave() => ledger.Answers
        .Where(a => !story.Deeds.Any(d => d.Place.Person.Id == a.Key.Person
            && d.Data is { } data && town.Worker.Keys.Read(data)!.Subject == a.Key.Dispatch))
        .Select(a => $"{a.Key} holds an answer that nobody gave");

    /// <summary>Before the close nothing public says which option is right.</summary>
    private IEnumerable<string> KeysTold()
    {
        var posts = ledger.Posts.Where(p => ledger.ChatOf(p.DispatchId) == story.Group.Id).ToList();
        foreach (var version in story.Group.PublicVersions)
        {
            var at = Instant.FromDateTimeOffset(version.At);
            foreach (var post in posts.Where(p => IsOpen(p, at)))
                if (version.Text.Contains($" of {post.Dispatch!.Revision!.QuestionId}.", StringComparison.Ordinal))
                    yield return $"The group read before the close: {version.Text}";
            var isTold = version.Text.Contains("was right", StringComparison.Ordinal);
            if (isTold && posts.All(p => IsOpen(p, at)))
                yield return $"The group read before any close: {version.Text}";
        }
    }

    private static bool IsOpen(DailyPost post, Instant at) => post.ClosedAt is not { } closed || at < closed;

    /// <summary>What is sent is to be seen; what is not is uncertain, and an operator can see that.</summary>
    private IEnumerable<string> LeftBehind()
    {
        var status = town.Operator.Messages[^1].Text;
        foreach (var dispatch in ledger.Dispatches)
        {
            var isOver = dispatch.State is DispatchState.Sent or DispatchState.Uncertain
                || (dispatch.State is DispatchState.Planned && dispatch.NextAttemptAt > town.Time.Now)
                || (dispatch.State is DispatchState.Skipped
                    && (dispatch.Operation is DispatchOperation.Edit || dispatch.ExpiresAt <= town.Time.Now));
            if (!isOver) yield return $"{dispatch.Key} is {dispatch.State}: {dispatch.Problem}";
            if (dispatch.State is DispatchState.Uncertain && !status.Contains(dispatch.Key, StringComparison.Ordinal))
                yield return $"{dispatch.Key} is uncertain and /status does not say so: {status}";
        }
        foreach (var id in ledger.Posts.Select(p => p.DispatchId).Where(i => ledger.StateOf(i) is DispatchState.Sent))
            if (!story.Places.Any(p => p.ChatId == ledger.ChatOf(id) && p.Questions(town.Worker.Keys)
                .Any(q => q.Dispatch == id && q.Message.Id == ledger.MessageOf(id))))
                yield return $"{id} is sent and nobody sees it";
        foreach (var (place, message, id) in story.Places.SelectMany(
            p => p.Questions(town.Worker.Keys).Select(q => (p, q.Message, q.Dispatch))))
            if (IsPressed(message) && ledger.StateOf(id) is not DispatchState.Sent)
                yield return $"{place} pressed {id} and it is {ledger.StateOf(id)}";
    }

    private bool IsPressed(TelegramMessage message) =>
        story.Deeds.Any(d => d.On == message && d.Press!.Answered().IsCompletedSuccessfully);
}
