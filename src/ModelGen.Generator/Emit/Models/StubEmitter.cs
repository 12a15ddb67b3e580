using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Diagnostics;
using ModelGen.Generator.Parsing;

namespace ModelGen.Generator.Emit.Models;

/// <summary>
/// Completes a model that does not compile: every partial property and public method exists and throws the first error's text, so
/// that the author sees that error alone and not a cascade of missing members.
/// </summary>
internal static class StubEmitter
{
    private const string Runtime = "global::ModelGen.Runtime";

    /// <summary>Completes a model.</summary>
    public static SourceFile Emit(ModelDeclaration declaration, Issue error) => Emit(declaration, error, isNetwork: !declaration.Type.IsStatic);

    /// <summary>Completes a class that declares layers but is no network of its own.</summary>
    public static SourceFile EmitLayers(ModelDeclaration declaration, Issue error) => Emit(declaration, error, isNetwork: false);

    private static SourceFile Emit(ModelDeclaration declaration, Issue error, bool isNetwork)
    {
        string text = Literals.Text($"{error.Rule.Id}: {error.Message}");
        string failure = $"throw new global::System.InvalidOperationException({text})";
        var writer = new SourceWriter();
        writer.Line(Header.File);
        writer.Line();
        using (TypeParts.Open(writer, declaration.Type))
        using (isNetwork ? TypeParts.OpenModel(writer, declaration.Type, attribute: null) : TypeParts.OpenClass(writer, declaration.Type))
        {
            foreach (LayerProperty property in declaration.Properties.Where(property => property.IsPartialDefinition))
                EmitProperty(writer, property, failure);
            if (isNetwork)
                EmitNetwork(writer, declaration, failure);
        }

        return new SourceFile(SourceFile.Name(declaration.Type.HintName), writer.ToString());
    }

    private static void EmitNetwork(SourceWriter writer, ModelDeclaration declaration, string failure)
    {
        string name = declaration.Type.Name + declaration.Type.TypeParameters;
        IReadOnlyList<Tensor> tensors = Tensor.Of(declaration.Spec);
        string parameters = PredictEmitter.Parameters(tensors);
        string batched = string.Join(", ", new[] { "int batch" }.Concat(parameters.Length > 0 ? [parameters] : []));

        // A member whose name the author has used is the error itself; a second one of that name would add the compiler's. What the
        // interface asks for is then implemented out of sight.
        var taken = new HashSet<string>(declaration.Issues
            .Where(issue => issue.Rule == DiagnosticTable.NameClash && issue.Layer is not null)
            .Select(issue => issue.Layer!)) { declaration.Type.Name };
        string network = $"{Runtime}.INetwork<{name}>";
        foreach ((string owner, string type, string member) in new[]
        {
            (network, $"static {Runtime}.NetworkInfo", "Info"),
            (network, $"static {name}", $"Load(string path, {Runtime}.LoadOptions? options = null)"),
            (network, $"static {name}", $"Load(global::System.IO.Stream stream, {Runtime}.LoadOptions? options = null)"),
            (network, $"{Runtime}.IsaLevel", "Level"),
            (network, "string", "LevelReason"),
            (network, $"global::System.Collections.Generic.IReadOnlyList<{Runtime}.BatchProgram>", "Programs"),
            (network, "void", "Warmup()"),
            ("", "void", $"Predict({parameters})"),
            ("", "void", $"Predict({batched})"),
        })
        {
            if (!taken.Contains(member.Split('(')[0]))
                Member(writer, $"public {type} {member} => {failure};");
            else if (owner.Length > 0)
                Member(writer, $"{type} {owner}.{member.Replace(" = null", "")} => {failure};");
        }

        Member(writer, (taken.Contains("Dispose") ? "void global::System.IDisposable." : "public void ") + "Dispose() { }");
        if (!taken.Contains("Session"))
            EmitSession(writer, parameters, batched, failure, withFactory: !taken.Contains("CreateSession"));
    }

    private static void EmitSession(SourceWriter writer, string parameters, string batched, string failure, bool withFactory)
    {
        if (withFactory)
            Member(writer, $"public Session CreateSession() => {failure};");
        Member(writer, "public sealed class Session : global::System.IDisposable", end: false);
        using (writer.Open("{", "}"))
        {
            Member(writer, $"public void Predict({parameters}) => {failure};");
            Member(writer, $"public void Predict({batched}) => {failure};");
            Member(writer, "public void Dispose() { }");
        }
    }

    private static void EmitProperty(SourceWriter writer, LayerProperty property, string failure)
    {
        string getter = property.Getter is null ? "" : $" {property.Getter} => {failure};";
        string setter = property.Setter is null ? "" : $" {property.Setter} => {failure};";
        Member(writer, $"{property.Modifiers} {property.TypeName} {property.Name} {{{getter}{setter} }}");
    }

    private static void Member(SourceWriter writer, string text, bool end = true)
    {
        writer.Line("/// <summary>Throws: the model has an error.</summary>");
        writer.Line(text);
        if (end)
            writer.Line();
    }
}
