using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Bot.Web.Live;

/// <summary>Rings after every commit. Who listens then reads what is new for it; the bell itself carries nothing, so
/// that a ring that comes early, late or together with another loses nothing.</summary>
internal sealed class ChangeBell
{
    private readonly ConcurrentDictionary<Listener, byte> _listeners = new();

    public Listener Listen() => new(_listeners);

    public void Ring()
    {
        foreach (var (listener, _) in _listeners) listener.Hear();
    }

    internal sealed class Listener : IDisposable
    {
        private readonly Channel<byte> _rung = Channel.CreateBounded<byte>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        private readonly ConcurrentDictionary<Listener, byte> _listeners;

        public Listener(ConcurrentDictionary<Listener, byte> listeners)
        {
            _listeners = listeners;
            listeners.TryAdd(this, 0);
        }

        public void Hear() => _rung.Writer.TryWrite(0);

        /// <summary>Completes when it rang since the last wait.</summary>
        public async Task Rung(CancellationToken cancellationToken) => await _rung.Reader.ReadAsync(cancellationToken);

        public void Dispose() => _listeners.TryRemove(this, out _);
    }
}
