using Bot.Emulators.Telegram;

namespace Bot.Host.Tests.Telegram.World;

/// <summary>Looks for the key of an open question in all that was ever public.</summary>
internal static class Secrecy
{
    private static readonly string[] Telling = ["Reason", "✅", "❌", "was right", "Right is", "not right", "Right!"];

    /// <summary>No public text, first or edited, and no button has told the key or a reason so far.</summary>
    public static void KeepsTheKey(this TelegramGroup group)
    {
        foreach (var version in group.PublicVersions)
        {
            foreach (var word in Telling) Assert.DoesNotContain(word, version.Text);
            var options = version.Buttons.Where(b => b.Text.Contains(" · ", StringComparison.Ordinal));
            Assert.All(options, b => Assert.True(b is { Style: null, IsDisabled: false }, b.ToString()));
        }
    }

    /// <summary>Toasts are for the presser alone: everybody's first one is about her own press.</summary>
    public static void SawOnly(this TelegramMember member, params string[] beginnings)
    {
        Assert.Equal(beginnings.Length, member.Toasts.Count);
        foreach (var (toast, beginning) in member.Toasts.Zip(beginnings)) Assert.StartsWith(beginning, toast.Text);
    }
}
