namespace ModelGen.Data.Tests;

public class NpyFileTests
{
    [Fact]
    public void Reads_both_orders_of_dimensions()
    {
        Assert.Equal([1f, 2, 3, 4, 5, 6], Reading.Npy(Bytes.NpyFloats("(2, 3)", [1, 2, 3, 4, 5, 6])).Values);
        DataArray<float> columns = Reading.Npy(Bytes.NpyFloats("(2, 3)", [1, 4, 2, 5, 3, 6], fortran: true));
        Assert.Equal([2, 3], columns.Shape);
        Assert.Equal([1f, 2, 3, 4, 5, 6], columns.Values);
        Assert.Equal([1f, 3, 2, 4, 5, 7, 6, 8], Reading.Npy(Bytes.NpyFloats("(2, 2, 2)", [1, 5, 2, 6, 3, 7, 4, 8], fortran: true)).Values);
    }

    [Theory]
    [InlineData("|b1", new byte[] { 7 }, 1f)]
    [InlineData("|u1", new byte[] { 200 }, 200f)]
    [InlineData("|i1", new byte[] { 200 }, -56f)]
    [InlineData("<u2", new byte[] { 1, 2 }, 513f)]
    [InlineData(">u2", new byte[] { 1, 2 }, 258f)]
    [InlineData("<i4", new byte[] { 0xFE, 0xFF, 0xFF, 0xFF }, -2f)]
    [InlineData(">i8", new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFD }, -3f)]
    [InlineData("<u8", new byte[] { 0, 0, 0, 0, 0, 0, 0, 0x80 }, 9.223372e18f)]
    [InlineData("<f2", new byte[] { 0, 0x3E }, 1.5f)]
    [InlineData(">f4", new byte[] { 0x3F, 0xC0, 0, 0 }, 1.5f)]
    [InlineData("<f8", new byte[] { 0, 0, 0, 0, 0, 0, 0xF8, 0x3F }, 1.5f)]
    public void Reads_every_number(string descr, byte[] data, float expected)
    {
        string header = $"{{\"shape\": (1,), 'fortran_order':False , 'descr': '{descr}'}}";
        Assert.Equal([expected], Reading.Npy(Bytes.Npy(header, data)).Values);
        Assert.Equal([expected], Reading.Npy(Bytes.Gzip(Bytes.Npy(header, data, major: 2))).Values);
    }

    [Fact]
    public void Reads_a_single_number() => Assert.Equal([3f], Reading.Npy(Bytes.NpyFloats("()", [3])).Values);

    [Theory]
    [InlineData("{'descr': '<c8', 'fortran_order': False, 'shape': (1,)}", "<c8")]
    [InlineData("{'descr': '|O', 'fortran_order': False, 'shape': (1,)}", "|O")]
    [InlineData("{'descr': '|f4', 'fortran_order': False, 'shape': (1,)}", "|f4")]
    [InlineData("{'descr': '<f4', 'fortran_order': 'False', 'shape': (1,)}", "True or False")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}", "(-1,)")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': '(1,)'}", "whole numbers")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (0,)}", "at least 1")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (9999999999,)}", "at most")]
    [InlineData("{'descr': '|u1', 'fortran_order': False, 'shape': (1073741824,)}", "at most 268435456 elements")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (3,,4)}", "whole numbers")]
    [InlineData("{'descr': '<f4', 'fortran_order': False}", "entries descr")]
    [InlineData("{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (1,)}", "entries descr")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} x", "entries descr")]
    public void Says_what_is_wrong(string header, string expected) =>
        Assert.Contains(expected, Reading.Problem(() => Reading.Npy(Bytes.Npy(header, new byte[4]))));

    [Fact]
    public void A_header_made_to_be_slow_is_refused_at_once()
    {
        string header = "{" + string.Concat(Enumerable.Repeat("'shape': (1,) , ", 4000)) + "!";
        Assert.Contains("entries descr", Reading.Problem(() => Reading.Npy(Bytes.Npy(header, [], major: 2))));
        Assert.Contains("entries descr", Reading.Problem(() => Reading.Npy(Bytes.Npy("{" + new string(' ', 60_000), [], major: 2))));
        Assert.Contains("at most 65536", Reading.Problem(() => Reading.Npy(Bytes.Npy(new string(' ', 70_000), [], major: 2))));
    }
}
