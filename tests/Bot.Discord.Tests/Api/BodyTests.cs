using Bot.Discord.Api;
using Bot.Discord.Tests.Api.Support;

namespace Bot.Discord.Tests.Api;

public sealed class BodyTests
{
    private const string NoMentions = "\"allowed_mentions\":{\"parse\":[]}";

    [Fact]
    public async Task What_an_edit_takes_away_is_written()
    {
        var body = new MessageBody { Content = "", Embeds = [], Components = [] };

        Assert.EndsWith(
            "{\"content\":null,\"embeds\":[],\"components\":[]," + NoMentions + "}",
            await Rest.Sends(new EditMessage(1, 2, body)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_are_text_and_parts_have_their_types()
    {
        var body = new MessageBody
        {
            Components =
            [
                new TextDisplay("text"),
                new ActionRow([new ButtonComponent(ComponentButtonStyle.Success, "A", "token")]),
                new ActionRow([new StringSelect("menu", [new SelectOption("a", "b") { Default = true }])]),
            ],
            Flags = MessageFlags.IsComponentsV2,
            Nonce = "n",
            EnforceNonce = true,
            AllowedMentions = new AllowedMentions { Users = [18446744073709551615], RepliedUser = false },
            MessageReference = new MessageReference(1290000000000000001),
        };

        Assert.EndsWith(
            """
            {"components":[{"type":10,"content":"text"},
            {"type":1,"components":[{"type":2,"style":3,"label":"A","custom_id":"token"}]},
            {"type":1,"components":[{"type":3,"custom_id":"menu","options":
            [{"label":"a","value":"b","default":true}]}]}],
            "flags":32768,"nonce":"n","enforce_nonce":true,
            "allowed_mentions":{"parse":[],"users":["18446744073709551615"],"replied_user":false},
            "message_reference":{"message_id":"1290000000000000001","fail_if_not_exists":false}}
            """.Replace("\n", ""),
            await Rest.Sends(new CreateMessage(1, body)), StringComparison.Ordinal);
    }
}
