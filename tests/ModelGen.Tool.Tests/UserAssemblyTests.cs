using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.TestKit;

namespace ModelGen.Tool.Tests;

/// <summary>Libraries built by somebody else.</summary>
[Collection(InspectedAssemblyTests.Name)]
public sealed class UserAssemblyTests(InspectedAssembly assembly)
{
    private const string Library = """
        namespace Helpers { public static class Helper { public static string Touch() => "touched"; } }
        """;

    private const string Network = """
        using ModelGen;

        [Model]
        public sealed partial class Alone
        {
            static Alone() => System.AppContext.SetData("ModelGen.Tool.Tests.Helped", Helpers.Helper.Touch());

            [Input(2)] public partial Layer Context { get; }
            [Dense(1)] public partial Layer Head { get; }
        }
        """;

    private readonly string _input = assembly.Write("pair.npy", DataFiles.Npy("2,", 1, 2));

    [Fact]
    public void What_lies_beside_an_assembly_is_found()
    {
        CSharpCompilation library = GeneratorDriverHarness.Compile([Library], HarnessOptions.Default with { AssemblyName = "Helpers" });
        byte[] image = CompiledAssembly.Emit(library);
        GeneratorResult network = GeneratorDriverHarness.Run(Network, HarnessOptions.Default with { AssemblyName = "Alone", Compile = false });
        byte[] alone = CompiledAssembly.Emit(network.Compilation.AddReferences(MetadataReference.CreateFromImage(image)));

        string path = assembly.Write("Alone.dll", alone);
        ToolRun.Of("run", path, "-i", _input).AssertRefused("Alone of Alone.dll cannot be loaded", "Helpers");
        Assert.Equal(0, ToolRun.Of("explain", path).ExitCode);

        string folder = Directory.CreateDirectory(Path.Combine(assembly.Folder, "complete")).FullName;
        File.WriteAllBytes(Path.Combine(folder, "Helpers.dll"), image);
        File.WriteAllBytes(Path.Combine(folder, "Alone.dll"), alone);
        ToolRun run = ToolRun.Of("run", Path.Combine(folder, "Alone.dll"), "-i", _input);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("touched", AppContext.GetData("ModelGen.Tool.Tests.Helped"));
    }

    [Theory]
    [InlineData("bench")]
    [InlineData("run")]
    public void Another_version_is_refused(string verb)
    {
        string path = assembly.Write("newer.dll", WithRuntimeVersion(major: 7, minor: 3));
        string[] input = verb == "run" ? ["-i", _input] : [];
        ToolRun.Of([verb, path, "Demo.Digits", .. input]).AssertRefused("newer.dll was compiled for ModelGen 7.3, but this command is of version 0.");
        Assert.Equal(0, ToolRun.Of("explain", path).ExitCode);
    }

    [Fact]
    public void A_program_of_another_generator_is_marked()
    {
        EmbeddedModel model = EmbeddedModels.Read(assembly.Path)[0];
        Assert.True(Explanation.Of(model, [], batch: 1).IsSameVersion);
        Assert.False(Explanation.Of(model with { ProgramHash = "0000000000000000" }, [], batch: 1).IsSameVersion);
    }

    /// <summary>The assembly, as if it were compiled for another version of the run time.</summary>
    private byte[] WithRuntimeVersion(ushort major, ushort minor)
    {
        using var intact = new PEReader(new MemoryStream(assembly.Image));
        MetadataReader metadata = intact.GetMetadataReader();
        AssemblyReferenceHandle runtime = metadata.AssemblyReferences.Single(
            handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name) == "ModelGen.Runtime");
        int row = metadata.GetTableMetadataOffset(TableIndex.AssemblyRef)
            + (metadata.GetTableRowSize(TableIndex.AssemblyRef) * (MetadataTokens.GetRowNumber(runtime) - 1));
        byte[] image = [.. assembly.Image];
        int at = intact.PEHeaders.MetadataStartOffset + row;
        BitConverter.GetBytes(major).CopyTo(image, at);
        BitConverter.GetBytes(minor).CopyTo(image, at + sizeof(ushort));
        return image;
    }
}
