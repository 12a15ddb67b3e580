using ModelGen;

namespace Layered;

/// <summary>The lower assembly's model, which its friend sees.</summary>
[Model]
internal sealed partial class Encoder
{
    [Input(20)] internal partial Layer Text { get; }

    [Dense(12), Relu] internal partial Layer Code { get; }
}
