using ModelGen;

namespace Corpus;

internal static partial class Nets
{
    [Model]
    internal sealed partial class Tiny
    {
        [Input(4)]
        internal partial Layer In { get; }

        [Dense(2)]
        internal partial Layer Out { get; }
    }
}
