using Bot.Core.Daily;
using Bot.Core.Questions;
using Bot.Features.Daily;
using NodaTime;

namespace Bot.Features.Settings;

/// <summary>One change to a chat's settings.</summary>
internal abstract record SettingsChange
{
    private SettingsChange()
    {
    }

    /// <summary>What it consists of: mostly itself alone.</summary>
    public virtual IEnumerable<SettingsChange> Parts => [this];

    /// <summary>What is to be said about it beside what the settings are then; mostly nothing.</summary>
    public virtual string? Remark => null;

    /// <summary>Changes the schedule.</summary>
    public abstract void Apply(ScheduleRow schedule);

    /// <summary>Several at once, in their order.</summary>
    public sealed record Several(IReadOnlyList<SettingsChange> Changes) : SettingsChange
    {
        public override IEnumerable<SettingsChange> Parts => Changes;

        public override string? Remark => Changes.Select(c => c.Remark).OfType<string>().ToList() is { Count: > 0 } all
            ? string.Join('\n', all)
            : null;

        public override void Apply(ScheduleRow schedule)
        {
            foreach (var change in Changes) change.Apply(schedule);
        }
    }

    public sealed record SetTime(LocalTime Time) : SettingsChange
    {
        public override void Apply(ScheduleRow schedule) => schedule.Time = Time;
    }

    public sealed record SetZone(string Zone) : SettingsChange
    {
        public override void Apply(ScheduleRow schedule) => schedule.Zone = Zone;
    }

    public sealed record SetDays(WeekDays Days) : SettingsChange
    {
        public override void Apply(ScheduleRow schedule) => schedule.Days = Days;
    }

    /// <summary>Adds the day or takes it away; the last one stays.</summary>
    public sealed record ToggleDay(WeekDays Day) : SettingsChange
    {
        public override void Apply(ScheduleRow schedule)
        {
            var toggled = schedule.Days ^ Day;
            if (toggled is not WeekDays.None) schedule.Days = toggled;
        }
    }

    /// <summary>Topics as <c>bank/topic</c>, whole banks as <c>bank/*</c>; none means all.</summary>
    public sealed record SetTopics(IReadOnlyList<string> Topics, string? Said = null) : SettingsChange
    {
        public override string? Remark => Said;

        public override void Apply(ScheduleRow schedule) => schedule.Topics = string.Join(' ', Topics);
    }

    /// <summary>Adds the topic or whole bank or takes it away; without any, all count again.</summary>
    public sealed record ToggleTopic(string Topic, QuestionBank Bank) : SettingsChange
    {
        public override void Apply(ScheduleRow schedule) =>
            schedule.Topics = string.Join(' ', new ChosenTopics(schedule.TopicList, Bank).Toggled(Topic));
    }

    /// <summary>1 to 3, or null for all.</summary>
    public sealed record SetLevel(int? Level) : SettingsChange
    {
        public override void Apply(ScheduleRow schedule) => schedule.Level = Level;
    }

    /// <summary>Turns the daily question on or off.</summary>
    public sealed record Turn(bool On) : SettingsChange
    {
        public override void Apply(ScheduleRow schedule) => schedule.IsOn = On;
    }
}
