using Bot.Core.Chat;
using Bot.Web.Actions;
using Bot.Web.Bridge;
using Bot.Web.Guards;
using Bot.Web.Live;
using Bot.Web.Pages;
using Bot.Web.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>Puts the local web chat into a host. It needs a <see cref="TimeProvider"/>, <see cref="Operators"/> and an
/// <see cref="IChatInbox"/> beside it.</summary>
public static class WebChatExtensions
{
    /// <summary>Registers the web chat as an <see cref="IChatPort"/>, unless <c>Web:Enabled</c> is false.</summary>
    /// <param name="services">Where.</param>
    /// <param name="configuration">The whole configuration; the section <c>Web</c> is read.</param>
    /// <param name="dataFolder">Where <c>webchat.db</c> is kept when <c>Web:Database</c> names no file.</param>
    public static IServiceCollection AddWebChat(
        this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        var section = configuration.GetSection(WebOptions.Section);
        services.AddOptions<WebOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebOptions>, WebOptionsCheck>();
        services.AddSingleton<SecurityHeaders>().AddSingleton<AddressGuard>();
        if (!section.GetValue(nameof(WebOptions.Enabled), true)) return services;

        services.AddSingleton(provider => new WebDatabase(
            provider.GetRequiredService<IOptions<WebOptions>>().Value.Database
            ?? Path.Combine(dataFolder, "webchat.db")));
        services.AddSingleton<WebWriter>().AddSingleton<ChangeBell>();
        services.AddSingleton<LiveSocket>().AddSingleton<Toasts>().AddSingleton<RoomAdmins>();
        services.AddSingleton<ActionDesk>();
        services.AddSingleton<AccessKey>().AddSingleton<AccessGuard>();
        services.AddSingleton<IChatPort, WebChat>();
        services.AddHostedService<InboxBridge>();
        return services;
    }

    /// <summary>Puts its guards before every endpoint and maps its pages. The host check covers the host's own
    /// endpoints too; the access key does not cover <c>/healthz</c>.</summary>
    public static WebApplication MapWebChat(this WebApplication app)
    {
        app.UseWebSockets();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<AddressGuard>();
        if (!app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Enabled) return app;

        app.UseMiddleware<AccessGuard>();
        ChatPages.Map(app);
        SignIn.Map(app);
        Assets.Map(app);
        ChatApi.Map(app);
        return app;
    }
}
