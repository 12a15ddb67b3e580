using System.Linq;
using ModelGen.Core.Planning;
using ModelGen.Generator.Emit.Kernels;
using ModelGen.Generator.Parsing;

namespace ModelGen.Generator.Emit.Models;

/// <summary>Emits loading and the choice of the level: checks of the processor in the form that the trimmer folds.</summary>
internal static class LoadEmitter
{
    private const string Runtime = "global::ModelGen.Runtime";

    public static void Emit(SourceWriter writer, PlannedModel model, bool isEmbedded)
    {
        TypeDeclaration type = model.Declaration.Type;
        writer.Line($$"""
            private readonly {{Runtime}}.LoadedNetwork _network;
            private readonly {{Runtime}}.SessionPool<Session> _sessions;

            private {{type.Name}}({{Runtime}}.LoadedNetwork network)
            {
                _network = network;
                _sessions = new(network, static loaded => new Session(loaded));
            }

            /// <summary>Loads parameters from a safetensors file and packs them for the fastest level that this processor runs.</summary>
            /// <param name="path">The file.</param>
            /// <param name="options">A forced level, a map of names and the like, or null.</param>
            /// <exception cref="{{Runtime}}.ParameterFileException">The file is damaged or does not fit the network.</exception>
            public static {{type.Name}} Load(string path, {{Runtime}}.LoadOptions? options = null) =>
                new({{Runtime}}.LoadedNetwork.Load(Info, Choose(options), path, options));

            /// <summary>Loads parameters from a safetensors stream and packs them for the fastest level that this processor runs.</summary>
            /// <param name="stream">The content of a file, read to its end.</param>
            /// <param name="options">A forced level, a map of names and the like, or null.</param>
            /// <exception cref="{{Runtime}}.ParameterFileException">The content is damaged or does not fit the network.</exception>
            public static {{type.Name}} Load(global::System.IO.Stream stream, {{Runtime}}.LoadOptions? options = null) =>
                new({{Runtime}}.LoadedNetwork.Load(Info, Choose(options), stream, options));
            """);
        writer.Line();
        if (isEmbedded)
            EmitEmbedded(writer, type.Name);
        writer.Line($$"""
            /// <summary>The instruction-set level that runs.</summary>
            public {{Runtime}}.IsaLevel Level => _network.Level;

            /// <summary>Why this level runs.</summary>
            public string LevelReason => _network.LevelReason;

            /// <summary>The programs of the level, by batch size, with the predicted time of every call.</summary>
            public global::System.Collections.Generic.IReadOnlyList<{{Runtime}}.BatchProgram> Programs => _network.Programs;

            /// <summary>Runs every program once on zeros, so that no later call waits for the just-in-time compiler.</summary>
            public void Warmup() => _network.Warmup();

            /// <summary>Frees the parameters once no call and no session uses them any more.</summary>
            public void Dispose()
            {
                _sessions.Dispose();
                _network.Dispose();
            }
            """);
        writer.Line();
        EmitChoice(writer, model);
    }

    private static void EmitEmbedded(SourceWriter writer, string name)
    {
        writer.Line($$"""
            /// <summary>Packs the parameters that this assembly holds for the fastest level that this processor runs.</summary>
            /// <param name="options">A forced level and the like, or null. Names are canonical, whatever they were in the file.</param>
            /// <exception cref="{{Runtime}}.ParameterFileException">The parameters do not fit the network.</exception>
            public static {{name}} LoadEmbedded({{Runtime}}.LoadOptions? options = null) =>
                new({{Runtime}}.LoadedNetwork.LoadEmbedded(Info, Choose(options), typeof({{name}}).Assembly, options));
            """);
        writer.Line();
    }

    private static void EmitChoice(SourceWriter writer, PlannedModel model)
    {
        using (writer.Block($"private static {Runtime}.LevelProgram Choose({Runtime}.LoadOptions? options)"))
        {
            foreach (Level level in model.Levels)
            {
                string supported = Dialect.Of(level).IsSupported;
                writer.Line($"if ({(supported.Length > 0 ? supported + " && " : "")}{Runtime}.Isa.Allows({Runtime}.IsaLevel.{level}, options))");
                writer.Line($"    return Programs{level}();");
            }

            string emitted = string.Join(", ", model.Levels.Select(level => $"{Runtime}.IsaLevel.{level}"));
            writer.Line($"throw {Runtime}.Isa.NotAvailable(Info, options, [{emitted}]);");
        }
    }
}
