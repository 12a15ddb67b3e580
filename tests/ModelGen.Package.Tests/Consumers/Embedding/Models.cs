using ModelGen;

namespace Embedding;

/// <summary>Reads a file as it is.</summary>
[Model]
public sealed partial class Plain
{
    [Input(17)] public partial Layer Values { get; }

    [Dense(33), Relu] public partial Layer Hidden { get; }

    [Dense(5)] public partial Layer Classes { get; }
}

internal static partial class Nets
{
    /// <summary>Reads a file of another framework.</summary>
    [Model]
    internal sealed partial class Renamed
    {
        [Input(3, 4, 2)] internal partial Layer Image { get; }

        [Flatten] internal partial Layer Flat { get; }

        [Dense(7), Tanh] internal partial Layer First { get; }

        [Dense(2)] internal partial Layer Last { get; }
    }
}
