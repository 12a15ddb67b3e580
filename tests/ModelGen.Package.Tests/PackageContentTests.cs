using System.Text;
using System.Xml.Linq;
using ModelGen.Package.Tests.Building;

namespace ModelGen.Package.Tests;

/// <summary>What lies in the package and what it says of itself.</summary>
public sealed class PackageContentTests
{
    private static readonly string[] s_runTime = ["ModelGen.Attributes", "ModelGen.Kernels", "ModelGen.Runtime"];
    private static readonly string[] s_compiler = ["ModelGen.Analyzers", "ModelGen.CodeFixes", "ModelGen.Core", "ModelGen.Generator"];
    private const string Build = "ModelGen.Build";

    [Fact]
    public void Package_holds_run_time_compiler_and_build_files_and_nothing_else()
    {
        string[] expected =
        [
            .. s_compiler.Select(name => $"analyzers/dotnet/cs/{name}.dll"),
            "buildTransitive/net10.0/ModelGen.Aot.targets",
            "buildTransitive/net10.0/ModelGen.Parameters.targets",
            "buildTransitive/net10.0/ModelGen.props",
            "buildTransitive/net10.0/ModelGen.targets",
            "buildTransitive/netstandard2.0/ModelGen.targets",
            "icon.png",
            .. s_runTime.SelectMany(name => new[] { $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml" }),
            "lib/netstandard2.0/_._",
            "README.md",
            $"tools/netstandard2.0/{Build}.dll",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), OwnFiles(BuiltPackage.Path));
    }

    [Fact]
    public void Symbols_of_the_run_time_are_a_package_of_their_own() => Assert.Equal(
        s_runTime.Select(name => $"lib/net10.0/{name}.pdb"), OwnFiles(BuiltPackage.SymbolsPath));

    [Fact]
    public void Package_describes_itself()
    {
        XElement metadata = Metadata();
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal("ModelGen", Value("id"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.All(new[] { "authors", "description", "copyright", "tags" }, name => Assert.NotEmpty(Value(name)));
    }

    [Fact]
    public void Package_depends_on_nothing() =>
        Assert.DoesNotContain(Metadata().Descendants(), element => element.Name.LocalName == "dependency");

    [Fact]
    public void Package_names_no_place_of_its_repository() => Assert.All(
        Metadata().Elements().Where(element => element.Name.LocalName == "repository"),
        repository => Assert.Null(repository.Attribute("url")));

    [Fact]
    public void Every_assembly_is_strongly_named_with_one_key_and_built_deterministically()
    {
        PackedAssembly[] assemblies = [.. Assemblies()];
        Assert.Equal(s_compiler.Length + s_runTime.Length + 1, assemblies.Length);
        Assert.All(assemblies, assembly => Assert.True(assembly.IsDeterministic, assembly.Name));
        string key = Assert.Single(assemblies.Select(assembly => assembly.PublicKey).Distinct());
        Assert.NotEmpty(key);
    }

    [Fact]
    public void Every_assembly_has_symbols_of_exactly_its_build()
    {
        IReadOnlyDictionary<string, byte[]> symbols = BuiltPackage.Read(BuiltPackage.SymbolsPath);
        Assert.All(Assemblies(), assembly =>
        {
            if (assembly.Name == Build || s_compiler.Contains(assembly.Name))
                Assert.True(assembly.HasEmbeddedSymbols, assembly.Name);
            else
                Assert.True(assembly.Owns(symbols[$"lib/net10.0/{assembly.Name}.pdb"]), assembly.Name);
        });
    }

    [Fact]
    public void The_icon_is_a_picture()
    {
        byte[] icon = BuiltPackage.Read(BuiltPackage.Path)["icon.png"];
        Assert.Equal("\x89PNG", Encoding.Latin1.GetString(icon, 0, 4));
        Assert.InRange(icon.Length, 100, 100_000);
    }

    private static IEnumerable<PackedAssembly> Assemblies() => BuiltPackage.Read(BuiltPackage.Path)
        .Where(file => file.Key.EndsWith(".dll", StringComparison.Ordinal))
        .Select(file => new PackedAssembly(file.Value));

    private static XElement Metadata()
    {
        using var nuspec = new MemoryStream(BuiltPackage.Read(BuiltPackage.Path)["ModelGen.nuspec"]);
        return XDocument.Load(nuspec).Root!.Elements().First();
    }

    /// <summary>The files without those that every package has for its container format.</summary>
    private static IEnumerable<string> OwnFiles(string package) => BuiltPackage.Read(package).Keys
        .Where(file => file is not ("[Content_Types].xml" or "ModelGen.nuspec")
            && !file.StartsWith("_rels/", StringComparison.Ordinal)
            && !file.StartsWith("package/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
