using System.Text;

namespace ModelGen.Runtime.Tests;

public class SafetensorsTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var random = new Random(4);
        (string Name, int[] Shape, float[] Values)[] tensors =
        [
            ("z.weight", [3, 5], Numbers(random, 15)),
            ("a.bias", [], [float.NaN]),
            ("größe \"x\"\n", [2, 0, 3], []),
            ("m", [7], [float.MaxValue, float.Epsilon, -0f, float.PositiveInfinity, 1, 2, 3]),
        ];
        using var stream = new MemoryStream();
        SafetensorsWriter.Write(stream, tensors, new Dictionary<string, string> { ["modelgen.topology"] = "12ab", ["note"] = "a\tb" });
        byte[] bytes = stream.ToArray();
        foreach (Stream source in (Stream[])[new MemoryStream(bytes), new Pipe(bytes)])
        {
            using SafetensorsReader file = SafetensorsReader.Read(source);
            Assert.Equal(4, file.Tensors.Count);
            foreach ((string name, int[] shape, float[] values) in tensors)
            {
                SafetensorsTensor tensor = Assert.IsType<SafetensorsTensor>(file.Find(name));
                Assert.Equal(shape.Select(d => (long)d), tensor.Shape);
                Assert.Equal(values.Length, tensor.Count);
                Assert.Equal(values.Select(BitConverter.SingleToUInt32Bits), file.ReadFloats(name).Select(BitConverter.SingleToUInt32Bits));
            }
            Assert.Equal("12ab", file.Metadata["modelgen.topology"]);
            Assert.Equal("a\tb", file.Metadata["note"]);
        }
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes_in_whatever_order_it_comes()
    {
        Dictionary<string, string> metadata = new() { ["b"] = "2", ["a"] = "1" };
        Dictionary<string, string> reversed = new() { ["a"] = "1", ["b"] = "2" };
        byte[] bytes = TinyFile.Stream(metadata).ToArray();
        Assert.Equal(bytes, TinyFile.Stream(reversed, [.. TinyFile.Tensors.Reverse()]).ToArray());
        string text = Encoding.UTF8.GetString(bytes);
        string header = """{"__metadata__":{"a":"1","b":"2"},"Logits.bias":{"dtype":"F32","shape":[3],"data_offsets":[0,12]},"Logits.weight":{"dtype":"F32","shape":[3,8],"data_offsets":[12,108]}}""";
        Assert.Equal(header, text.Substring(8, header.Length));
        Assert.Equal(0, (bytes.Length - 108) % 8);
    }

    [Fact]
    public void A_file_is_replaced_as_a_whole_or_not_at_all()
    {
        string folder = Directory.CreateTempSubdirectory("modelgen").FullName;
        try
        {
            string path = Path.Combine(folder, "net.safetensors");
            SafetensorsWriter.Write(path, TinyFile.Tensors);
            byte[] before = File.ReadAllBytes(path);
            Assert.Equal(TinyFile.Stream().ToArray(), before);
            Assert.Throws<ArgumentException>(() => SafetensorsWriter.Write(path, [("x", [2], [1f, 2f]), ("x", [1], [1f])]));
            Assert.Throws<ArgumentException>(() => SafetensorsWriter.Write(path, [("x", [2, 2], [1f, 2f])]));
            Assert.Throws<ArgumentException>(() => SafetensorsWriter.Write(path, [("__metadata__", [1], [1f])]));
            Assert.Equal(before, File.ReadAllBytes(path));
            SafetensorsWriter.Write(path, [("x", [1], [1f])]);
            using (SafetensorsReader file = SafetensorsReader.Open(path))
                Assert.Equal([1f], file.ReadFloats("x"));
            Assert.Equal([path], Directory.GetFiles(folder));
            Assert.Throws<FileNotFoundException>(() => SafetensorsReader.Open(path + ".gone"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Half_precision_and_bfloat16_are_read_exactly()
    {
        Half[] halves = [(Half)1.5f, Half.Epsilon, Half.MaxValue, (Half)(-0.333f), Half.NegativeZero, Half.PositiveInfinity];
        ushort[] brains = [0x3FC0, 0x0001, 0x7F7F, 0xC049, 0x8000, 0xFF80];
        byte[] data = [.. halves.SelectMany(BitConverter.GetBytes), .. brains.SelectMany(BitConverter.GetBytes)];
        using SafetensorsReader file = RawFile.Read(RawFile.Bytes(
            """{"h":{"dtype":"F16","shape":[2,3],"data_offsets":[0,12]},"b":{"dtype":"BF16","shape":[6],"data_offsets":[12,24]}}""", data));
        Assert.Equal(halves.Select(h => (float)h), file.ReadFloats("h"));
        Assert.Equal([1.5f, BitConverter.UInt32BitsToSingle(0x10000), BitConverter.UInt32BitsToSingle(0x7F7F0000), -3.140625f, -0f, float.NegativeInfinity], file.ReadFloats("b"));
    }

    [Theory]
    [InlineData("BOOL", 8)]
    [InlineData("F4", 4)]
    [InlineData("F6_E2M3", 6)]
    [InlineData("F6_E3M2", 6)]
    [InlineData("U8", 8)]
    [InlineData("I8", 8)]
    [InlineData("F8_E5M2", 8)]
    [InlineData("F8_E4M3", 8)]
    [InlineData("F8_E8M0", 8)]
    [InlineData("I16", 16)]
    [InlineData("U16", 16)]
    [InlineData("F16", 16)]
    [InlineData("BF16", 16)]
    [InlineData("I32", 32)]
    [InlineData("U32", 32)]
    [InlineData("F32", 32)]
    [InlineData("C64", 64)]
    [InlineData("F64", 64)]
    [InlineData("I64", 64)]
    [InlineData("U64", 64)]
    public void Every_element_type_of_the_format_is_listed_and_only_floats_are_parameters(string type, int bits)
    {
        byte[] bytes = RawFile.Bytes($$$"""{"t":{"dtype":"{{{type}}}","shape":[4],"data_offsets":[0,{{{bits / 2}}}]}}""", new byte[bits / 2]);
        using SafetensorsReader file = RawFile.Read(bytes);
        SafetensorsTensor tensor = Assert.Single(file.Tensors);
        Assert.Equal(type.Replace("_", ""), tensor.Type.ToString(), ignoreCase: true);
        Assert.Equal(type is "F32" or "F16" or "BF16", tensor.IsFloat);
        if (tensor.IsFloat)
            Assert.Equal(new float[4], file.ReadFloats("t"));
        else
            Assert.Contains($"t: expected F32, F16 or BF16, got {type}.", Assert.Throws<ParameterFileException>(() => file.ReadFloats("t")).Message);
    }

    [Fact]
    public void A_header_may_be_spelt_with_escapes_and_white_space_and_name_tensors_in_any_order()
    {
        byte[] bytes = RawFile.Bytes(
            """
            { "\u00fc\ud83d\ude00": {"data_offsets": [4, 8], "d\u0074ype": "F\u0033\u0032", "shape": []},
              "__metadat\u0061__": {"k\/": "\"v\u000A"},
              "a": {"shape": [1], "dtype": "F32", "data_offsets": [0, 4]} }
            """, [.. BitConverter.GetBytes(1.5f), .. BitConverter.GetBytes(-2f)]);
        using SafetensorsReader file = RawFile.Read(bytes);
        Assert.Equal(["a", "ü😀"], file.Tensors.Select(t => t.Name));
        Assert.Equal([-2f], file.ReadFloats("ü😀"));
        Assert.Equal("\"v\n", file.Metadata["k/"]);
    }

    [Fact]
    public void A_disposed_reader_throws()
    {
        SafetensorsReader file = SafetensorsReader.Read(TinyFile.Stream());
        file.Dispose();
        Assert.Throws<ObjectDisposedException>(() => file.ReadFloats("Logits.bias"));
    }

    [Fact]
    public void Data_that_does_not_begin_on_four_bytes_is_read()
    {
        byte[] data = [9, .. BitConverter.GetBytes(1.25f)];
        using SafetensorsReader file = RawFile.Read(RawFile.Bytes(
            """{"u":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"f":{"dtype":"F32","shape":[],"data_offsets":[1,5]}}""", data));
        Assert.Equal([1.25f], file.ReadFloats("f"));
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];
}
