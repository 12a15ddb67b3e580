using ModelGen.TestKit;

namespace ModelGen.Tool.Tests;

/// <summary>The tests that share one assembly; one after another, because some of them run its code and some set variables.</summary>
[CollectionDefinition(Name)]
public sealed class InspectedAssemblyTests : ICollectionFixture<InspectedAssembly>
{
    public const string Name = "inspected assembly";
}

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

            [Model]
            public sealed partial class Picture
            {
                [Input(4, 4, 1, Element = Element.UInt8)] public partial Layer Image { get; }
                [Conv2D(3, 3), Relu] public partial Layer Stem { get; }
                [GlobalAveragePool] public partial Layer Pool { get; }
                [Dense(2)] public partial Layer Logits { get; }
            }

            [Model, Target(Cpu.X64Avx2), Batch(1, 4)]
            public sealed partial class Pair
            {
                [Input(2)] public partial Layer Left { get; }
                [Input(2)] public partial Layer Right { get; }
                [Dense(3), From(nameof(Left)), Bits(Weights = 4, Activations = 8)] public partial Layer A { get; }
                [Dense(5), Relu, From(nameof(Right))] public partial Layer B { get; }
                [Concat, From(nameof(A), nameof(B))] public partial Layer Joined { get; }
                [Dense(2, Bias = false)] public partial Layer Sum { get; }
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

    /// <summary>The folder of all files.</summary>
    public string Folder => _folder;

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
