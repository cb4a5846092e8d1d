using System.Runtime.InteropServices;

namespace Bot.ContentTools.Formats.Anki;

/// <summary>Unpacks what zstd packed, with the library of the system.</summary>
internal static class Zstd
{
    private const int MostBytes = 200_000_000;
    private const string Library = "libzstd.so.1";

    /// <summary>What was packed, or why it cannot be unpacked.</summary>
    public static (byte[]? Bytes, string? Problem) Unpacked(ReadOnlyMemory<byte> packed)
    {
        try
        {
            return Unpack(packed.ToArray());
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return (null, "It is packed with zstd, and this machine has no library for that (libzstd1); install it, or "
                + "export the deck from Anki with \"Support older Anki versions\"");
        }
    }

    private static (byte[]?, string?) Unpack(byte[] packed)
    {
        var (from, buffer) = (GCHandle.Alloc(packed, GCHandleType.Pinned), new byte[1 << 17]);
        var (to, stream) = (GCHandle.Alloc(buffer, GCHandleType.Pinned), IntPtr.Zero);
        try
        {
            stream = CreateStream();
            var input = new Buffer { Start = from.AddrOfPinnedObject(), Size = (nuint)packed.Length };
            using var result = new MemoryStream();
            while (true)
            {
                var output = new Buffer { Start = to.AddrOfPinnedObject(), Size = (nuint)buffer.Length };
                var left = Decompress(stream, ref output, ref input);
                if (IsError(left) != 0) return (null, "It is damaged within the package and cannot be read");
                result.Write(buffer, 0, (int)output.Position);
                if (result.Length > MostBytes) return (null, "It unpacks to more than 200 MB, so it is not read");
                if (left == 0 && input.Position == input.Size) return (result.ToArray(), null);
                if (output.Position == 0 && input.Position == input.Size)
                    return (null, "It is damaged within the package and cannot be read");
            }
        }
        finally
        {
            if (stream != IntPtr.Zero) _ = FreeStream(stream);
            from.Free();
            to.Free();
        }
    }

    [DllImport(Library, EntryPoint = "ZSTD_createDStream")]
    private static extern IntPtr CreateStream();

    [DllImport(Library, EntryPoint = "ZSTD_freeDStream")]
    private static extern nuint FreeStream(IntPtr stream);

    [DllImport(Library, EntryPoint = "ZSTD_decompressStream")]
    private static extern nuint Decompress(IntPtr stream, ref Buffer output, ref Buffer input);

    [DllImport(Library, EntryPoint = "ZSTD_isError")]
    private static extern uint IsError(nuint code);

    [StructLayout(LayoutKind.Sequential)]
    private struct Buffer
    {
        public IntPtr Start;
        public nuint Size;
        public nuint Position;
    }
}
