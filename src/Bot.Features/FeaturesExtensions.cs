using Bot.Core.Chat;
using Bot.Core.Settings;
using Bot.Features.Answers;
using Bot.Features.Chats;
using Bot.Features.Content;
using Bot.Features.Daily;
using Bot.Features.Data;
using Bot.Features.Inbox;
using Bot.Features.Loops;
using Bot.Features.Outbox;
using Bot.Features.Settings;
using Bot.Features.Status;
using Bot.Features.Streaks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Features;

/// <summary>Registers what the bot does.</summary>
public static class FeaturesExtensions
{
    /// <summary>Everything but the platforms.</summary>
    public static IServiceCollection AddFeatures(
        this IServiceCollection services, IConfiguration configuration) => services
        .AddStorage(configuration)
        .AddContent(configuration)
        .AddInbox()
        .AddOutbox()
        .AddDaily(configuration)
        .AddChats()
        .AddStreaks();

    private static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<StorageOptions>, StorageOptions.Validator>()
            .AddSingleton<WriteQueue>()
            .AddDbContextFactory<BotDbContext>((provider, options) => options
                .UseSqlite(provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString)
                .AddInterceptors(new SqlitePragmas()))
            .AddScoped<PrepareDatabase>()
            .AddScoped(provider => new BotStart(
                provider.GetRequiredService<LoadContentAtStart>(),
                provider.GetRequiredService<PrepareDatabase>(),
                provider.GetRequiredService<WriteQueue>(),
                provider.GetRequiredService<ButtonKeys>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<IAdapterState, AdapterState>();
    }

    private static IServiceCollection AddInbox(this IServiceCollection services) => services
        .AddSingleton<ChatInbox>()
        .AddSingleton<IChatInbox>(provider => provider.GetRequiredService<ChatInbox>())
        .AddHostedService(provider => provider.GetRequiredService<ChatInbox>())
        .AddScoped<HandleEvent>()
        .AddScoped<SendReply>()
        .AddScoped<Router>()
        .AddLoop<CleanUpTick>();

    private static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddSingleton(WorkerId.New())
        .AddSingleton<Ports>()
        .AddSingleton<AdapterHealth>()
        .AddSingleton<IAdapterHealth>(provider => provider.GetRequiredService<AdapterHealth>())
        .AddSingleton<OutboxInFlight>()
        .AddHostedService(provider => provider.GetRequiredService<OutboxInFlight>())
        .AddSingleton<LoopHealth>()
        .AddScoped<SendDispatch>()
        .AddLoop<OutboxTick>();

    private static IServiceCollection AddDaily(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DailyOptions>().Bind(configuration.GetSection(DailyOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<DailyOptions>, DailyOptions.Validator>()
            .AddSingleton<RevisionCache>()
            .AddScoped<PlanDailyQuestion>()
            .AddScoped<DailyCards>()
            .AddScoped<DailyContent>()
            .AddScoped<IDispatchContent>(provider => provider.GetRequiredService<DailyContent>())
            .AddScoped<IButtonHandler, TakeAnswer>()
            .AddScoped<ExplainInPrivate>()
            .AddScoped<ICommandHandler, AskDaily>()
            .AddLoop<PushTick>()
            .AddLoop<CloseTick>();
    }

    private static IServiceCollection AddChats(this IServiceCollection services) => services
        .AddSingleton<ButtonKeys>()
        .AddSingleton<AdminCheck>()
        .AddScoped<ChatTable>()
        .AddScoped<Membership>()
        .AddScoped<ChangeSettings>()
        .AddScoped<SettingsMenu>()
        .AddSingleton<ISettingValues, SettingValues>()
        .AddScoped<GreetingContent>()
        .AddScoped<IDispatchContent>(provider => provider.GetRequiredService<GreetingContent>())
        .AddScoped<IButtonHandler, SettingsButtons>()
        .AddScoped<IButtonHandler, CommandButtons>()
        .AddScoped<ICommandHandler, StartCommand>()
        .AddScoped<ICommandHandler, HelpCommand>()
        .AddScoped<ICommandHandler, StopCommand>()
        .AddScoped<ICommandHandler, SettingsCommand>()
        .AddScoped<ICommandHandler, StatusCommand>();

    private static IServiceCollection AddStreaks(this IServiceCollection services) => services
        .AddScoped<ICommandHandler, ShowStreak>()
        .AddScoped<RebuildStreaks>();

    private static IServiceCollection AddLoop<TTick>(this IServiceCollection services)
        where TTick : class, ITick => services
        .AddSingleton<Wake<TTick>>()
        .AddScoped<TTick>()
        .AddHostedService<Loop<TTick>>();
}
