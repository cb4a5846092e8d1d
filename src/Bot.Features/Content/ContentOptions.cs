using Microsoft.Extensions.Options;

namespace Bot.Features.Content;

/// <summary>Where the questions come from: section <c>Content</c> of the configuration.</summary>
public sealed class ContentOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Content";

    /// <summary>The folder of the banks. A relative path is looked for in the current directory first, then beside the
    /// program. Default: <c>content</c>.</summary>
    public string Path { get; set; } = "content";

    /// <summary>How often the files are looked at for edits, beside the hints of the file system, which network folders
    /// do not give. Default: 3 seconds; from 0.1 seconds to an hour.</summary>
    public TimeSpan CheckEvery { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The folder that <see cref="Path"/> means, or null when there is none.</summary>
    public string? Folder =>
        new[] { Environment.CurrentDirectory, AppContext.BaseDirectory }
            .Select(start => System.IO.Path.Combine(start, Path))
            .FirstOrDefault(Directory.Exists);

    /// <summary>Says in a sentence what is wrong with the settings.</summary>
    internal sealed class Validator : IValidateOptions<ContentOptions>
    {
        public ValidateOptionsResult Validate(string? name, ContentOptions options)
        {
            List<string> failures = [];
            if (string.IsNullOrWhiteSpace(options.Path))
                failures.Add("Content:Path is empty. Name the folder that holds the banks, such as content.");
            else if (options.Folder is null)
                failures.Add(
                    $"Content:Path is '{options.Path}', but there is no such folder in {Environment.CurrentDirectory}"
                    + $" or {AppContext.BaseDirectory}. Name the folder that holds the banks.");
            if (options.CheckEvery < TimeSpan.FromSeconds(0.1) || options.CheckEvery > TimeSpan.FromHours(1))
                failures.Add($"Content:CheckEvery is {options.CheckEvery}. Choose from 00:00:00.1 to 01:00:00.");
            return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
        }
    }
}
