using System.Reflection;
using Xunit.Sdk;

namespace ModelGen.Kernels.Tests;

/// <summary>One level as a test's argument; skipped, saying so, where the machine lacks its instructions.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class LevelDataAttribute : DataAttribute
{
    private readonly object[] _arguments;

    public LevelDataAttribute(params object[] arguments)
    {
        _arguments = arguments;
        if (!MathLevels.IsSupported((string)arguments[0]))
        {
            Skip = $"This machine does not run {arguments[0]}.";
        }
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [_arguments];
}
