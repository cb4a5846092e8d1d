namespace Bot.Telegram.Tests.Faults;

/// <summary>Knows which calls of a worker are under way, and ends them as the death of its process would.</summary>
internal sealed class CountedHttp() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private readonly CancellationTokenSource _dead = new();
    private int _underWay;
    private int _calls;
    private int _givenUp;

    /// <summary>Calls under way, but for polls.</summary>
    public int UnderWay => _underWay;

    /// <summary>Calls so far, polls too: begun and ended.</summary>
    public int Calls => _calls;

    /// <summary>Calls that the worker gave up, but for polls.</summary>
    public int GivenUp => _givenUp;

    /// <summary>The process dies: its connections break, and it learns nothing more.</summary>
    public void Dies() => _dead.Cancel();

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isPoll = request.RequestUri!.AbsolutePath.EndsWith("/getUpdates", StringComparison.Ordinal);
        Interlocked.Increment(ref _calls);
        if (!isPoll) Interlocked.Increment(ref _underWay);
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _dead.Token);
            var response = await base.SendAsync(request, either.Token);
            // The body belongs to the call: while it comes, the call is under way.
            await response.Content.LoadIntoBufferAsync(either.Token);
            return response;
        }
        catch (OperationCanceledException)
        {
            if (!isPoll) Interlocked.Increment(ref _givenUp);
            if (_dead.IsCancellationRequested)
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            throw;
        }
        finally
        {
            if (!isPoll) Interlocked.Decrement(ref _underWay);
            Interlocked.Increment(ref _calls);
        }
    }
}
