using Bot.Discord;
using Bot.Features.Content;
using Bot.Features.Daily;
using Bot.Features.Data;
using Bot.Host.Tests.Support;
using Bot.Telegram;
using Bot.Web;
using Microsoft.Extensions.Configuration;

namespace Bot.Host.Tests;

/// <summary>The example shows every setting with its default, and nothing else.</summary>
public sealed class ShippedSettingsTests
{
    private static readonly IConfigurationRoot Example = new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(Repository.Root, "appsettings.example.json")).Build();

    public static TheoryData<string, object> Sections { get; } = new()
    {
        { StorageOptions.Section, new StorageOptions() },
        { ContentOptions.Section, new ContentOptions() },
        { DailyOptions.Section, new DailyOptions() },
        { TelegramOptions.Section, new TelegramOptions() },
        { DiscordOptions.Section, new DiscordOptions() },
        { WebOptions.Section, new WebOptions() },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_example_names_every_setting_and_no_other(string section, object defaults) =>
        Assert.Equal(
            Settings(defaults).Select(p => p.Name).Order(),
            Example.GetSection(section).GetChildren().Select(child => child.Key).Order());

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_example_binds_and_gives_the_defaults(string section, object defaults)
    {
        var bound = Example.GetSection(section).Get(defaults.GetType(), o => o.ErrorOnUnknownConfiguration = true);

        Assert.NotNull(bound);
        Assert.All(Settings(defaults), p => Assert.Equal(p.GetValue(defaults), p.GetValue(bound)));
    }

    [Fact]
    public void The_example_names_no_section_that_is_not_read() =>
        Assert.Equal(
            Sections.Select(row => (string)row[0]).Append("Operators").Order(),
            Example.GetChildren().Select(child => child.Key).Order());

    [Fact]
    public async Task A_worker_starts_with_the_example()
    {
        using var sandbox = new Sandbox().WithSmallBank();
        sandbox.Write("appsettings.json", Repository.Read("appsettings.example.json"));

        await using var worker = await WorkerProcess.Start(sandbox);

        Assert.Contains("Quizline is running", worker.Output);
    }

    private static IEnumerable<System.Reflection.PropertyInfo> Settings(object options) =>
        options.GetType().GetProperties().Where(p => p.CanWrite);
}
