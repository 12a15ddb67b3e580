using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;

namespace ModelGen.Tool.Tests;

/// <summary>Whatever the file holds, the tool answers; it never ends in an exception.</summary>
[Collection(InspectedAssemblyTests.Name)]
public sealed class UnreadableAssemblyTests(InspectedAssembly assembly)
{
    [Theory]
    [InlineData("spec")]
    [InlineData("explain")]
    [InlineData("bench")]
    [InlineData("run", "--input", "x.npy")]
    public void A_missing_file_is_refused(string verb, params string[] rest) =>
        ToolRun.Of([verb, assembly.Path + ".missing", .. rest]).AssertRefused("networks.dll.missing");

    [Fact]
    public void A_folder_is_refused() => ToolRun.Spec(Path.GetDirectoryName(assembly.Path)!).AssertRefused("cannot be read");

    [Theory]
    [InlineData("")]
    [InlineData("MZ")]
    [InlineData("no assembly, only some text that goes on for longer than the smallest header would")]
    public void A_file_that_is_no_assembly_is_refused(string content)
    {
        string path = assembly.Write($"text{content.Length}.dll", Encoding.UTF8.GetBytes(content));
        ToolRun.Spec(path).AssertRefused(Path.GetFileName(path), "cannot be read as an assembly");
    }

    [Fact]
    public void An_assembly_may_have_no_networks() =>
        ToolRun.Spec(typeof(Assert).Assembly.Location).AssertNo("xunit.assert.dll", "no compiled network");

    [Fact]
    public void A_cut_assembly_is_refused()
    {
        for (int part = 1; part < 16; part++)
        {
            string path = assembly.Write("cut.dll", assembly.Image[..(assembly.Image.Length * part / 32)]);
            ToolRun.Spec(path).AssertRefused("cut.dll");
        }
    }

    [Fact]
    public void Damaged_metadata_is_read_or_refused()
    {
        using var intact = new PEReader(new MemoryStream(assembly.Image));
        int start = intact.PEHeaders.MetadataStartOffset, tables = intact.GetMetadataReader().GetHeapMetadataOffset(HeapIndex.String);
        var random = new Random(20);
        for (int run = 0; run < 400; run++)
        {
            // The header and the tables lie before the heaps; damage there reaches the reader's every step.
            byte[] image = [.. assembly.Image];
            int changes = 1 << random.Next(6);
            for (int change = 0; change < changes; change++)
                image[start + random.Next(tables)] = (byte)random.Next(256);
            ToolRun.Of(run % 8 == 0 ? "explain" : "spec", assembly.Write("damaged.dll", image)).AssertAnswered();
        }
    }

    [Fact]
    public void A_damaged_specification_is_explained_or_refused()
    {
        EmbeddedModel model = EmbeddedModels.Read(assembly.Path).Single(found => found.Name == "Demo.Picture");
        var random = new Random(21);
        int refused = 0;
        for (int run = 0; run < 200; run++)
        {
            char[] text = model.Specification.ToCharArray();
            text[random.Next(text.Length)] = (char)random.Next(' ', 'z');
            try
            {
                Assert.NotEmpty(Explanation.Of(model with { Specification = new string(text) }, [], batch: 1).Programs);
            }
            catch (ToolException error)
            {
                Assert.Contains("Demo.Picture carries a specification that this version cannot read: ", error.Message);
                refused++;
            }
        }

        Assert.InRange(refused, 50, 200);
    }
}
