using Bot.Discord;
using Bot.Features;
using Bot.Features.Data;
using Bot.Telegram;
using Bot.Web;
using Microsoft.Extensions.Options;

namespace Bot.Host;

/// <summary>Puts the worker together.</summary>
internal static class Worker
{
    /// <param name="settings">The command line.</param>
    /// <param name="clock">The worker's time; without one, the machine's.</param>
    /// <exception cref="OptionsValidationException">Settings are wrong; it tells all of them.</exception>
    public static WebApplication Build(string[] settings, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.Logging.ReadableConsole();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(4));
        builder.Services.AddSingleton(clock ?? TimeProvider.System);

        List<string> mistakes = [.. ReadableSettings.Mend(builder.Configuration)];
        var web = builder.Configuration.GetSection(WebOptions.Section).Get<WebOptions>() ?? new WebOptions();
        mistakes.AddRange(builder.Services.AddOperators(builder.Configuration, web));
        builder.Services.AddFeatures(builder.Configuration);
        builder.Services.AddTelegram(builder.Configuration);
        builder.Services.AddDiscord(builder.Configuration);
        builder.Services.AddWebChat(builder.Configuration, DataFolder(builder.Configuration));
        builder.WebHost.UseUrls(web.Url);

        var app = builder.Build();
        mistakes.AddRange(Sentences.Mistakes(app.Services.GetRequiredService<IStartupValidator>().Validate));
        if (mistakes.Count > 0) throw new OptionsValidationException("", typeof(object), mistakes);

        app.MapHealth();
        app.MapWebChat();
        app.AnnounceAddress(web);
        return app;
    }

    /// <summary>Where the database is; a setting that cannot be read is told of later, with all others.</summary>
    private static string DataFolder(IConfiguration configuration)
    {
        try
        {
            var storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>();
            return (storage ?? new StorageOptions()).Folder;
        }
        catch (ArgumentException)
        {
            return "";
        }
    }

    private static void ReadableConsole(this ILoggingBuilder logging)
    {
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
        });
        logging.AddFilter("Microsoft", LogLevel.Warning);
        // What keeps the worker from starting is told by Sentences; a loop that dies is critical.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
    }

    private static void AnnounceAddress(this WebApplication app, WebOptions web) =>
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(web.Enabled
            ? $"Quizline is running. Open {Openable(app.Urls.First())}/?as=ada in a browser; Ctrl+C stops it."
            : "Quizline is running without the web chat. Ctrl+C stops it."));

    /// <summary>"All addresses" cannot be opened; on this machine localhost can.</summary>
    private static string Openable(string url) =>
        url.Replace("//0.0.0.0", "//localhost").Replace("//[::]", "//localhost");
}
