using System.Net.WebSockets;
using System.Text.Json;
using Bot.Core.Text;
using Bot.Web.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Bot.Web.Live;

/// <summary>Keeps open pages up to date over a WebSocket. Pages only listen; what people do comes by POST.</summary>
internal sealed class LiveSocket(
    WebDatabase database, ChangeBell bell, Toasts toasts, RoomAdmins admins, TimeProvider clock,
    IHostApplicationLifetime host)
{
    /// <summary>How long the connection is silent at most; pages give up on it after twice this.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    /// <summary>How long a page may take to answer a goodbye.</summary>
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(1);

    public async Task Serve(HttpContext context, string person, string? store, long? after, bool room)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, host.ApplicationStopping);
        using var changes = bell.Listen();
        using var tray = toasts.Open(person, changes);
        var reader = new LiveReader(database, admins, person);
        reader.Resume(store, after, room);

        var hangUp = WaitForHangUp(socket, over);
        try
        {
            while (true)
            {
                while (reader.Next() is { } frame) await Send(socket, frame, over.Token);
                while (tray.Take() is { } toast) await Send(socket, new LiveFrame { Toast = toast }, over.Token);
                if (!await Rung(changes, over.Token)) await Send(socket, new LiveFrame(), over.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            await SayGoodbye(socket, hangUp);
        }
        finally
        {
            socket.Abort();
            await hangUp;
        }
    }

    /// <summary>False when nothing rang within a beat.</summary>
    private async Task<bool> Rung(ChangeBell.Listener changes, CancellationToken over)
    {
        using var silence = new CancellationTokenSource(Beat, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over, silence.Token);
        try
        {
            await changes.Rung(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!over.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task WaitForHangUp(WebSocket socket, CancellationTokenSource over)
    {
        var ignored = new byte[256];
        try
        {
            WebSocketReceiveResult heard;
            do heard = await socket.ReceiveAsync(ignored, CancellationToken.None);
            while (heard.MessageType != WebSocketMessageType.Close);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            // The page is gone, or the connection was given up here.
        }
        await over.CancelAsync();
    }

    private static async Task Send(WebSocket socket, LiveFrame frame, CancellationToken over) =>
        await socket.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(frame, CoreJson.Options), WebSocketMessageType.Text,
            endOfMessage: true, over);

    private async Task SayGoodbye(WebSocket socket, Task hangUp)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        using var patience = new CancellationTokenSource(Goodbye, clock);
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, patience.Token);
            await hangUp.WaitAsync(patience.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            // It need not be polite to someone who is gone.
        }
    }
}
