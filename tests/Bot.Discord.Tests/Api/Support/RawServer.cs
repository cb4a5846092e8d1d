using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bot.Discord.Tests.Api.Support;

/// <summary>Answers each request on loopback with exactly the bytes it is told to, when it is told to.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly Func<string, Task<string?>> _answer;
    private readonly Task _accepting;
    private readonly List<string> _requests = [];
    private readonly Lock _gate = new();

    /// <param name="answer">The whole response to a request; null: the connection is reset.</param>
    public RawServer(Func<string, Task<string?>> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = Accept();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/api/v10");

    /// <summary>Every request as it came: head and body.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_gate) return [.. _requests];
        }
    }

    /// <summary>A response with this status, body and further header lines.</summary>
    public static string Http(int status, string body, string more = "") =>
        $"HTTP/1.1 {status} Status\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{more}\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _over.Dispose();
    }

    private async Task Accept()
    {
        while (!_over.IsCancellationRequested)
        {
            var connection = await _listener.AcceptTcpClientAsync(_over.Token);
            _ = Serve(connection);
        }
    }

    private async Task Serve(TcpClient connection)
    {
        using var _ = connection;
        try
        {
            var stream = connection.GetStream();
            while (await Read(stream) is { } request)
            {
                lock (_gate) _requests.Add(request);
                if (await _answer(request).WaitAsync(_over.Token) is { } response)
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(response), _over.Token);
                else
                {
                    connection.Client.LingerState = new LingerOption(enable: true, seconds: 0);
                    return;
                }
                if (response.Contains("Connection: close", StringComparison.Ordinal)) return;
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The client hung up, or the test is over.
        }
    }

    private async Task<string?> Read(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[8_192];
        while (true)
        {
            var read = await stream.ReadAsync(buffer, _over.Token);
            if (read == 0) return null;
            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
            var request = text.ToString();
            if (request.Split("\r\n\r\n", 2) is [var head, var body] && body.Length >= LengthIn(head)) return request;
        }
    }

    private static int LengthIn(string head) => head.Split("\r\n")
        .Where(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
        .Select(l => int.Parse(l[15..], CultureInfo.InvariantCulture)).SingleOrDefault();
}
