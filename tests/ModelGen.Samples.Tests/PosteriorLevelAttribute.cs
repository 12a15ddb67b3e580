using System.Reflection;
using ModelGen.Runtime;
using Xunit.Sdk;

namespace ModelGen.Samples.Tests;

/// <summary>One level as a test's argument; skipped, saying so, where the posterior's data or the instructions are missing.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class PosteriorLevelAttribute : DataAttribute
{
    private readonly IsaLevel _level;

    public PosteriorLevelAttribute(IsaLevel level)
    {
        _level = level;
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("MODELGEN_DATA")))
            Skip = "MODELGEN_DATA is not set; it names the folder with posteriors/ and mnist/.";
        else if (!Isa.IsSupported(level))
            Skip = $"This processor, or the environment's DOTNET_Enable* settings, has no {level}.";
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[_level]];
}
