using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Bot.Web.Live;

/// <summary>Passing lines for whoever has the page open. They are not kept.</summary>
internal sealed class Toasts
{
    private const int MostWaiting = 8;

    private readonly ConcurrentDictionary<Tray, byte> _trays = new();

    public void Show(string person, string text)
    {
        foreach (var (tray, _) in _trays)
            if (tray.Person == person) tray.Put(text);
    }

    public Tray Open(string person, ChangeBell.Listener wake)
    {
        var tray = new Tray(person, wake, this);
        _trays.TryAdd(tray, 0);
        return tray;
    }

    /// <summary>The toasts that wait for one open page; a page that does not take them misses the oldest.</summary>
    internal sealed class Tray(string person, ChangeBell.Listener wake, Toasts owner) : IDisposable
    {
        private readonly Channel<string> _waiting = Channel.CreateBounded<string>(
            new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

        public string Person => person;

        public void Put(string text)
        {
            _waiting.Writer.TryWrite(text);
            wake.Hear();
        }

        public string? Take() => _waiting.Reader.TryRead(out var text) ? text : null;

        public void Dispose() => owner._trays.TryRemove(this, out _);
    }
}
