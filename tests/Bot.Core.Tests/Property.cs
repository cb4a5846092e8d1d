using FsCheck;
using FsCheck.Fluent;

namespace Bot.Core.Tests;

/// <summary>Checks that something holds for many random values. Every run draws the same ones; <c>QUIZLINE_SEED</c>
/// draws others, and a failure tells the value.</summary>
internal static class Property
{
    private const string MarkUp = "*_`[]()<>#&!\\\n \r\t-+.1\uE000\uE001\0";

    private static readonly ulong Seed =
        ulong.TryParse(Environment.GetEnvironmentVariable("QUIZLINE_SEED"), out var seed) ? seed : 20260302;

    /// <summary>Any text but null: empty, control characters, emoji, halves of surrogate pairs.</summary>
    public static Gen<string> AnyText { get; } = Gen.Choose(0, 12).SelectMany(length =>
        Gen.OneOf(Gen.Choose(0, 0xFFFF), Gen.Choose(' ', '~'), Gen.Elements([.. MarkUp]).Select(c => (int)c))
            .ArrayOf(length).Select(chars => string.Concat(chars.Select(c => (char)c))));

    public static void Holds<T>(Gen<T> values, Action<T> assert, int cases = 500) =>
        Prop.ForAll(values.ToArbitrary(), assert)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(Seed, 1));
}
