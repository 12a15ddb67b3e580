using System.Buffers.Binary;

namespace ModelGen.Data.Tests;

public class IdxFileTests
{
    private static readonly byte[] s_plain = Bytes.Idx(8, [2, 3, 1], [1, 2, 3, 4, 5, 255]);

    [Fact]
    public void Reads_bytes_plain_and_packed()
    {
        foreach (byte[] file in new[] { s_plain, Bytes.Gzip(s_plain) })
        {
            DataArray<byte> array = Reading.IdxBytes(file);
            Assert.Equal([2, 3, 1], array.Shape);
            Assert.Equal([4, 5, 255], array[1].ToArray());
        }
    }

    [Fact]
    public void Reads_every_element_type_as_numbers()
    {
        Assert.Equal([-1f, 127f], Reading.Idx(Bytes.Idx(9, [2], [0xFF, 0x7F])).Values);
        Assert.Equal([-2f], Reading.Idx(Bytes.Idx(0x0B, [1], [0xFF, 0xFE])).Values);
        Assert.Equal([65536f], Reading.Idx(Bytes.Idx(0x0C, [1], [0, 1, 0, 0])).Values);
        var bytes = new byte[8];
        BinaryPrimitives.WriteSingleBigEndian(bytes, 1.5f);
        Assert.Equal([1.5f], Reading.Idx(Bytes.Idx(0x0D, [1], bytes[..4])).Values);
        BinaryPrimitives.WriteDoubleBigEndian(bytes, -2.25);
        Assert.Equal([-2.25f], Reading.Idx(Bytes.Idx(0x0E, [1], bytes)).Values);
    }

    [Fact]
    public void Says_what_is_wrong()
    {
        Assert.Contains("two zero bytes", Reading.Problem(() => Reading.Idx([1, 0, 8, 1])));
        Assert.Contains("got 0x0A", Reading.Problem(() => Reading.Idx([0, 0, 0x0A, 1])));
        Assert.Contains("got 9", Reading.Problem(() => Reading.Idx([0, 0, 8, 9])));
        Assert.Contains("[0]", Reading.Problem(() => Reading.Idx(Bytes.Idx(8, [0], []))));
        Assert.Contains("[2147483647, 2147483647]", Reading.Problem(() => Reading.Idx(Bytes.Idx(8, [int.MaxValue, int.MaxValue], []))));
        Assert.Contains("only 1 byte are left", Reading.Problem(() => Reading.Idx(Bytes.Idx(8, [2], [1]))));
        Assert.Contains("more bytes follow", Reading.Problem(() => Reading.Idx(Bytes.Idx(8, [2], [1, 2, 3]))));
        Assert.Contains("expected elements of type UInt8, got Float32", Reading.Problem(() => Reading.IdxBytes(Bytes.Idx(0x0D, [1], new byte[4]))));
    }
}
