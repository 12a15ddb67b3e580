using System.Buffers.Binary;
using System.Text;

namespace ModelGen.Runtime.Tests;

public class HostileFileTests
{
    private const string Table = """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}""";

    [Fact]
    public void A_file_cut_at_any_byte_is_refused()
    {
        byte[] whole = TinyFile.Stream(new Dictionary<string, string> { ["k"] = "v" }).ToArray();
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.Throws<ParameterFileException>(() => RawFile.Read(whole[..length]));
            Assert.Throws<ParameterFileException>(() => SafetensorsReader.Read(new Pipe(whole[..length])));
        }
        Assert.Contains("more bytes follow", Assert.Throws<ParameterFileException>(() => RawFile.Read([.. whole, 0])).Message);
        RawFile.Read(whole).Dispose();
    }

    [Theory]
    [InlineData(101UL, "expected 101 bytes of header, but only 100 are left")]
    [InlineData(100_000_000UL, "only 100 bytes are left")]
    [InlineData(100_000_001UL, "at most 100000000 bytes")]
    [InlineData(0x7FFFFFFFFFFFFFFFUL, "claims 9223372036854775807")]
    [InlineData(0xFFFFFFFFFFFFFFFFUL, "claims 18446744073709551615")]
    public void A_header_length_is_checked_before_memory_is_allocated(ulong claimed, string expected)
    {
        byte[] bytes = new byte[108];
        bytes.AsSpan(8).Fill((byte)' ');
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, claimed);
        long before = GC.GetAllocatedBytesForCurrentThread();
        string message = Assert.Throws<ParameterFileException>(() => RawFile.Read(bytes)).Message;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        Assert.Contains(expected.Replace("but only 100 are", "but only 100 bytes are"), message);

        before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ParameterFileException>(() => SafetensorsReader.Read(new Pipe(bytes)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
    }

    [Theory]
    [InlineData("", "begins with '{'")]
    [InlineData("[]", "begins with '{'")]
    [InlineData(" {}", "begins with '{'")]
    [InlineData("{", "damaged")]
    [InlineData("{}x", "damaged")]
    [InlineData("{}{}", "damaged")]
    [InlineData("""{"a":1}""", "a: expected an object")]
    [InlineData("""{"a":{}}""", "one is missing")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"x":1}}""", "got x")]
    [InlineData("""{"a":{"dtype":"F32","dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "got dtype")]
    [InlineData("""{"a":{"dtype":"F33","shape":[2],"data_offsets":[0,8]}}""", "got F33")]
    [InlineData("""{"a":{"dtype":32,"shape":[2],"data_offsets":[0,8]}}""", "got dtype")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", "whole numbers")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}}""", "whole numbers")]
    [InlineData("""{"a":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,8]}}""", "whole numbers")]
    [InlineData("""{"a":{"dtype":"F32","shape":[[2]],"data_offsets":[0,8]}}""", "damaged")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}}""", "[0]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4,8]}}""", "at most 2")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}""", "[8, 0]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", "a: expected 12 bytes for F32 [3], but its data_offsets span 8")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4611686018427387904,4,4],"data_offsets":[0,8]}}""", "fewer than 2^57 elements")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4294967296,4294967296,4294967296,4294967296,2],"data_offsets":[0,8]}}""", "fewer than 2^57 elements")]
    [InlineData("""{"a":{"dtype":"F4","shape":[3],"data_offsets":[0,1]}}""", "F4 [3]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "a: expected its data to begin at byte 0, right after the tensor before it, got 4")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "b: expected its data to begin at byte 8")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "begin at byte 4")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "a: expected once")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"\u0061":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "a: expected once")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[-0,8]}}""", "whole numbers")]
    [InlineData("""{"a":{"dtype":"F32","shape":[02],"data_offsets":[0,8]}}""", "whole numbers")]
    [InlineData("""{"a":{"dtype":"F32","shape":["2"],"data_offsets":[0,8]}}""", "whole numbers")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2,],"data_offsets":[0,8]}}""", "damaged near its byte 31")]
    [InlineData("""{"a\q":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "damaged near its byte 3")]
    [InlineData("""{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}""", "expected 12 bytes of tensor data, but only 8 bytes are left")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "more bytes follow")]
    [InlineData("""{"a":{"dtype":"U8","shape":[9223372036854775807],"data_offsets":[0,9223372036854775807]}}""", "fewer than 2^57 elements")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1152921504606846975],"data_offsets":[0,4611686018427387900]}}""", "fewer than 2^57 elements")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1073741824],"data_offsets":[0,4294967296]}}""", "expected 4294967296 bytes of tensor data")]
    [InlineData("""{"__metadata__":{"k":1},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "expected text for k")]
    [InlineData("""{"__metadata__":{"k":"1","k":"2"},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "k once")]
    [InlineData("""{"__metadata__":{},"__metadata__":{}}""", "twice")]
    [InlineData("""{"__metadata__":{"k":{"l":"1"}}}""", "expected text for k")]
    [InlineData("""{"\ud800":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "Unicode")]
    public void A_damaged_table_is_refused_with_what_was_expected(string header, string expected)
    {
        string message = RawFile.Error(header, dataBytes: 8);
        Assert.StartsWith("f.safetensors: ", message);
        Assert.Contains(expected, message);
    }

    [Fact]
    public void Names_are_shown_short_and_without_control_characters()
    {
        string message = RawFile.Error("{\"" + new string('n', 5000) + "\":1}", 0);
        Assert.InRange(message.Length, 100, 300);
        Assert.DoesNotContain('\u001b', RawFile.Error("{\"\\u001b[31m\":1}", 0));
    }

    [Fact]
    public void Bytes_that_are_not_Unicode_are_refused()
    {
        byte[] header = Encoding.UTF8.GetBytes(Table);
        header[2] = 0xFF;
        Assert.Throws<ParameterFileException>(() => RawFile.Read(RawFile.Bytes(header, new byte[12])));
    }

    [Fact]
    public void Ranks_and_empty_dimensions_do_not_fool_the_size()
    {
        string ones = string.Join(",", Enumerable.Repeat("1", 33));
        Assert.Contains("at most 32", RawFile.Error("""{"a":{"dtype":"F32","shape":[ones],"data_offsets":[0,4]}}""".Replace("ones", ones), 4));
        using SafetensorsReader empty = RawFile.Read(RawFile.Bytes(
            """{"a":{"dtype":"F32","shape":[9223372036854775807,9223372036854775807,0],"data_offsets":[0,0]}}""", []));
        Assert.Empty(empty.ReadFloats("a"));
    }

    [Fact]
    public void Two_thousand_mutations_throw_nothing_else_and_allocate_little()
    {
        byte[] whole = TinyFile.Stream(new Dictionary<string, string> { ["modelgen.flatten"] = "row,column,channel" }).ToArray();
        int header = whole.Length - 108;
        var random = new Random(5);
        int refused = 0, accepted = 0;
        for (int i = 0; i < 2000; i++)
        {
            byte[] mutated = Mutate(random, whole, header);
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                using LoadedNetwork network = LoadedNetwork.Load(
                    TinyNet.Info, TinyNet.Program(), i % 2 == 0 ? new MemoryStream(mutated) : new Pipe(mutated), new LoadOptions { Warmup = false });
                accepted++;
            }
            catch (ParameterFileException e)
            {
                refused++;
                Assert.InRange(e.Message.Length, 10, 4000);
            }
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 3_000_000);
        }
        Assert.InRange(refused, 1000, 1999);
        Assert.Equal(2000, refused + accepted);
    }

    private static byte[] Mutate(Random random, byte[] whole, int header)
    {
        byte[] bytes = [.. whole];
        int edits = random.Next(1, 4);
        for (int i = 0; i < edits; i++)
        {
            int at = random.Next(random.Next(5) == 0 ? whole.Length : header);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at % bytes.Length] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at % bytes.Length] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes[at % bytes.Length] = "0123456789{}[],:\"-.eE"u8[random.Next(21)];
                    break;
                case 3:
                    bytes = [.. bytes[..(at % bytes.Length)], (byte)random.Next('0', '9' + 1), .. bytes[(at % bytes.Length)..]];
                    break;
                case 4:
                    bytes = [.. bytes[..(at % bytes.Length)], .. bytes[Math.Min(at % bytes.Length + random.Next(1, 9), bytes.Length)..]];
                    break;
                default:
                    BinaryPrimitives.WriteInt64LittleEndian(bytes, random.Next(3) switch { 0 => random.NextInt64(), 1 => random.Next(1 << 20), _ => header - 8 + random.Next(-9, 9) });
                    break;
            }
        }
        return bytes;
    }
}
