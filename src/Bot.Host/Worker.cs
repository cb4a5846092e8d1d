using Bot.Core.Chat;
using Bot.Features;
using Bot.Features.Data;
using Bot.Web;
using Microsoft.Extensions.Options;

namespace Bot.Host;

/// <summary>Puts the worker together.</summary>
internal static class Worker
{
    public static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.Logging.ReadableConsole();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(4));
        builder.Services.AddSingleton(TimeProvider.System);

        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        var web = builder.Configuration.GetSection(WebOptions.Section).Get<WebOptions>() ?? new WebOptions();
        builder.Services.AddOperators(builder.Configuration, web);
        builder.Services.AddFeatures(builder.Configuration);
        builder.Services.AddWebChat(builder.Configuration, storage.Folder);
        builder.WebHost.UseUrls(web.Url);

        var app = builder.Build();
        app.MapHealth();
        app.MapWebChat();
        app.AnnounceAddress(web);
        return app;
    }

    /// <summary>The settings alone, for verbs that start nothing.</summary>
    public static IConfiguration Configuration(string[] settings) => new ConfigurationBuilder()
        .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .AddCommandLine(settings)
        .Build();

    private static void ReadableConsole(this ILoggingBuilder logging)
    {
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
        });
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
    }

    private static void AnnounceAddress(this WebApplication app, WebOptions web) =>
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(web.Enabled
            ? $"Quizline is running. Open {app.Urls.First()}/?as=ada in a browser; Ctrl+C stops it."
            : "Quizline is running without the web chat. Ctrl+C stops it."));
}
