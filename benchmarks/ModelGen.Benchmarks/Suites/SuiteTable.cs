namespace ModelGen.Benchmarks.Suites;

/// <summary>The suites of the verb <c>suite</c>, by name.</summary>
internal static class SuiteTable
{
    public static IReadOnlyDictionary<string, Type> All { get; } = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["kernels"] = typeof(KernelSuite),
        ["activations"] = typeof(ActivationSuite),
        ["loading"] = typeof(LoadingSuite),
        ["generator"] = typeof(GeneratorSuite),
    };
}
