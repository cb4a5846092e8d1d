using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Checking;
using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Text;

/// <summary>Reads the text and keyboard of a message.</summary>
internal sealed class Contents(World world)
{
    private const int LongestText = 4096;
    private const int MostEntities = 100;

    private readonly KeyboardCheck _keyboards = new(world.Options);

    public TelegramVersion Read(Call call, ChatState chat, bool ephemeral = false)
    {
        var text = AutoEntities.In(Text(call).Trimmed());
        return new()
        {
            Text = text.Text,
            Entities = [.. text.Entities.Take(MostEntities)],
            Markup = Markup(call, chat, ephemeral),
            At = world.Now,
        };
    }

    public TelegramVersion OtherMarkup(Call call, ChatState chat, TelegramVersion old, bool ephemeral = false) => new()
    {
        Text = old.Text,
        Entities = old.Entities,
        Markup = Markup(call, chat, ephemeral),
        At = world.Now,
    };

    private JsonObject? Markup(Call call, ChatState chat, bool ephemeral) =>
        _keyboards.Read(call["reply_markup"], chat, ephemeral);

    private FormattedText Text(Call call)
    {
        if (call["rich_message"] is not null)
        {
            world.Journal.Violation("rich messages exist, but the emulator does not show them");
            throw new ApiError(501, "Not Implemented");
        }
        var text = Parsed(call.Text("text") ?? "", call);
        if (text.Text.Length == 0) throw ApiError.Bad("message text is empty");
        if (string.IsNullOrWhiteSpace(text.Text)) throw ApiError.Bad("text must be non-empty");
        return text.Text.Length <= LongestText ? text : throw ApiError.Bad("message is too long");
    }

    private FormattedText Parsed(string text, Call call)
    {
        switch (call.Text("parse_mode")?.ToLowerInvariant())
        {
            case null or "":
                return new(text, Given(call["entities"], text));
            case "html":
                return HtmlReader.Read(text, world.Options.RefusesTime || world.Options.OldServer);
            case "markdown" or "markdownv2":
                world.Journal.Violation("Markdown exists, but the emulator does not read it");
                throw new ApiError(501, "Not Implemented");
            default:
                throw ApiError.Bad("unsupported parse_mode");
        }
    }

    private static IReadOnlyList<TelegramEntity> Given(JsonNode? entities, string text) =>
        [.. (entities?.AsArray() ?? []).Select(e => Given(e!.AsObject(), text))];

    private static TelegramEntity Given(JsonObject json, string text)
    {
        var (offset, length) = ((int)json["offset"]!, (int)json["length"]!);
        if (offset < 0 || length <= 0 || offset + length > text.Length)
        {
            throw ApiError.Bad("can't parse entities: entity is out of the text");
        }
        return new((string)json["type"]!, offset, length)
        {
            Url = (string?)json["url"],
            Language = (string?)json["language"],
            CustomEmojiId = (string?)json["custom_emoji_id"],
            UnixTime = (long?)json["unix_time"],
            DateTimeFormat = (string?)json["date_time_format"],
        };
    }
}
