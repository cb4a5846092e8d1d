namespace Bot.ContentTools.Proving.Python;

/// <summary>Where things are kept that can be made again.</summary>
internal static class CacheFolders
{
    /// <summary><c>quizline</c> in <c>$XDG_CACHE_HOME</c>, else in the user's own folder of caches.</summary>
    public static string Default
    {
        get
        {
            var set = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (home.Length == 0) home = Path.GetTempPath();
            return Path.Combine(string.IsNullOrEmpty(set) ? Path.Combine(home, ".cache") : set, "quizline");
        }
    }

    /// <summary>Where <c>bring-libraries.sh</c> puts the libraries.</summary>
    public static string Libraries => Path.Combine(Default, "python-libraries");
}
