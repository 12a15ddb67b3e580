using System.Security.Cryptography;
using ModelGen.Build;
using ModelGen.Package.Tests.Building;

namespace ModelGen.Package.Tests.Parameters;

/// <summary>Values, names and places of what is embedded.</summary>
public sealed class ResourceTests
{
    [Fact]
    public void Tensors_of_any_size_begin_on_64_bytes_and_keep_their_values()
    {
        var random = new Random(11);
        var file = new SafetensorsBytes();
        var expected = new Dictionary<string, float[]>();
        for (int tensor = 0; tensor < 40; tensor++)
        {
            int count = tensor == 39 ? 700_001 : random.Next(0, 50);
            float[] values = [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
            file.Tensor($"t{tensor}", "F32", [count], [.. values.SelectMany(BitConverter.GetBytes)]);
            expected.Add($"t{tensor}", values);
        }

        EmbeddedResource resource = EmbeddedResource.Of(file);
        Assert.Equal(expected.Keys.Order(), resource.Tensors.Keys.Order());
        Assert.All(resource.Tensors, tensor => Assert.Equal(0, tensor.Value.Place % 64));
        Assert.All(resource.Tensors, tensor => Assert.Equal(expected[tensor.Key], tensor.Value.Values));
        Assert.Equal(0, resource.Length % 64);
    }

    [Fact]
    public void Every_finite_half_becomes_the_same_number()
    {
        ushort[] bits = [.. AllBits().Where(number => Half.IsFinite(BitConverter.UInt16BitsToHalf(number)))];
        Assert.Equal(
            bits.Select(number => BitConverter.SingleToUInt32Bits((float)BitConverter.UInt16BitsToHalf(number))), Embedded("F16", bits));
    }

    [Fact]
    public void Every_finite_brain_float_becomes_the_same_number()
    {
        ushort[] bits = [.. AllBits().Where(number => (number & 0x7F80) != 0x7F80)];
        Assert.Equal(bits.Select(number => (uint)number << 16), Embedded("BF16", bits));
    }

    [Fact]
    public void Foreign_names_become_canonical_and_one_tensor_may_have_two()
    {
        SafetensorsBytes file = new SafetensorsBytes()
            .Drawn("features.0.weight", "F32", 1, 3, 2).Drawn("features.0.bias", "F32", 2, 3).Drawn("shared", "F16", 3, 4)
            .Tensor("steps", "I64", [], new byte[8]).Drawn("Own.scale", "F32", 4, 2);
        EmbeddedResource resource = EmbeddedResource.Of(
            file, map: "*.weight=features.*.weight; Stem.*=features.0.*\nLeft.bias=shared;Right.bias=shared", ignore: "ste*; nothing");
        // Of two entries that fit a name, the longer one is about it.
        Assert.Equal(["0.weight", "Left.bias", "Own.scale", "Right.bias", "Stem.bias"], resource.Tensors.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(resource.Tensors["Left.bias"].Place, resource.Tensors["Right.bias"].Place);
    }

    [Fact]
    public void Statements_come_from_the_file_unless_the_project_has_its_own()
    {
        const string metadata = "\"__metadata__\":{\"modelgen.topology\":\"0a\",\"modelgen.flatten\":\"row,column,channel\",\"format\":\"pt\"}";
        SafetensorsBytes file = new SafetensorsBytes().Entry(metadata).Drawn("a", "F32", 1, 2);
        Assert.Equal("row,column,channel", EmbeddedResource.Of(file).Statements["modelgen.flatten"]);
        EmbeddedResource resource = EmbeddedResource.Of(file, order: "channel,row,column");
        Assert.Equal(2, resource.Statements.Count);
        Assert.Equal(("0a", "channel,row,column"), (resource.Statements["modelgen.topology"], resource.Statements["modelgen.flatten"]));
    }

    [Fact]
    public void The_manifest_says_what_the_file_holds()
    {
        byte[] file = new SafetensorsBytes().Drawn("fc.w", "F16", 1, 3, 2).Tensor("an odd name", "I64", [], new byte[8]).ToArray();
        Assert.Equal(
            $"modelgen-parameters 1\nfile net.safetensors\nsha256 {Convert.ToHexStringLower(SHA256.HashData(file))}\n" +
            "modelgen.flatten channel,row,column\ntensor F16 [3,2] Hidden.weight\ntensor I64 [] an odd name\n",
            EmbeddedResource.Of(file, map: "Hidden.weight=fc.w", order: "channel,row,column").Manifest);
    }

    [Theory]
    [InlineData("a", "", "", "NameMap: expected entries of the form canonical=foreign, got a.")]
    [InlineData("a=b=c", "", "", "NameMap: expected entries of the form canonical=foreign, got \"a=b=c\".")]
    [InlineData("x=absent", "", "", "NameMap: expected a tensor absent for x, but the file has none.")]
    [InlineData("*.a=b", "", "", "NameMap: expected as many stars in \"*.a\" as in b, got others.")]
    [InlineData("x=first;x=second", "", "", "NameMap: expected one entry for x, got two.")]
    [InlineData("first=second", "", "", "first: expected a tensor of another name, because NameMap maps this name; Ignore lets it pass.")]
    [InlineData("", "", "column,row", "FlattenOrder: expected row,column,channel or channel,row,column, got \"column,row\".")]
    public void What_the_project_says_wrongly_is_refused(string map, string ignore, string order, string problem)
    {
        SafetensorsBytes file = new SafetensorsBytes().Drawn("first", "F32", 1, 2).Drawn("second", "F32", 2, 2);
        Assert.Equal(problem, Assert.Throws<ParameterFileException>(() => EmbeddedResource.Of(file, map, ignore, order)).Message);
    }

    private static IEnumerable<ushort> AllBits() => Enumerable.Range(0, 65536).Select(number => (ushort)number);

    /// <summary>The bits in single precision of a tensor of 16-bit numbers.</summary>
    private static IEnumerable<uint> Embedded(string type, ushort[] bits)
    {
        SafetensorsBytes file = new SafetensorsBytes().Tensor("t", type, [bits.Length], [.. bits.SelectMany(BitConverter.GetBytes)]);
        return EmbeddedResource.Of(file).Tensors["t"].Values.Select(BitConverter.SingleToUInt32Bits);
    }
}
