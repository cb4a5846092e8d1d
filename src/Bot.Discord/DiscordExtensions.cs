using Bot.Core.Chat;
using Bot.Core.Settings;
using Bot.Discord.Api;
using Bot.Discord.Commands;
using Bot.Discord.Interactions;
using Bot.Discord.Places;
using Bot.Discord.Sending;
using Bot.Discord.Setup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Discord;

/// <summary>Puts Discord into a host. It needs a <see cref="TimeProvider"/>, <see cref="Operators"/>, an
/// <see cref="IChatInbox"/>, <see cref="IAdapterState"/>, <see cref="IAdapterHealth"/> and
/// <see cref="ISettingValues"/> beside it.</summary>
public static class DiscordExtensions
{
    /// <summary>Registers Discord as an <see cref="IChatPort"/>, if a token is given.</summary>
    /// <param name="services">Where.</param>
    /// <param name="configuration">The whole configuration; the section <c>Discord</c> is read.</param>
    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(DiscordOptions.Section);
        services.AddOptions<DiscordOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DiscordOptions>, DiscordOptionsCheck>();
        if (string.IsNullOrWhiteSpace(section[nameof(DiscordOptions.Token)])
            && string.IsNullOrWhiteSpace(section[nameof(DiscordOptions.TokenFile)]))
            return services;

        return services
            .AddSingleton(NewClient)
            .AddSingleton<DiscordAccount>()
            .AddSingleton<MessageSender>()
            .AddSingleton<OpenInteractions>().AddSingleton<InteractionReplies>().AddSingleton<Completions>()
            .AddSingleton<InteractionFeed>()
            .AddSingleton<KnownChats>().AddSingleton<MemberRights>().AddSingleton<Voices>().AddSingleton<GuildWatch>()
            .AddSingleton<PlaceReader>().AddSingleton<PlaceFeed>()
            .AddSingleton<EventFeed>()
            .AddSingleton<CommandMenu>()
            .AddSingleton<IChatPort, DiscordChat>()
            .AddHostedService<DiscordWorker>();
    }

    private static DiscordRestClient NewClient(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<DiscordOptions>>().Value;
        return new DiscordRestClient(
            DiscordRestClient.NewHttp(), new Uri(options.ApiBaseUrl), DiscordToken.Read(options).Token!,
            options.RequestsPerSecond, provider.GetRequiredService<TimeProvider>());
    }
}
