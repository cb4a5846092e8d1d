using System.Security.Cryptography;
using Bot.Core.Chat;
using Bot.Features.Data;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Chats;

/// <summary>Signs buttons with the newest key and reads those signed with any.</summary>
internal sealed class ButtonKeys
{
    private const int SecretBytes = 32;

    private Dictionary<long, ButtonKey> _keys = [];
    private ButtonKey? _newest;

    /// <summary>One key that no database knows, for cards that nobody presses.</summary>
    public static ButtonKeys Of(ButtonKey only) => new() { _keys = new() { [only.Id] = only }, _newest = only };

    /// <summary>The signed token of a button.</summary>
    public string Pack(ButtonKind kind, long subject, string choice) => new ButtonToken(kind, subject, choice)
        .Pack(_newest ?? throw new InvalidOperationException("The button keys are not loaded yet."));

    /// <summary>What a genuine token says; null for any other text.</summary>
    public ButtonToken? Read(string token) => ButtonToken.Read(token, id => _keys.GetValueOrDefault(id));

    /// <summary>Loads the keys; makes the first one.</summary>
    public async Task Load(WriteQueue writes, TimeProvider clock, CancellationToken cancellationToken)
    {
        var rows = await writes.Run(
            async (database, ct) =>
            {
                var known = await database.ButtonKeys.OrderBy(k => k.Id).ToListAsync(ct);
                if (known.Count > 0) return known;
                var first = new ButtonKeyRow
                {
                    Secret = RandomNumberGenerator.GetBytes(SecretBytes),
                    Created = clock.Now(),
                };
                database.ButtonKeys.Add(first);
                return [first];
            },
            cancellationToken);
        _keys = rows.ToDictionary(r => r.Id, r => new ButtonKey(r.Id, r.Secret));
        _newest = _keys[rows.Max(r => r.Id)];
    }
}
