namespace Bot.Features.Content;

/// <summary>The names of the rules that content keeps to. They never change: people and programs filter by them.
/// </summary>
public static class Rules
{
    // What a file and a folder have to be.
    public const string Folder = "folder";
    public const string File = "file";
    public const string Encoding = "encoding";
    public const string Yaml = "yaml";
    public const string Shape = "shape";
    public const string Keys = "keys";

    // What a question and a bank have to say.
    public const string Bank = "bank";
    public const string Topic = "topic";
    public const string Id = "id";
    public const string Level = "level";
    public const string Kind = "kind";
    public const string Text = "text";
    public const string Fixture = "fixture";
    public const string Code = "code";
    public const string Gap = "gap";
    public const string Options = "options";
    public const string EqualOptions = "equal-options";
    public const string Answer = "answer";
    public const string Key = "key";
    public const string Reference = "reference";

    // What a course has to say.
    public const string Course = "course";

    // What fits on a phone.
    public const string Length = "length";
    public const string CodeShape = "code-shape";

    // How a good question is written.
    public const string AbsoluteWords = "absolute-words";
    public const string BannedForm = "banned-form";
    public const string DocumentedKeys = "documented-keys";
    public const string Guessable = "guessable";
    public const string KeyLength = "key-length";
    public const string KeyLongest = "key-longest";
    public const string KeyPositions = "key-positions";
    public const string LegacyApi = "legacy-api";
    public const string NearDuplicate = "near-duplicate";
    public const string NegativeStem = "negative-stem";
    public const string NumberOrder = "number-order";
    public const string StemEcho = "stem-echo";

    // What needs something from outside.
    public const string CodeParses = "code-parses";
    public const string Foreign = "foreign-text";
    public const string Manual = "manual";
    public const string Taxonomy = "taxonomy";
}
