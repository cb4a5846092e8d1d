using System.Reflection;
using Xunit.Sdk;

namespace Bot.Host.Tests.Telegram.World;

/// <summary>How updates come to the worker.</summary>
public enum Delivery
{
    Polling,
    Webhook,
}

/// <summary>Runs a story with polling and with a webhook.</summary>
public sealed class BothWaysAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        [[Delivery.Polling], [Delivery.Webhook]];
}
