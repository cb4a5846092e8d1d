"""Where Discord's documentation and its OpenAPI document differ, the documentation holds. Each with its reason."""

SUPPRESS_EMBEDS, HAS_THREAD, EPHEMERAL = 1 << 2, 1 << 5, 1 << 6
SUPPRESS_NOTIFICATIONS, VOICE_MESSAGE, COMPONENTS_V2 = 1 << 12, 1 << 13, 1 << 15
SENT = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | VOICE_MESSAGE | COMPONENTS_V2
EDITED = SENT | HAS_THREAD | 1  # an edit repeats the bits that are set already: crossposted, has a thread
COMMAND_NAME = r"^(?!.*[\p{Lu}\p{Lt}])[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$"
PATCHED_COMMAND = "ApplicationCommandPatchRequestPartial"
COMMANDS = ("ApplicationCommandCreateRequest", "ApplicationCommandUpdateRequest", PATCHED_COMMAND)
FLAGS = {
    "MessageCreateRequest": SENT,
    "BaseCreateMessageCreateRequest": SENT,
    "MessageEditRequestPartial": EDITED,
    "IncomingWebhookRequestPartial": SENT | EPHEMERAL,  # follow-ups
    "IncomingWebhookUpdateRequestPartial": EDITED | EPHEMERAL,
    "IncomingWebhookInteractionRequest": SENT | EPHEMERAL,
    "IncomingWebhookUpdateForInteractionCallbackRequestPartial": EDITED | EPHEMERAL,
}


def thing(**fields):
    """An object that needs all of these."""
    return {"t": "object", "p": fields, "r": list(fields)}


def apply(routes, types):
    messages(types)
    interactions(routes, types)
    components(types)
    commands(types)


def messages(types):
    # The document's 4000 is for people with Nitro: an app may send 2000.
    for name in ("MessageCreateRequest", "BaseCreateMessageCreateRequest", "MessageEditRequestPartial"):
        types[name]["p"]["content"]["max"] = 2000
    # The document takes any integer: the documentation names the bits that each route may set.
    for name, bits in FLAGS.items():
        types[name]["p"]["flags"]["bits"] = bits
    # Undocumented there: a message of Components V2 has nothing but components.
    for name in FLAGS:
        others = [field for field in ("content", "embeds", "poll", "sticker_ids") if field in types[name]["p"]]
        types[name]["rules"] = [{"has": {"flags": COMPONENTS_V2}, "not": others}]
    # All fields are optional there; a new message must have one of these.
    for name in ("MessageCreateRequest", "BaseCreateMessageCreateRequest", "IncomingWebhookRequestPartial"):
        some = ["content", "embeds", "components", "attachments", "poll", "sticker_ids", "shared_client_theme"]
        fields = [field for field in some if field in types[name]["p"]]
        alone = {"if": {"message_reference": [None]}} if "message_reference" in types[name]["p"] else {}
        types[name]["rules"].append(alone | {"one": fields})
    # The document's enum leaves out forwarding.
    reference = types["MessageReferenceRequest"]
    reference["p"]["type"]["e"] = [0, 1]
    reference["rules"] = [{"if": {"type": [1]}, "need": ["channel_id"]}]
    # Until a file has its id, the place in the upload stands for it, as a number in the documentation's examples.
    types["MessageAttachmentRequest"]["p"]["id"] = {"any": [{"t": "snowflake"}, {"t": "integer", "min": 0}]}
    # Optional there only because another kind of app gives access tokens instead.
    types["CreatePrivateChannelRequest"] = thing(recipient_id={"t": "snowflake"})


def interactions(routes, types):
    callback = routes["POST /interactions/{interaction_id}/{interaction_token}/callback"]
    kinds = callback["b"]["any"] if "any" in callback["b"] else callback["b"]["of"]
    # A bot on the gateway never answers a ping; activities and shops are other kinds of app.
    for other in ("1", "12", "13"):
        kinds.pop(other, None)
    # One schema stands there for "now" and "later": a deferred answer takes a flag at most, a silent one nothing.
    later = {"t": "object", "p": {"flags": {"t": "integer", "n": 1, "bits": EPHEMERAL}}}
    types["DeferredUpdateCallback"] = thing(type={"t": "integer", "e": [6]})
    types["DeferredMessageCallback"] = thing(type={"t": "integer", "e": [5]})
    types["DeferredMessageCallback"]["p"]["data"] = later
    kinds["5"], kinds["6"] = {"$": "DeferredMessageCallback"}, {"$": "DeferredUpdateCallback"}
    # Messages that are to be seen at once need their data.
    for name in ("CreateMessageInteractionCallbackRequest", "UpdateMessageInteractionCallbackRequest"):
        types[name]["r"] = ["type", "data"]
        types[name]["p"]["data"].pop("n", None)
    # The document allows the components of a message: a modal has five.
    types["ModalInteractionCallbackRequestData"]["p"]["components"]["max"] = 5
    # A follow-up is a new message: the document also takes the body of an edit.
    routes["POST /webhooks/{webhook_id}/{webhook_token}"]["b"] = {"$": "IncomingWebhookRequestPartial"}


def components(types):
    # All of a button's fields are optional there; its style decides.
    types["ButtonComponentForMessageRequest"]["rules"] = [
        {"if": {"style": [1, 2, 3, 4]}, "need": ["custom_id"], "one": ["label", "emoji"], "not": ["url", "sku_id"]},
        {"if": {"style": [5]}, "need": ["url"], "one": ["label", "emoji"], "not": ["custom_id", "sku_id"]},
        {"if": {"style": [6]}, "need": ["sku_id"], "not": ["custom_id", "url", "label", "emoji"]},
    ]
    # A partial emoji may say that it moves, and needs no name when it has an id.
    emoji = types["ComponentEmojiForRequest"]
    emoji["p"]["animated"] = {"t": "boolean", "n": 1}
    emoji["p"]["name"]["n"] = 1
    emoji.pop("r", None)
    emoji["rules"] = [{"one": ["id", "name"]}]


def commands(types):
    for name in COMMANDS:
        command = types[name]["p"]
        # A number there: bits are decimal text, as they do not fit a number of JavaScript.
        command["default_member_permissions"] = {"t": "string", "n": 1, "m": "^[0-9]{1,20}$"}
        # Documented, and not in the document.
        command["nsfw"] = {"t": "boolean", "n": 1}
        # Slash commands need a description; the others may have none, and no options.
        if name != PATCHED_COMMAND:
            types[name]["rules"] = [
                {"if": {"type": [None, 1]}, "need": ["description"]},
                {"if": {"type": [2, 3]}, "not": ["description", "options"]},
            ]
    for name, option in types.items():
        # The document gives a length only.
        if name.startswith("ApplicationCommand") and name.endswith("Option"):
            option["p"]["name"]["m"] = COMMAND_NAME
    # Text of a choice: 100 characters, not the 6000 of an option's length.
    types["ApplicationCommandOptionStringChoice"]["p"]["value"]["max"] = 100
