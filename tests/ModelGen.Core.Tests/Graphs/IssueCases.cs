namespace ModelGen.Core.Tests.Graphs;

/// <summary>Models that break a rule, close ones that do not, and the whole message: inputs, wiring, dense layers.</summary>
internal static class IssueCases
{
    private const string In = "In: input 3 f32|";

    public static TheoryData<string, string, string, string> Rules => new()
    {
        { "MG1001", In + "A: dense 2 <- Inn output", In + "A: dense 2 <- In output", "'A' reads 'Inn', but no layer has that name" },
        {
            "MG1002",
            In + "A: dense 2 <- B output|B: dense 2 <- In output",
            In + "B: dense 2 <- In output|A: dense 2 <- B output",
            "'A' reads 'B', which is declared after it; a layer reads layers that are declared before it"
        },
        {
            "MG1003",
            In + "A: dense 2 <- C output|B: dense 2 <- A|C: dense 2 <- B",
            In + "A: dense 2 <- In output|B: dense 2 <- A|C: dense 2 <- B output",
            "'A' needs its own value: 'A' reads 'C' reads 'B' reads 'A'"
        },
        { "MG1003", In + "A: dense 2 <- A output", In + "A: dense 2 <- In output", "'A' needs its own value: 'A' reads 'A'" },
        {
            "MG1004",
            In + "A: dense 2 <- In output|A: dense 3 <- In output",
            In + "A: dense 2 <- In output|a: dense 3 <- In output",
            "There is more than one layer 'A'"
        },
        {
            "MG1005",
            In + "A: dense 2 output",
            In + "A: dense 2 <- In output",
            "'A' is a layer 'dense', which reads 1 layer, but it gets no other layer"
        },
        {
            "MG1005",
            In + "A: flatten <- In,In output",
            In + "A: flatten <- In output",
            "'A' is a layer 'flatten', which reads 1 layer, but it gets 2 layers"
        },
        {
            "MG1005",
            In + "B: input 3 f32 <- In|A: dense 2 <- In output",
            In + "B: input 3 f32|A: dense 2 <- In output|C: dense 2 <- B output",
            "'B' is a layer 'input', which reads no other layer, but it gets 1 layer"
        },
        {
            "MG1006",
            "A: input 3x0x1 f32|B: identity <- A output",
            "A: input 3x1x1 f32|B: identity <- A output",
            "The shape [3, 0, 1] of 'A' is not valid: 1 to 3 dimensions are allowed, each at least 1"
        },
        {
            "MG1006",
            "A: input 1x1x1x1 f32|B: identity <- A output",
            "A: input 1x1x1 f32|B: identity <- A output",
            "The shape [1, 1, 1, 1] of 'A' is not valid: 1 to 3 dimensions are allowed, each at least 1"
        },
        {
            "MG1006",
            "A: input scalar f32|B: identity <- A output",
            "A: input 1 f32|B: identity <- A output",
            "The shape [] of 'A' is not valid: 1 to 3 dimensions are allowed, each at least 1"
        },
        {
            "MG1007",
            "A: input 32768x32768 f32|B: identity <- A output",
            "A: input 4096x4096 f32|B: identity <- A output",
            "The value of 'A', 32768x32768, has more than 268435456 elements"
        },
        {
            "MG1008",
            "A: input 268435456 f32 normalize(0;1)|B: identity <- A output",
            "A: input 16 f32 normalize(0;1)|B: identity <- A output",
            "The weight of 'A' is 2 x 268435456 numbers, which is 2147483648 bytes; at most 536870912 bytes are allowed"
        },
        {
            "MG1008",
            "In: input 16384 f32|A: dense 8193 <- In output",
            "In: input 16384 f32|A: dense 8192 <- In output",
            "The weight of 'A' is 8193 x 16384 numbers, which is 536936448 bytes; at most 536870912 bytes are allowed"
        },
        { "MG1009", In + "A: dense 0 <- In output", In + "A: dense 1 <- In output", "'A' has 0 units; at least 1 is needed" },
        {
            "MG1010",
            "A: input 2x2x3 f32 normalize(1,2;1)|B: identity <- A output",
            "A: input 2x2x3 f32 normalize(1,2,3;1)|B: identity <- A output",
            "The normalisation of 'A' has 2 means and 1 standard deviations; its shape 2x2x3 needs 1 or 3 of each"
        },
        {
            "MG1011",
            "A: input 2 f32 normalize(1,2;0.5,0)|B: identity <- A output",
            "A: input 2 f32 normalize(1,2;0.5,0.1)|B: identity <- A output",
            "The normalisation of 'A' has the mean 2 and the standard deviation 0 for channel 1; as 32-bit numbers both must be finite and the latter at least 1.17549435E-38"
        },
        {
            "MG1011",
            "A: input 2 f32 normalize(NaN;1)|B: identity <- A output",
            "A: input 2 f32 normalize(-1;1)|B: identity <- A output",
            "The normalisation of 'A' has the mean NaN and the standard deviation 1 for channel 0; as 32-bit numbers both must be finite and the latter at least 1.17549435E-38"
        },
        {
            "MG1011",
            "A: input 2 f32 normalize(1E+300;1)|B: identity <- A output",
            "A: input 2 f32 normalize(3E+38;1)|B: identity <- A output",
            "The normalisation of 'A' has the mean 1E+300 and the standard deviation 1 for channel 0; as 32-bit numbers both must be finite and the latter at least 1.17549435E-38"
        },
        {
            "MG1011",
            "A: input 2 f32 normalize(0;1E-300)|B: identity <- A output",
            "A: input 2 f32 normalize(0;1.2E-38)|B: identity <- A output",
            "The normalisation of 'A' has the mean 0 and the standard deviation 1E-300 for channel 0; as 32-bit numbers both must be finite and the latter at least 1.17549435E-38"
        },
        {
            "MG1011",
            "A: input 2 f32 normalize(0;1E-40)|B: identity <- A output",
            "A: input 2 f32 normalize(0;3E+38)|B: identity <- A output",
            "The normalisation of 'A' has the mean 0 and the standard deviation 1E-40 for channel 0; as 32-bit numbers both must be finite and the latter at least 1.17549435E-38"
        },
        {
            "MG1011",
            "A: input 2 f32 normalize(0;1E+39)|B: identity <- A output",
            "A: input 2 f32 normalize(0;1E+38)|B: identity <- A output",
            "The normalisation of 'A' has the mean 0 and the standard deviation 1E+39 for channel 0; as 32-bit numbers both must be finite and the latter at least 1.17549435E-38"
        },
        { "MG1012", "A: input 2 s4*0.5|B: identity <- A output", "A: input 2 u8|B: identity <- A output", "'A' has elements of type s4*0.5; an input has f32 or u8" },
        {
            "MG1013",
            In + "A: identity leakyrelu(Infinity) <- In output",
            In + "A: identity leakyrelu(-1) <- In output",
            "The slope Infinity of 'A' is not finite as a 32-bit number"
        },
        {
            "MG1013",
            In + "A: identity leakyrelu(1E+300) <- In output",
            In + "A: identity leakyrelu(3E+38) <- In output",
            "The slope 1E+300 of 'A' is not finite as a 32-bit number"
        },
        { "MG1014", "A: dense 3 <- A output", In + "A: dense 3 <- In output", "'M' has no input" },
        { "MG1015", In + "A: dense 3 <- In", In + "A: dense 3 <- In output", "'M' has no output" },
        {
            "MG1016",
            In + "A: dense 3 <- In|B: dense 2 <- In output",
            In + "A: dense 3 <- In|B: dense 2 <- A output",
            "Nothing uses the value of 'A', 3: no layer reads it and it is not an output"
        },
        {
            "MG1016",
            "B: input 5x2 f32|" + In + "A: dense 3 <- In output",
            In + "A: dense 3 <- In output",
            "Nothing uses the value of 'B', 5x2: no layer reads it and it is not an output"
        },
        {
            "MG1019",
            "In: input 4 f32|A: dense 16777217 <- In output",
            "In: input 4 f32|A: dense 16777216 <- In output",
            "A batch of 16 values of 'A', each 16777217, has 268435472 elements; at most 268435456 are allowed"
        },
    };
}
