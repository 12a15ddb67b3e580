using ModelGen.Runtime;

namespace ModelGen.Data.Tests;

/// <summary>Real files, broken in every way that chance finds: a reader gives an array or its documented exception, whatever comes.</summary>
public class HostileFileTests
{
    private const int Cases = 2_000;

    /// <summary>Cases per format; more of them with <c>MODELGEN_FUZZ=1000000</c>.</summary>
    private static int CaseCount => int.TryParse(Environment.GetEnvironmentVariable("MODELGEN_FUZZ"), out int cases) ? cases : Cases;

    public static TheoryData<string> Formats => [.. s_formats.Keys];

    private static readonly Dictionary<string, (byte[] File, Action<byte[]> Read)> s_formats = new()
    {
        ["idx"] = (Bytes.Idx(8, [3, 2, 2], [.. Enumerable.Range(0, 12).Select(i => (byte)i)]), file => Reading.Idx(file)),
        ["npy"] = (Bytes.NpyFloats("(2, 3)", [1, 2, 3, 4, 5, 6]), file => Reading.Npy(file)),
        ["csv"] = ("a;b\n1;2.5\n-3e2;4\n"u8.ToArray(), file => Reading.Csv(file)),
        ["wav"] = (Bytes.Wav(1, 2, 8000, 16, new byte[16], [.. "LIST"u8, 1, 0, 0, 0, 9, 0]), file => Reading.Wav(file)),
        ["png"] = (Bytes.Png(4, 3, 8, 3, new byte[15], [1, 2, 3]), file => Reading.Png(file)),
        ["cifar10"] = ([.. Enumerable.Range(0, 2 * 3073).Select(i => (byte)(i % 5))], file => Reading.Cifar(file)),
        ["gzip"] = (Bytes.Gzip(Bytes.Idx(8, [100, 10], new byte[1000])), file => Reading.Idx(file)),
        ["csv.gz"] = (Bytes.Gzip("1,0.123\n2,0.456\n"u8.ToArray()), file => Reading.Csv(file)),
        ["wav.gz"] = (Bytes.Gzip(Bytes.Wav(1, 1, 8000, 8, new byte[100])), file => Reading.Wav(file)),
        ["safetensors"] = (Safetensors(), file => SafetensorsReader.Read(new MemoryStream(file)).Dispose()),
    };

    [Theory, MemberData(nameof(Formats))]
    public void A_broken_file_gives_the_documented_exception(string format)
    {
        (byte[] valid, Action<byte[]> read) = s_formats[format];
        var mutations = new Mutations(seed: 7);
        read(valid);
        int refused = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < CaseCount; i++)
            refused += IsRefused(mutations.Of(valid), read) ? 1 : 0;

        // A file of a few kilobytes allocates no more than a first chunk of a packed stream, whatever it claims.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / CaseCount, 0, 1 << 21);
        Assert.InRange(refused, CaseCount / 10, CaseCount);
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_file_cut_at_any_byte_gives_the_documented_exception(string format)
    {
        (byte[] valid, Action<byte[]> read) = s_formats[format];
        int step = Math.Max(1, valid.Length / 500);
        for (int length = 0; length < valid.Length; length += step)
            Assert.True(IsRefused(valid[..length], read) || IsWhole(format, length), $"{format} cut at byte {length}");
    }

    [Fact]
    public void What_unpacks_to_much_more_than_it_claims_is_refused()
    {
        byte[] bomb = Bytes.Gzip([.. Bytes.Idx(8, [10], new byte[10]), .. new byte[50_000_000]]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("more bytes follow", Reading.Problem(() => Reading.Idx(bomb)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_claim_of_gigabytes_allocates_nothing()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("only", Reading.Problem(() => Reading.Idx(Bytes.Idx(8, [1 << 14, 1 << 14], [1]))));
        Assert.Contains("only", Reading.Problem(() => Reading.Npy(Bytes.NpyFloats("(200000000,)", [1]))));
        Assert.Contains("only", Reading.Problem(() => Reading.Wav([.. Bytes.Wav(1, 1, 1, 8, [1])[..^5], 0, 0, 0, 0x3F, 1])));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    /// <summary>Formats without a length: lines of text, and records of which fewer are fewer images.</summary>
    private static bool IsWhole(string format, int length) => format == "csv" || (format == "cifar10" && length > 0 && length % 3073 == 0);

    private static bool IsRefused(byte[] file, Action<byte[]> read)
    {
        try
        {
            read(file);
            return false;
        }
        catch (Exception error) when (error is DataFileException or ParameterFileException)
        {
            Assert.NotEmpty(error.Message);
            return true;
        }
    }

    private static byte[] Safetensors()
    {
        byte[] header = """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"__metadata__":{"k":"v"},"b":{"dtype":"F16","shape":[1,3],"data_offsets":[8,14]}}"""u8.ToArray();
        return [.. BitConverter.GetBytes((ulong)header.Length), .. header, .. new byte[14]];
    }
}
