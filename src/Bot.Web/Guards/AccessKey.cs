using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Web.Guards;

/// <summary>The key to the door, and the ticket a browser keeps instead of it.</summary>
internal sealed class AccessKey(IOptions<WebOptions> options, TimeProvider clock, IHostApplicationLifetime host)
    : IDisposable
{
    /// <summary>A wrong try keeps everyone at the door this long, so that keys cannot be guessed in bulk.</summary>
    public static readonly TimeSpan PauseAfterWrongTry = TimeSpan.FromSeconds(1);

    private const int MostAtTheDoor = 10;

    private readonly byte[] _key = Encoding.UTF8.GetBytes(options.Value.AccessKey ?? "");
    private readonly SemaphoreSlim _door = new(1, 1);
    private int _atTheDoor;

    public bool IsNeeded => _key.Length > 0;

    /// <summary>What the cookie holds: proves that its owner knew the key, and does not tell it.</summary>
    public string Ticket => Convert.ToHexString(HMACSHA256.HashData(_key, "quizline web chat, ticket 1"u8));

    public bool IsTicket(string? ticket) =>
        ticket is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(ticket), Encoding.UTF8.GetBytes(Ticket));

    /// <summary>One try at a time; whoever hangs up early does not shorten the pause.</summary>
    /// <returns>Whether the key is right; null when there was no try, since too many wait at the door.</returns>
    public async Task<bool?> Try(string key, CancellationToken hungUp)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(hungUp, host.ApplicationStopping);
        try
        {
            if (Interlocked.Increment(ref _atTheDoor) > MostAtTheDoor) return null;
            await _door.WaitAsync(over.Token);
            try
            {
                var right = IsRight(key);
                if (!right) await Task.Delay(PauseAfterWrongTry, clock, host.ApplicationStopping);
                return right;
            }
            finally
            {
                _door.Release();
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        finally
        {
            Interlocked.Decrement(ref _atTheDoor);
        }
    }

    /// <summary>Both are hashed first, so that the comparison takes the same time whatever was typed.</summary>
    private bool IsRight(string key) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(key)), SHA256.HashData(_key));

    public void Dispose() => _door.Dispose();
}
