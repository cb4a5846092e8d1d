using System.Security.Cryptography;
using Bot.Core.Chat;

namespace Bot.Core.Tests.Chat;

/// <summary>Keys that sign buttons in tests: each id has its own secret.</summary>
internal static class Keys
{
    public static ButtonKey Of(long id) => new(id, SHA256.HashData(BitConverter.GetBytes(id)));

    /// <summary>A worker that knows these keys and no other.</summary>
    public static Func<long, ButtonKey?> Only(params ButtonKey[] keys) => id => keys.FirstOrDefault(k => k.Id == id);
}
