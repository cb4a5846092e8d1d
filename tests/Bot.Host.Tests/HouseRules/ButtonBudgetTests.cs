using System.Text;
using Bot.Core.Chat;
using Bot.Features.Content;
using Bot.Host.Tests.Support;
using Bot.Testing;

namespace Bot.Host.Tests.HouseRules;

/// <summary>Presses its way through every card of the bot.</summary>
public sealed class ButtonBudgetTests
{
    private const int MostPresses = 500;

    private static readonly ButtonKey LateKey = new(1_000_000, new byte[32]);

    [Fact]
    public async Task Every_button_of_every_card_fits_64_bytes_however_many_rows_there_are()
    {
        var bank = BankLoader.Load(Path.Combine(Repository.Root, "content")).Bank!;
        await using var bot = await TestBot.Start(bank);
        var tokens = await AllTokens(bot);

        Assert.InRange(tokens.Count, 50, MostPresses);
        Rule.Holds(
            $"A button carries at most {ButtonToken.MaxBytes} bytes (Telegram's callback_data), also in a database of "
                + "many years. Shorten the choice, as TopicKeys.Code does, or keep the words in a row of a table.",
            tokens.Where(t => Encoding.UTF8.GetByteCount(t) > ButtonToken.MaxBytes || !Fits(t)));
    }

    /// <summary>All kinds of buttons, by what they say: the numbers in front differ from card to card.</summary>
    private static async Task<List<string>> AllTokens(TestBot bot)
    {
        var (ada, admin) = (bot.Person("ada"), bot.Admin("olga"));
        foreach (var command in (string[])["/start", "/help", "/daily", "/streak", "/settings", "/stop", "/status"])
        {
            await ada.Types(command);
            await admin.Types(command);
        }
        var pressed = new Dictionary<string, string>();
        while (Next(bot, pressed) is var (shown, token) && pressed.TryAdd(Meaning(token), token))
        {
            var person = shown.Chat == admin.Chat ? admin : ada;
            await bot.Happens(person.PressOf(token, shown.Message));
        }
        return [.. pressed.Values];
    }

    private static (Shown Shown, string Token)? Next(TestBot bot, Dictionary<string, string> pressed) => bot.Chat.All
        .Where(s => s.Card is not null)
        .SelectMany(s => Tokens(s.Card!).Select(token => ((Shown, string)?)(s, token)))
        .FirstOrDefault(t => !pressed.ContainsKey(Meaning(t!.Value.Item2)));

    private static IEnumerable<string> Tokens(Card card) =>
        card.Choices.Select(c => c.Token).Concat(card.Buttons.SelectMany(r => r).Select(b => b.Token)).OfType<string>();

    /// <summary>Kind and choice.</summary>
    private static string Meaning(string token) => $"{token.Split('.')[2][0]}.{token.Split('.')[3]}";

    /// <summary>Whether the same choice fits with the greatest row id and a late key.</summary>
    private static bool Fits(string token)
    {
        try
        {
            new ButtonToken((ButtonKind)token.Split('.')[2][0], long.MaxValue, token.Split('.')[3]).Pack(LateKey);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
