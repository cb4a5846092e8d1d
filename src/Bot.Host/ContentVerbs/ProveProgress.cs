namespace Bot.Host.ContentVerbs;

/// <summary>Tells on a terminal how far the proving is; says nothing in a pipe.</summary>
internal static class ProveProgress
{
    public static async Task<T> Show<T>(Func<Action<int, int>, Task<T>> work)
    {
        if (Console.IsErrorRedirected) return await work((_, _) => { });
        try
        {
            return await work((done, all) => Console.Error.Write($"\rProving: {done} of {all} runs "));
        }
        finally
        {
            Console.Error.Write("\r\e[K");
        }
    }
}
