using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Core.Questions;

/// <summary>A number that looks random and is the same for the same words, on every machine and in every run.</summary>
internal static class StableHash
{
    public static ulong Of(params ReadOnlySpan<string> words) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))));
}
