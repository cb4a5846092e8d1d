using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Features.Content;

/// <summary>Registers the content.</summary>
public static class ContentServices
{
    /// <summary>Adds the bank in force, its loading at start and its watcher. The host calls
    /// <see cref="LoadContentAtStart.Run"/> before it starts.</summary>
    public static IServiceCollection AddContent(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ContentOptions>().Bind(configuration.GetSection(ContentOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ContentOptions>, ContentOptions.Validator>();
        services.AddSingleton<CurrentBank>();
        services.AddSingleton<LoadContentAtStart>();
        services.AddHostedService<ContentWatcher>();
        return services;
    }
}
