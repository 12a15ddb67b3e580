using ModelGen.TestKit;

namespace ModelGen.Tool.Tests;

/// <summary>Assemblies to look into, compiled once and written to a folder that goes with the tests.</summary>
public sealed class InspectedAssembly : IDisposable
{
    /// <summary>Set by the code of <see cref="Path"/> when any of it runs.</summary>
    public const string Marker = "ModelGen.Tool.Tests.CodeRan";

    private const string Networks = $$"""
        using ModelGen;

        namespace Demo
        {
            [Model]
            public sealed partial class Digits
            {
                [Input(4)] public partial Layer Image { get; }
                [Dense(3), Relu] public partial Layer Logits { get; }
            }

            public static partial class Zoo
            {
                internal partial struct Cage
                {
                    [Model]
                    internal sealed partial class Inner
                    {
                        [Input(2)] internal partial Layer Context { get; }
                        [Dense(5)] internal partial Layer Head { get; }
                    }
                }
            }

            internal static class Start
            {
                [System.Runtime.CompilerServices.ModuleInitializer]
                internal static void Run() => System.AppContext.SetData("{{Marker}}", "yes");
            }
        }

        [Model]
        internal sealed partial class Unspaced
        {
            [Input(2)] internal partial Layer Context { get; }
            [Dense(1)] internal partial Layer Head { get; }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("modelgen-tool-").FullName;

    public InspectedAssembly()
    {
        Image = CompiledAssembly.Emit(GeneratorDriverHarness.Run(Networks, HarnessOptions.Default with { Compile = false }).Compilation);
        Path = Write("networks.dll", Image);
    }

    /// <summary>The assembly with networks.</summary>
    public byte[] Image { get; }

    /// <summary>Its file.</summary>
    public string Path { get; }

    /// <summary>Writes another file next to it.</summary>
    public string Write(string name, byte[] content)
    {
        string path = System.IO.Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Deletes the files.</summary>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
