using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Emission;

/// <summary>The table of layers at the top of a model's file.</summary>
public sealed class LayerTableTests
{
    [Fact]
    public void A_copied_output_without_an_operation_has_the_shape_of_what_it_reads()
    {
        string text = GeneratorDriverHarness.Run("""
            using ModelGen;
            [Model]
            public sealed partial class Net
            {
                [Input(4)] public partial Layer Image { get; }
                [Dense(3), Output] public partial Layer A { get; }
                public partial Through B { get; }
                [Flatten, Output] public partial Layer C { get; }
            }

            [Block]
            public sealed partial class Through
            {
                [Input] public partial Layer In { get; }
                [Flatten] public partial Layer Same { get; }
            }
            """).Source("Net.g.cs").Text;
        string row = text.Split('\n').First(line => line.StartsWith("//   C ", StringComparison.Ordinal));
        Assert.Equal("3", row.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2]);
    }
}
