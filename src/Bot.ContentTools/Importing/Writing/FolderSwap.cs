using System.Runtime.InteropServices;

namespace Bot.ContentTools.Importing.Writing;

/// <summary>Puts a folder in the place of another one in one step, so that nobody ever sees half of it.</summary>
internal static partial class FolderSwap
{
    private const int CurrentDirectory = -100;
    private const uint Exchange = 2;

    /// <summary>Puts the new folder where the old one is; the old one, if there is one, comes to where the new one was.
    /// </summary>
    public static void Swap(string newFolder, string oldFolder)
    {
        if (!Directory.Exists(oldFolder)) Directory.Move(newFolder, oldFolder);
        else if (!OperatingSystem.IsLinux() || !Exchanged(newFolder, oldFolder)) InTwoSteps(newFolder, oldFolder);
    }

    /// <summary>File systems that cannot exchange show no folder for a moment.</summary>
    private static void InTwoSteps(string newFolder, string oldFolder)
    {
        var aside = newFolder + ".before";
        Directory.Move(oldFolder, aside);
        try
        {
            Directory.Move(newFolder, oldFolder);
        }
        catch
        {
            Directory.Move(aside, oldFolder);
            throw;
        }
        Directory.Move(aside, newFolder);
    }

    private static bool Exchanged(string one, string other)
    {
        try
        {
            return RenameAt2(CurrentDirectory, one, CurrentDirectory, other, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(
        int oldDirectory, string oldPath, int newDirectory, string newPath, uint flags);
}
