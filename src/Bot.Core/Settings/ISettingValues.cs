namespace Bot.Core.Settings;

/// <summary>What a setting can be set to, for platforms that complete it while it is typed.</summary>
public interface ISettingValues
{
    /// <summary>Values that fit what is typed so far, the likeliest first. An unknown setting has none.</summary>
    /// <param name="setting">The setting's name as <c>/settings</c> takes it: <c>time</c>, <c>zone</c>, <c>days</c>,
    /// <c>topics</c> or <c>level</c>.</param>
    /// <param name="typed">What is typed so far, possibly nothing.</param>
    /// <param name="most">At most so many.</param>
    IReadOnlyList<SettingValue> Find(string setting, string typed, int most);
}

/// <summary>A value of a setting.</summary>
/// <param name="Label">What people call it.</param>
/// <param name="Value">What <c>/settings</c> takes.</param>
public sealed record SettingValue(string Label, string Value);
