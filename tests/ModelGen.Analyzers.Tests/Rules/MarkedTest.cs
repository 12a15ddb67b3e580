using System.Reflection;
using Microsoft.CodeAnalysis;
using ModelGen.Analyzers.Tests.Verification;
using Xunit.Sdk;

namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>A test that says by a trait that it shows how a rule is broken or kept.</summary>
/// <param name="Method">The test.</param>
/// <param name="Id">The rule's number.</param>
/// <param name="Breaks">Whether the rule is broken in it.</param>
internal sealed record MarkedTest(MethodInfo Method, string Id, bool Breaks)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MarkedTest> All { get; } =
    [
        .. from type in typeof(MarkedTest).Assembly.GetTypes()
           from method in type.GetMethods()
           from data in method.GetCustomAttributesData()
           where data.AttributeType == typeof(TraitAttribute) && data.ConstructorArguments[0].Value is "Breaks" or "Keeps"
           select new MarkedTest(method, (string)data.ConstructorArguments[1].Value!, data.ConstructorArguments[0].Value is "Breaks"),
    ];

    /// <summary>Runs the test, of a theory the first row, and returns what each of its analyses found.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Diagnostic>>> Run()
    {
        object?[]? row = Method.GetCustomAttributes<DataAttribute>().FirstOrDefault()?.GetData(Method).First();
        var runs = new List<IReadOnlyList<Diagnostic>>();
        AnalyzerVerifier.Observer.Value = runs.Add;
        await (Task)Method.Invoke(Activator.CreateInstance(Method.DeclaringType!), row)!;
        return runs;
    }
}
