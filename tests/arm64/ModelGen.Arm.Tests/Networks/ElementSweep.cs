using ModelGen.Core.Specs;
using ModelGen.Numeric.Tests.Kernels;

namespace ModelGen.Arm.Tests.Networks;

/// <summary>
/// Networks without products of matrices that together call every other kernel: one for each activation, and one of rows.
/// </summary>
internal static class ElementSweep
{
    // Whole vectors and a remainder, in rows that are one after another or all the same.
    private const string Shape = "3, 11";

    /// <summary>The declarations.</summary>
    public static IReadOnlyList<string> Sources() =>
    [
        .. KernelSets.Activations.Select(Elementwise),
        $$"""
        using ModelGen;

        namespace Sweep;

        [Model, Batch(1, 3)]
        public sealed partial class Rows
        {
            [Input({{Shape}}, Element = Element.UInt8)]
            public partial Layer Bytes { get; }

            [Input({{Shape}}), Normalize(0.5, 3)]
            public partial Layer Numbers { get; }

            [Softmax, From(nameof(Bytes)), Output]
            public partial Layer OfBytes { get; }

            [Softmax, From(nameof(Numbers)), Output]
            public partial Layer OfNumbers { get; }

            [LogSoftmax, From(nameof(Numbers)), Output]
            public partial Layer Logarithms { get; }

            [LayerNorm, From(nameof(Numbers)), Output]
            public partial Layer Norms { get; }
        }
        """,
    ];

    private static string Elementwise(Activation activation)
    {
        bool none = activation.Kind == ActivationKind.None;
        string then = none ? "" : ", " + activation.Kind;

        // No activation at all is a copy: a part of a joined value.
        string map = none ? "Concat, From(nameof(A), nameof(B))" : $"{activation.Kind}, From(nameof(A))";
        return $$"""
            using ModelGen;

            namespace Sweep;

            [Model, Batch(1, 3)]
            public sealed partial class Elementwise{{activation.Kind}}
            {
                [Input({{Shape}})]
                public partial Layer A { get; }

                [Input({{Shape}})]
                public partial Layer B { get; }

                [{{map}}, Output]
                public partial Layer Map { get; }

                [Add(nameof(B)){{then}}, From(nameof(A)), Output]
                public partial Layer Sum { get; }

                [Multiply(nameof(B)){{then}}, From(nameof(A)), Output]
                public partial Layer Product { get; }

                [BatchNorm{{then}}, From(nameof(A)), Output]
                public partial Layer Scaled { get; }
            }
            """;
    }
}
