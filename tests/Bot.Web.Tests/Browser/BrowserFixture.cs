using Bot.Testing;

namespace Bot.Web.Tests.Browser;

/// <summary>One browser for all stories; each opens pages of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    public Testing.Browser Chromium { get; private set; } = null!;

    public async Task InitializeAsync() => Chromium = await Testing.Browser.Launch();

    public async Task DisposeAsync() => await Chromium.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class BrowserStories : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser stories";
}
