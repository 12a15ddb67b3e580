using ModelGen;

namespace Consumers;

/// <summary>The only declaration of its project.</summary>
[Model]
public sealed partial class Lone
{
    [Input(12)] public partial Layer Values { get; }

    [Dense(3)] public partial Layer Classes { get; }
}
