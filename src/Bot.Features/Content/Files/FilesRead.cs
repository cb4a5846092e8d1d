namespace Bot.Features.Content.Files;

/// <summary>Counts the files that are read.</summary>
internal sealed class FilesRead(int total, Action<int, int> told)
{
    private int _done;

    public void One() => told(++_done, total);
}
