namespace ModelGen.Data.Tests;

public class CsvFileTests
{
    [Theory]
    [InlineData("1,2\n3,4\n")]
    [InlineData("\uFEFFa,b\r\n1,2\r\n\r\n3,4")]
    [InlineData("1;2\n3;4")]
    [InlineData(" 1\t2 \n\"3\"\t4e0\n")]
    public void Reads_rows_of_numbers(string text)
    {
        DataArray<float> table = Reading.Csv(text);
        Assert.Equal([2, 2], table.Shape);
        Assert.Equal([1f, 2, 3, 4], table.Values);
    }

    [Theory]
    [InlineData("", "at least one row")]
    [InlineData("a,b", "at least one row")]
    [InlineData("1,2\n3", "line 2 has 1")]
    [InlineData("a,b\n1,x", "line 2, field 2, got x")]
    [InlineData("1,x", "line 1, field 2")]
    [InlineData("1,1e999", "finite 32-bit number in line 1, field 2")]
    [InlineData("1,nan", "finite")]
    [InlineData("1,2\n\n3,4,5", "line 3 has 3")]
    public void Says_what_is_wrong(string text, string expected) => Assert.Contains(expected, Reading.Problem(() => Reading.Csv(text)));
}
