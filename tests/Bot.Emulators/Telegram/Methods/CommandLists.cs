using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Emulators.Telegram.State;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>The commands of the bot, by scope and language.</summary>
internal sealed partial class CommandLists
{
    private const int MostCommands = 100;
    private const int LongestDescription = 256;

    private readonly Dictionary<(string Scope, string Language), JsonArray> _lists = [];

    public JsonNode Set(World world, Call call)
    {
        var commands = call["commands"]!.AsArray();
        if (commands.Count > MostCommands) throw ApiError.Bad("BOT_COMMANDS_TOO_MUCH");
        foreach (var command in commands)
        {
            if (!Name().IsMatch((string)command!["command"]!)) throw ApiError.Bad("BOT_COMMAND_INVALID");
            if (((string)command["description"]!).Length is < 1 or > LongestDescription)
            {
                throw ApiError.Bad("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        if (call["scope"]?["chat_id"] is { } chat && !world.Chats.ContainsKey(Call.Long(chat) ?? 0))
        {
            throw ApiError.Bad("chat not found");
        }
        _lists[Key(call)] = commands.DeepClone().AsArray();
        return true;
    }

    public JsonNode Get(Call call) => _lists.TryGetValue(Key(call), out var list) ? list.DeepClone() : new JsonArray();

    public JsonNode Delete(Call call)
    {
        _lists.Remove(Key(call));
        return true;
    }

    /// <summary>What a person sees in a chat: the narrowest list there is.</summary>
    public JsonArray For(ChatState chat, Account person)
    {
        var language = person.LanguageCode?.Split('-')[0] ?? "";
        foreach (var scope in Scopes(chat, person))
        {
            if (_lists.TryGetValue((scope, language), out var own)) return own;
            if (_lists.TryGetValue((scope, ""), out var common)) return common;
        }
        return [];
    }

    private static IEnumerable<string> Scopes(ChatState chat, Account person) => chat.Kind == ChatKind.Private
        ? [$"chat {chat.Id}", "all_private_chats", "default"]
        : chat.Of(person).IsAdmin
            ? [$"chat_member {chat.Id} {person.Id}", $"chat_administrators {chat.Id}", $"chat {chat.Id}",
                "all_chat_administrators", "all_group_chats", "default"]
            : [$"chat_member {chat.Id} {person.Id}", $"chat {chat.Id}", "all_group_chats", "default"];

    private static (string Scope, string Language) Key(Call call)
    {
        var language = call.Text("language_code") ?? "";
        if (language != "" && !Language().IsMatch(language)) throw ApiError.Bad("LANG_CODE_INVALID");
        var scope = call["scope"];
        var type = (string?)scope?["type"] ?? "default";
        return ($"{type} {scope?["chat_id"]} {scope?["user_id"]}".TrimEnd(), language);
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex Name();

    [GeneratedRegex("^[a-z]{2}$")]
    private static partial Regex Language();
}
