using System.Reflection;
using Xunit.Sdk;

namespace Bot.Features.Tests;

/// <summary>Runs a story as it is told, and with every update delivered twice.</summary>
public sealed class OnceAndTwiceAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[false], [true]];
}
