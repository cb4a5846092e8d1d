namespace Bot.Testing;

/// <summary>The folder of a test.</summary>
internal static class TestFolder
{
    private const int Attempts = 20;

    /// <summary>Deletes it; a send that a test left on its way may still be writing there.</summary>
    public static async Task Delete(string folder)
    {
        for (var attempt = 1; Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (attempt < Attempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }
}
