using Bot.Core.Chat;
using Bot.Telegram.Api;
using Bot.Telegram.Sending;
using Bot.Telegram.Setup;
using Bot.Telegram.Updates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Telegram;

/// <summary>Puts Telegram into a host. It needs a <see cref="TimeProvider"/>, <see cref="Operators"/>, an
/// <see cref="IChatInbox"/>, <see cref="IAdapterState"/> and <see cref="IAdapterHealth"/> beside it.</summary>
public static class TelegramExtensions
{
    /// <summary>Registers Telegram as an <see cref="IChatPort"/>, if a token is given.</summary>
    /// <param name="services">Where.</param>
    /// <param name="configuration">The whole configuration; the section <c>Telegram</c> is read.</param>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TelegramOptions.Section);
        services.AddOptions<TelegramOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsCheck>();
        if (string.IsNullOrWhiteSpace(section[nameof(TelegramOptions.Token)])
            && string.IsNullOrWhiteSpace(section[nameof(TelegramOptions.TokenFile)]))
            return services;

        return services
            .AddSingleton(NewClient)
            .AddSingleton<BotAccount>()
            .AddSingleton<PlainForm>().AddSingleton<EphemeralMessages>().AddSingleton<ChatRights>()
            .AddSingleton<MessageSender>()
            .AddSingleton<PressedQueries>()
            .AddSingleton<PressAnswers>()
            .AddSingleton<IChatPort, TelegramChat>()
            .AddHostedService<TelegramWorker>();
    }

    private static TelegramBotClient NewClient(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<TelegramOptions>>().Value;
        return new TelegramBotClient(
            TelegramBotClient.NewHttp(), new Uri(options.ApiBaseUrl), TelegramToken.Read(options).Token!,
            provider.GetRequiredService<TimeProvider>());
    }
}
