using System.Text;
using ModelGen.Build;
using ModelGen.Package.Tests.Building;

namespace ModelGen.Package.Tests.Parameters;

/// <summary>Files that the build must refuse in a sentence, whatever they claim.</summary>
public sealed class HostileFileTests
{
    private const string Good = "\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}";

    [Theory]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}", "a: expected 12 bytes for F32 [3], but its data_offsets span 8.")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}", "a: expected data_offsets [begin, end] with begin at most end, got [8, 0].")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8]}}", "a: expected data_offsets [begin, end] with begin at most end, got [8].")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", "a: expected its data to begin at byte 0, right after the tensor before it, got 4.")]
    [InlineData("{" + Good + ",\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", "b: expected its data to begin at byte 8, right after the tensor before it, got 4.")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", "expected the end of the file after the last tensor, but more bytes follow.")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,16]}}", "expected 16 bytes of tensor data, but only 8 are left.")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,8]}}", "a: expected a shape of fewer than 2^57 elements, got [4294967296, 4294967296].")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[99999999999999999999],\"data_offsets\":[0,8]}}", "expected a header of the safetensors format")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,8]}}", "expected a header of the safetensors format")]
    [InlineData("{\"a\":{\"dtype\":\"X\",\"shape\":[2],\"data_offsets\":[0,8]}}", "a: expected an element type of the safetensors format, got X.")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}}", "a: expected dtype, shape and data_offsets in the header, but one is missing.")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", "a: expected dtype, shape and data_offsets once each, got dtype.")]
    [InlineData("{" + Good + "," + Good + "}", "a: expected once in the header, but it is there twice.")]
    [InlineData("{\"__metadata__\":{\"x\":\"1\",\"x\":\"2\"}," + Good + "}", "__metadata__: expected x once, but it is there twice.")]
    [InlineData("{\"__metadata__\":{\"modelgen.flatten\":\"up\"}," + Good + "}", "modelgen.flatten: expected row,column,channel or channel,row,column, got up.")]
    [InlineData("{\"a\\nb\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", "\"a?b\": expected a name without control characters.")]
    [InlineData("{\"a\\ud800\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", "expected a header of the safetensors format")]
    [InlineData("{" + Good, "expected a header of the safetensors format")]
    [InlineData("{" + Good + "}}", "expected a header of the safetensors format")]
    [InlineData("{" + Good + ",}", "expected a header of the safetensors format")]
    [InlineData("{\"a", "expected a header of the safetensors format")]
    [InlineData("{\"a\\", "expected a header of the safetensors format")]
    [InlineData("", "expected a header of the safetensors format")]
    public void A_header_that_lies_is_refused(string header, string problem) =>
        AssertRefused(SafetensorsBytes.File(Encoding.UTF8.GetBytes(header), new byte[8]), problem);

    [Fact]
    public void A_length_beyond_the_file_is_not_believed()
    {
        AssertRefused([1, 2, 3], "expected 8 bytes of the header's length, but only 3 are left.");
        AssertRefused([.. BitConverter.GetBytes(ulong.MaxValue), 0], "expected a header of at most 100000000 bytes, but the file claims 18446744073709551615.");
        AssertRefused([.. BitConverter.GetBytes(99_999_999L), 0], "expected 99999999 bytes of header, but only 1 are left.");
    }

    [Theory]
    [InlineData("F32", float.NaN)]
    [InlineData("F16", float.PositiveInfinity)]
    [InlineData("BF16", float.NegativeInfinity)]
    public void A_value_that_is_not_finite_is_refused_with_its_place(string type, float value)
    {
        byte[] bad = type switch
        {
            "F32" => BitConverter.GetBytes(value),
            "F16" => BitConverter.GetBytes((Half)value),
            _ => BitConverter.GetBytes(value)[2..],
        };
        byte[] values = new byte[6 * bad.Length];
        bad.CopyTo(values, 5 * bad.Length);
        SafetensorsBytes file = new SafetensorsBytes().Drawn("before", "F32", 1, 3).Tensor("w", type, [2, 3], values);
        AssertRefused(file.ToArray(), "w: expected finite values, got NaN or infinity at [1, 2].");
    }

    /// <summary>Any damage is refused in a sentence or harmless; nothing else is thrown.</summary>
    [Fact]
    public void Damaged_bytes_throw_nothing_else()
    {
        byte[] sound = new SafetensorsBytes().Entry("\"__metadata__\":{\"a\":\"b\\u00e9\"}").Drawn("w", "F16", 1, 3, 2).Drawn("b", "F32", 2, 3).ToArray();
        var random = new Random(5);
        int refused = 0;
        for (int round = 0; round < 400; round++)
        {
            byte[] damaged = [.. sound];
            for (int change = random.Next(1, 4); change > 0; change--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            if (random.Next(4) == 0)
                damaged = damaged[..random.Next(damaged.Length)];
            refused += Record.Exception(() => EmbeddedResource.Of(damaged)) switch
            {
                null => 0,
                ParameterFileException => 1,
                { } other => throw new InvalidOperationException($"Round {round} threw something else.", other),
            };
        }

        Assert.InRange(refused, 200, 399);
    }

    private static void AssertRefused(byte[] file, string problem) => Assert.StartsWith(
        problem, Assert.Throws<ParameterFileException>(() => EmbeddedResource.Of(file)).Message, StringComparison.Ordinal);
}
