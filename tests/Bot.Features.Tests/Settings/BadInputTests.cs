using Bot.Core.Chat;
using Bot.Features.Chats;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Features.Tests.Settings;

public sealed class BadInputTests
{
    private static readonly string Long = new('x', 5_000);

    public static TheoryData<string, string> Typed => new()
    {
        { "/nonsense", "I do not know /nonsense" },
        { "/" + Long, "I do not know /xxx" },
        { "/<b>bold</b>", "I do not know /<b>bold</b>" },
        { "/**bold**", "I do not know /**bold**" },
        { "/status", "I do not know /status" },
        { "/settings time 25:00", "'25:00' is no time of day" },
        { "/settings time 24:00", "is no time of day" },
        { "/settings time 9:5", "is no time of day" },
        { "/settings time " + Long, "is no time of day" },
        { "/settings zone Nowhere/Land", "I know no zone 'Nowhere/Land'" },
        { "/settings zone Berlim", "Did you mean Europe/Berlin" },
        { "/settings zone <script>alert(1)</script>", "I know no zone '<script>alert(1)</script>'" },
        { "/settings zone [x](http://example.org)", "I know no zone '[x](http://example.org)'" },
        { "/settings zone " + Long, "I know no zone" },
        { "/settings days funday", "are no days" },
        { "/settings days mon,nix", "are no days" },
        { "/settings topics cooking", "There is no topic 'cooking'. Topics are: basics, more" },
        { "/settings level 4", "There is no level '4'" },
        { "/settings level expert", "1 (easy), 2 (middle), 3 (hard)" },
        { "/settings colour blue", "Settings are:" },
        { "/settings =", "Settings are:" },
        { "/settings = =", "Settings are:" },
        { "/settings " + Long, "Settings are:" },
    };

    [Theory, MemberData(nameof(Typed))]
    public async Task Bad_input_gets_a_clear_sentence_and_changes_nothing(string typed, string says)
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/start");
        var before = await bot.Tables();

        await ann.Types(typed);
        Assert.Contains(says, ann.LastReply);
        Assert.InRange(ann.LastReply.Length, 10, 400);
        Assert.Equal(before, await bot.Tables());
    }

    [Fact]
    public async Task Bad_input_from_somebody_unknown_leaves_no_trace()
    {
        await using var bot = await TestBot.Start();
        var before = await bot.Tables();
        var ann = bot.Person("ann");
        await ann.Types("/settings time 25:00");
        await ann.Types("/nonsense");
        await ann.Forges("1.1.a1.0.AAAAAAAAAAA");
        await bot.Happens(new TextSent
        {
            EventId = "text",
            Chat = ann.Chat,
            ChatKind = ChatKind.Private,
            At = EventTime.Exactly(bot.Time.Now),
            From = new Sender(ann.Key, "<b>Ann</b>"),
        });
        Assert.Contains("commands and buttons only", ann.LastReply);
        Assert.Equal(before, await bot.Tables());
    }

    [Fact]
    public async Task What_people_type_is_shown_as_they_typed_it_and_never_as_a_link_or_markup()
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        foreach (var text in new[] { "<b>x</b>", "**x**", "[x](http://e.org)", "`x`", "# x", "&lt;", "_x_" })
        {
            await ann.Types($"/settings zone {text}");
            Assert.Contains($"'{text}'", ann.LastReply);
        }
    }

    [Theory]
    [InlineData(ButtonKind.Setting, "time=25:00")]
    [InlineData(ButtonKind.Setting, "toggle-day=Funday")]
    [InlineData(ButtonKind.Setting, "toggle-topic=00000000")]
    [InlineData(ButtonKind.Setting, "=")]
    [InlineData(ButtonKind.Setting, "")]
    [InlineData(ButtonKind.Setting, "nonsense")]
    [InlineData(ButtonKind.Command, "nonsense")]
    [InlineData(ButtonKind.Command, "")]
    public async Task A_genuine_button_that_says_nothing_known_is_refused(ButtonKind kind, string choice)
    {
        await using var bot = await TestBot.Start();
        var ann = bot.Person("ann");
        await ann.Types("/start");
        var before = await bot.Tables();
        await ann.Forges(bot.Services.GetRequiredService<ButtonKeys>().Pack(kind, 1, choice));
        Assert.Contains("no longer works", ann.LastReply);
        Assert.Equal(before, await bot.Tables());
    }

    [Theory]
    [InlineData(ButtonKind.Setting, "off")]
    [InlineData(ButtonKind.Command, "daily")]
    public async Task A_settings_button_of_another_chat_is_refused(ButtonKind kind, string choice)
    {
        await using var bot = await TestBot.Start();
        var (ann, bob) = (bot.Person("ann"), bot.Person("bob"));
        await ann.Types("/start");
        await bob.Types("/start");
        var before = await bot.Tables();
        await bob.Forges(bot.Services.GetRequiredService<ButtonKeys>().Pack(kind, 1, choice));
        Assert.Contains("another chat", bob.LastReply);
        Assert.Equal(before, await bot.Tables());
    }
}
