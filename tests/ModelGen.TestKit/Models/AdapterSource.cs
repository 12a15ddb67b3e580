using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.TestKit;

/// <summary>Writes the adapters of the models of a compilation.</summary>
internal static class AdapterSource
{
    /// <summary>The class that lists them.</summary>
    public const string Registry = "ModelGenTestAdapters";

    /// <summary>The models of a compilation, in the order of their names.</summary>
    public static INamedTypeSymbol[] Models(CSharpCompilation compilation) =>
    [
        .. compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Where(type => type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "ModelGen.CompiledModelAttribute"))
            .OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal),
    ];

    /// <summary>One adapter per model, and a dictionary of their factories.</summary>
    public static string Write(CSharpCompilation compilation)
    {
        INamedTypeSymbol[] models = Models(compilation);
        var text = new StringBuilder();
        text.AppendLine("#nullable enable");
        text.AppendLine("using System;\nusing System.Collections.Generic;\nusing System.IO;\nusing ModelGen.Runtime;\nusing ModelGen.TestKit;");
        text.AppendLine($"public static class {Registry}");
        text.AppendLine("{");
        text.AppendLine("    public static readonly Dictionary<string, Func<Stream, LoadOptions?, IModelAdapter>> Factories = new()");
        text.AppendLine("    {");
        for (int index = 0; index < models.Length; index++)
            text.AppendLine($"        [\"{models[index].ToDisplayString()}\"] = static (stream, options) => new Adapter{index}({Name(models[index])}.Load(stream, options)),");
        text.AppendLine("    };");
        for (int index = 0; index < models.Length; index++)
            text.Append(Adapter(models[index], index));
        text.AppendLine("}");
        return text.ToString();
    }

    private static string Adapter(INamedTypeSymbol model, int index) => $$"""

            private sealed class Adapter{{index}}({{Name(model)}} net) : IModelAdapter
            {
                public NetworkInfo Info => {{Name(model)}}.Info;
                public IsaLevel Level => net.Level;
                public void Predict(IReadOnlyList<InputData> inputs, IReadOnlyList<Memory<float>> outputs) =>
                    net.Predict({{Arguments(model)}});
                public void Predict(int batch, IReadOnlyList<InputData> inputs, IReadOnlyList<Memory<float>> outputs) =>
                    net.Predict(batch, {{Arguments(model)}});
                public void PredictInSession(int batch, IReadOnlyList<InputData> inputs, IReadOnlyList<Memory<float>> outputs)
                {
                    using var session = net.CreateSession();
                    session.Predict(batch, {{Arguments(model)}});
                }
                public NetworkProfile Profile(int batch, IReadOnlyList<InputData> inputs, IReadOnlyList<Memory<float>> outputs)
                {
                    using var session = net.CreateSession();
                    NetworkProfile profile = session.ProfileCalls(rounds: 1, batch);
                    while (!profile.IsComplete)
                        session.Predict(batch, {{Arguments(model)}});
                    return profile;
                }
                public void Dispose() => net.Dispose();
            }

        """;

    private static string Arguments(INamedTypeSymbol model)
    {
        IMethodSymbol batch = model.GetMembers("Predict").OfType<IMethodSymbol>()
            .Single(method => method.Parameters.FirstOrDefault()?.Type.SpecialType == SpecialType.System_Int32);
        int inputs = 0, outputs = 0;
        return string.Join(", ", batch.Parameters.Skip(1).Select(parameter => parameter.Type.ToDisplayString() switch
        {
            "System.ReadOnlySpan<float>" => $"inputs[{inputs++}].Floats.Span",
            "System.ReadOnlySpan<byte>" => $"inputs[{inputs++}].Bytes.Span",
            "System.Span<float>" => $"outputs[{outputs++}].Span",
            string other => throw new NotSupportedException($"{model.Name}.Predict has a parameter of type {other}."),
        }));
    }

    private static string Name(INamedTypeSymbol model) => model.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
