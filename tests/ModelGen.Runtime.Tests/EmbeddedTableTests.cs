using System.Text;

namespace ModelGen.Runtime.Tests;

/// <summary>Tables of embedded parameters, sound and damaged. That a build's own are read is shown where the package is consumed.</summary>
public sealed unsafe class EmbeddedTableTests
{
    [Fact]
    public void A_table_is_read_as_it_is_documented()
    {
        (SafetensorsTensor[] tensors, Dictionary<string, string> statements) = Read(Sound());
        Assert.Equal("row,column,channel", Assert.Single(statements, pair => pair.Key == ParameterMetadata.Flatten).Value);
        Assert.Equal(["Größe [2, 3] F32", "one [] F32"], tensors.Select(tensor => tensor.ToString().Replace("\"", "", StringComparison.Ordinal)));
        Assert.Equal([(128L, 152L), (192L, 196L)], tensors.Select(tensor => (tensor.Begin, tensor.End)));
    }

    [Fact]
    public void Another_form_is_refused_with_its_number()
    {
        byte[] table = Sound();
        table[8] = 2;
        Assert.Equal(
            "f: expected parameters embedded in form 1, got form 2; rebuild with the ModelGen package of the run time.",
            Assert.Throws<ParameterFileException>(() => Read(table)).Message);
    }

    [Fact]
    public void Every_shortened_table_is_refused()
    {
        byte[] table = Sound();
        Assert.All(Enumerable.Range(0, 195), length => Assert.Throws<ParameterFileException>(() => Read(table[..length])));
    }

    /// <summary>Whatever stands there: a tensor lies within the resource, or the table is refused.</summary>
    [Fact]
    public void Damaged_tables_never_lead_beyond_the_end()
    {
        var random = new Random(3);
        int refused = 0;
        for (int round = 0; round < 2000; round++)
        {
            byte[] table = Sound();
            for (int change = 0; change < 3; change++)
                table[random.Next(120)] = (byte)random.Next(256);
            try
            {
                Assert.All(Read(table).Tensors, tensor =>
                {
                    Assert.InRange(tensor.Begin, 0, table.Length);
                    Assert.InRange(tensor.End, tensor.Begin, table.Length);
                    Assert.Equal(tensor.Count * sizeof(float), tensor.End - tensor.Begin);
                });
            }
            catch (ParameterFileException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 1000, 1999);
    }

    [Fact]
    public void An_assembly_without_parameters_says_so() => Assert.Equal(
        "ModelGen.Parameters.Demo.Net: expected parameters of Demo.Net embedded in ModelGen.Runtime.Tests, got none.",
        Assert.Throws<ParameterFileException>(() => EmbeddedParameters.Open(typeof(EmbeddedTableTests).Assembly, "Demo.Net")).Message);

    private static (SafetensorsTensor[] Tensors, Dictionary<string, string> Statements) Read(byte[] bytes)
    {
        fixed (byte* data = bytes)
        {
            var table = new EmbeddedTable("f", data, bytes.Length);
            SafetensorsTensor[] tensors = table.Read(out Dictionary<string, string> statements);
            return (tensors, statements);
        }
    }

    private static byte[] Sound()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("ModelGen"u8);
        writer.Write(1);
        writer.Write(1);
        writer.Write(2);
        Text(ParameterMetadata.Flatten);
        Text("row,column,channel");
        Text("Größe");
        writer.Write(2);
        writer.Write(2);
        writer.Write(3);
        writer.Write(128L);
        Text("one");
        writer.Write(0);
        writer.Write(192L);
        writer.Write(new byte[196 - bytes.Position]);
        return bytes.ToArray();

        void Text(string text)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            writer.Write(utf8.Length);
            writer.Write(utf8);
        }
    }
}
