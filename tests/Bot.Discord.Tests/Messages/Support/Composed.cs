using System.Text;
using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Text;
using Bot.Discord.Api;
using Bot.Discord.Messages;

namespace Bot.Discord.Tests.Messages.Support;

/// <summary>Composes cards, and looks whether the platform would take the messages and whether they hold all of the
/// card.</summary>
internal static class Composed
{
    private const string NoWords = "⋯";

    public static IReadOnlyList<MessageBody> From(Card card, MessageStyle? style = null) =>
        MessageComposer.Compose(card, style ?? new MessageStyle());

    public static string Text(this MessageBody body) => string.IsNullOrEmpty(body.Content)
        ? string.Join('\n', body.Components!.OfType<TextDisplay>().Select(t => t.Content)) : body.Content;

    public static IReadOnlyList<ActionRow> Rows(this MessageBody body) =>
        [.. (body.Components ?? []).OfType<ActionRow>()];

    public static IReadOnlyList<ButtonComponent> Buttons(this MessageBody body) =>
        [.. body.Rows().SelectMany(r => r.Components).OfType<ButtonComponent>()];

    public static IReadOnlyList<StringSelect> Menus(this MessageBody body) =>
        [.. body.Rows().SelectMany(r => r.Components).OfType<StringSelect>()];

    public static bool IsV2(this MessageBody body) => body.Flags?.HasFlag(MessageFlags.IsComponentsV2) == true;

    /// <summary>The messages as they are read, after every check.</summary>
    public static IReadOnlyList<DiscordMarkdown> Whole(Card card, MessageStyle? style = null)
    {
        var messages = From(card, style);
        Assert.All(messages, AssertTaken);
        var read = messages.Select(m => DiscordMarkdown.Read(m.Text())).ToList();
        Assert.All(messages.Zip(messages.Skip(1)), pair => Assert.True(
            pair.First.Rows().Count == 0 || pair.Second.Text() == NoWords));
        Assert.Equal(Tokens(card).Order(), messages.SelectMany(Carried).Order());
        var said = Words.Seen(string.Concat(read.Select(r => r.Text).Where(t => t != NoWords)));
        Assert.Equal(Words.Of(card), said);
        return read;
    }

    /// <summary>The limits of the reference, and those that were seen.</summary>
    private static void AssertTaken(MessageBody body)
    {
        var text = body.Text();
        Assert.NotEqual("", Words.Seen(text));
        Assert.Equal(text.Trim(), text);
        if (body.IsV2()) AssertV2(body);
        else AssertLegacy(body);
        Assert.All(body.Rows(), row => Assert.True(
            row.Components is [StringSelect] || (row.Components.Count is >= 1 and <= 5
                && row.Components.All(c => c is ButtonComponent))));
        Assert.All(body.Buttons(), b =>
        {
            Assert.InRange(b.Label.Length, 1, 80);
            Assert.NotEqual("", Words.Seen(b.Label));
        });
        Assert.All(body.Menus(), AssertMenu);
        var ids = body.Buttons().Select(b => b.CustomId).Concat(body.Menus().Select(m => m.CustomId)).ToList();
        Assert.All(ids, id => Assert.InRange(id.Length, 1, 100));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains("\"parse\":[]", JsonSerializer.Serialize(body, DiscordJson.Default.MessageBody));
    }

    private static void AssertLegacy(MessageBody body)
    {
        Assert.InRange(body.Content!.Length, 1, 2_000);
        Assert.InRange(body.Rows().Count, 0, 5);
        Assert.All(body.Components ?? [], c => Assert.IsType<ActionRow>(c));
        Assert.True(body.Flags!.Value.HasFlag(MessageFlags.SuppressEmbeds));
    }

    private static void AssertV2(MessageBody body)
    {
        var texts = body.Components!.OfType<TextDisplay>().Select(t => t.Content).ToList();
        Assert.True(string.IsNullOrEmpty(body.Content) && body.Embeds is null or []);
        Assert.All(texts, t => Assert.InRange(t.Length, 1, 4_000));
        Assert.InRange(texts.Sum(t => t.Length), 1, 4_000);
        Assert.InRange(texts.Sum(t => Encoding.UTF8.GetByteCount(t) + 12), 1, 9_500);
        Assert.InRange(body.Components!.Count + body.Rows().Sum(r => r.Components.Count), 1, 40);
    }

    private static void AssertMenu(StringSelect menu)
    {
        Assert.InRange(menu.Options.Count, 1, 25);
        Assert.InRange(menu.Options.Count(o => o.Default is true), 0, 1);
        Assert.All(menu.Options, o => Assert.InRange(o.Label.Length, 1, 100));
        Assert.All(menu.Options, o => Assert.InRange(o.Value.Length, 1, 100));
        Assert.Equal(menu.Options.Count, menu.Options.Select(o => o.Value).Distinct().Count());
        Assert.InRange(menu.Placeholder?.Length ?? 0, 0, 150);
    }

    private static IEnumerable<string> Tokens(Card card) =>
        [
        .. card.Choices.Select(c => c.Token).OfType<string>(),
        .. card.Buttons.SelectMany(r => r).Select(b => b.Token),
    ];

    private static IEnumerable<string> Carried(MessageBody body) =>
        [.. body.Buttons().Select(b => b.CustomId), .. body.Menus().SelectMany(m => m.Options).Select(o => o.Value)];
}
