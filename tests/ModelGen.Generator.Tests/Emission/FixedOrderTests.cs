using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Emission;

public sealed class FixedOrderTests
{
    [Theory]
    [InlineData("BatchNorm", true)]
    [InlineData("Tanh", false)]
    public void A_norm_over_a_flattened_image_binds_its_order(string slot, bool isFixed)
    {
        string source = $$"""
            using ModelGen;

            namespace Demo;

            /// <summary>A net.</summary>
            [Model]
            public sealed partial class Net
            {
                /// <summary>The picture.</summary>
                [Input(2, 2, 3)]
                public partial Layer Image { get; }

                /// <summary>A vector.</summary>
                [Flatten, {{slot}}]
                public partial Layer Flat { get; }

                /// <summary>The result.</summary>
                [Dense(4)]
                public partial Layer Out { get; }
            }
            """;
        string model = GeneratorDriverHarness.Run(source).Source("Net.g.cs").Text;
        const string Guard = "new global::ModelGen.Runtime.FixedOrderPacking(\"Flat\"),";
        Assert.Equal(isFixed, model.Contains(Guard, StringComparison.Ordinal));
        Assert.Contains("flattened: [2, 2, 3]", model, StringComparison.Ordinal);
    }
}
