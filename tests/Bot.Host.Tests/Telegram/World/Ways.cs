using System.Net;
using System.Net.Sockets;
using Bot.Emulators.Telegram;

namespace Bot.Host.Tests.Telegram.World;

/// <summary>The settings for one way of delivery.</summary>
internal static class Ways
{
    public static IReadOnlyList<string> Settings(Delivery way)
    {
        if (way is Delivery.Polling) return [];
        var listen = $"http://127.0.0.1:{FreePort()}";
        return
        [
            "--Telegram:Mode=Webhook", $"--Telegram:Webhook:ListenUrl={listen}",
            $"--Telegram:Webhook:PublicUrl={listen}/telegram",
        ];
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>Limits ten times as wide as Telegram's, with some room on its side for the way there, so that stories need
/// not wait. <c>LimitStories</c> runs with the real ones.</summary>
internal static class Fast
{
    public static TelegramBudgets OfTelegram { get; } =
        new() { OverallPerSecond = 320, PerChatPerSecond = 12, PerChatBurst = 6, PerGroupPerMinute = 220 };

    public static IReadOnlyList<string> OfBot { get; } =
    [
        "--Telegram:Limits:PerSecond=300", "--Telegram:Limits:PerChatPerSecond=10",
        "--Telegram:Limits:PerChatBurst=5", "--Telegram:Limits:PerGroupPerMinute=200",
    ];
}
