using System.IO.Compression;
using System.Text;
using Bot.ContentTools.Files;

namespace Bot.ContentTools.Tests.Files;

/// <summary>Packs files.</summary>
internal static class Zips
{
    public static SourceFile Of(string name, params (string Name, string Text)[] entries) =>
        Of(name, [.. entries.Select(e => (e.Name, Encoding.UTF8.GetBytes(e.Text)))]);

    public static SourceFile Of(string name, (string Name, byte[] Bytes)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                using var to = zip.CreateEntry(entry.Name).Open();
                to.Write(entry.Bytes);
            }
        }
        return new SourceFile(name, bytes.ToArray());
    }
}
