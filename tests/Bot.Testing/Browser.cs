using Microsoft.Playwright;

namespace Bot.Testing;

/// <summary>Debian's Chromium, driven by Playwright. Tests that use it carry <c>[Trait("needs", "chromium")]</c>.
/// </summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _chromium;

    private Browser(IPlaywright playwright, IBrowser chromium) => (_playwright, _chromium) = (playwright, chromium);

    /// <summary>Starts the browser with a fresh profile. <c>CHROMIUM</c> names another one than
    /// <c>/usr/bin/chromium</c>.</summary>
    public static async Task<Browser> Launch()
    {
        var playwright = await Playwright.CreateAsync();
        var chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = Arguments,
        });
        return new Browser(playwright, chromium);
    }

    /// <summary>A page with cookies and storage of its own.</summary>
    public async Task<IPage> Open(BrowserScreen screen)
    {
        var context = await _chromium.NewContextAsync(new()
        {
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            IsMobile = screen.Touch,
            HasTouch = screen.Touch,
            ReducedMotion = ReducedMotion.Reduce,
            TimezoneId = "Europe/Berlin",
            Locale = "en-GB",
        });
        return await context.NewPageAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
    }
}

/// <summary>What a page is looked at with.</summary>
/// <param name="Width">CSS pixels.</param>
/// <param name="Height">CSS pixels.</param>
/// <param name="Touch">Whether it is a phone.</param>
/// <param name="Dark">Whether its owner prefers dark colours.</param>
public sealed record BrowserScreen(int Width, int Height, bool Touch = false, bool Dark = false)
{
    /// <summary>A narrow phone, 360 × 740.</summary>
    public static BrowserScreen Phone { get; } = new(360, 740, Touch: true);

    /// <summary>A desktop, 1280 × 800.</summary>
    public static BrowserScreen Desktop { get; } = new(1280, 800);
}
