using System.Linq;
using ModelGen.Generator.Parsing;

namespace ModelGen.Generator.Emit.Models;

/// <summary>
/// Emits the other half of a block: what describes its layers in one of its uses. What the layers compute is part of the models that use it.
/// </summary>
internal static class BlockEmitter
{
    public static SourceFile Emit(BuiltModel block)
    {
        ModelDeclaration declaration = block.Declaration;
        TypeDeclaration type = declaration.Type;
        var writer = new SourceWriter();
        writer.Line(Header.File);
        writer.Line();
        using (TypeParts.Open(writer, type))
        {
            string layers = string.Join(", ", declaration.Properties.Select(property => Literals.Text(property.Layer)));
            writer.Line($"[global::ModelGen.CompiledBlock({layers})]");
            using (TypeParts.OpenClass(writer, type))
            {
                EmitConstructor(writer, type);
                writer.Line();
                LayerProperties.EmitBlock(writer, declaration);
            }
        }

        return new SourceFile(SourceFile.Name(type.HintName), writer.ToString());
    }

    private static void EmitConstructor(SourceWriter writer, TypeDeclaration type) => writer.Line($$"""
        private readonly global::ModelGen.Runtime.NetworkInfo _network;
        private readonly string _path;

        /// <summary>Describes the block in one of its uses. Called by generated code.</summary>
        /// <param name="network">The network that uses it.</param>
        /// <param name="path">The path of the use, for example <c>Stage3</c>.</param>
        /// <param name="repeat">How many blocks the use chains; 0 where it is not repeated.</param>
        [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
        public {{type.Name}}(global::ModelGen.Runtime.NetworkInfo network, string path, int repeat = 0)
        {
            _network = network;
            _path = repeat == 0 ? path : path + ".0";
            var chain = new {{type.Name}}[repeat == 0 ? 1 : repeat];
            chain[0] = this;
            for (int index = 1; index < chain.Length; index++)
                chain[index] = new {{type.Name}}(network, path + "." + index.ToString(global::System.Globalization.CultureInfo.InvariantCulture));
            Chain = global::System.Array.AsReadOnly(chain);
        }

        /// <summary>All blocks of a repeated use, this one first; this one alone where it is not repeated.</summary>
        public global::System.Collections.Generic.IReadOnlyList<{{type.Name}}> Chain { get; }
        """);
}
