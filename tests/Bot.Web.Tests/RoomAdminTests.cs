using Bot.Core.Chat;
using Bot.Web.Tests.Support;

namespace Bot.Web.Tests;

public sealed class RoomAdminTests : IAsyncLifetime
{
    private static readonly ChatAddress Room = new("web", "room");
    private static readonly ChatAddress Ada = new("web", "private:ada");

    private readonly TempFolder _folder = new();
    private WebServer _server = null!;

    private IChatPort Chat => _server.Chat;

    public async Task InitializeAsync() => _server = await WebServer.Start(_folder);

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Of_the_room_the_longest_standing_member_is_admin_and_every_operator()
    {
        using var ada = _server.Client("ada");
        using var bob = _server.Client("bob");
        await ada.Join();
        await bob.Join();
        Assert.Equal([true, false, true], await Admins(Room, "ada", "bob", "olga"));
        await ada.Leave();
        await ada.Join();
        Assert.Equal([false, true, true], await Admins(Room, "ada", "bob", "olga"));
    }

    [Fact]
    public async Task Of_a_private_chat_its_person_is_admin() =>
        Assert.Equal([true, false, false], await Admins(Ada, "ada", "bob", "olga"));

    [Fact]
    public async Task Somebody_of_another_platform_is_admin_nowhere() =>
        Assert.False(await Chat.IsAdmin(Ada, new("telegram", "ada"), default));

    private async Task<List<bool>> Admins(ChatAddress chat, params string[] people)
    {
        var admins = new List<bool>();
        foreach (var person in people) admins.Add(await Chat.IsAdmin(chat, new("web", person), default) == true);
        return admins;
    }
}
