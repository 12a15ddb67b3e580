namespace ModelGen.Core.Tests.Graphs;

/// <summary>The same for the shapes and the numbers of operators and slots that combine or normalise.</summary>
internal static class SlotIssueCases
{
    private const string In = "In: input 3 f32|";

    public static TheoryData<string, string, string, string> Rules => new()
    {
        {
            "MG1020",
            In + "B: dense 2 <- In|A: dense 4 add(B) <- In output",
            In + "B: dense 2 <- In|A: dense 2 add(B) <- In output",
            "'A' adds 'B' of shape 2 to a value of shape 4; both must be equal"
        },
        {
            "MG1020",
            "In: input 2x3 f32|B: flatten <- In|A: identity add(B) <- In output",
            "In: input 2x3 f32|B: flatten <- In|A: flatten add(B) <- In output",
            "'A' adds 'B' of shape 6 to a value of shape 2x3; both must be equal"
        },
        {
            "MG1021",
            "In: input 4x5x3 f32|B: dense 5 <- In|A: multiply <- In,B output",
            "In: input 4x5x3 f32|B: dense 3 <- In|A: multiply <- In,B output",
            "'A' multiplies a value of shape 4x5x3 by 'B' of shape 5; both must be equal, or the latter a vector of 3"
        },
        {
            "MG1021",
            In + "B: input 2x3 f32|A: multiply <- In,B output",
            In + "B: input 2x3 f32|A: multiply <- B,In output",
            "'A' multiplies a value of shape 3 by 'B' of shape 2x3; both must be equal, or the latter a vector of 3"
        },
        {
            "MG1022",
            "L: input 4x4x3 f32|R: input 4x5x3 f32|A: concat <- L,L,R output",
            "L: input 4x4x3 f32|R: input 4x4x5 f32|A: concat <- L,L,R output",
            "'A' joins 'R' of shape 4x5x3 to 'L' of shape 4x4x3; all dimensions but the last must be equal"
        },
        {
            "MG1022",
            In + "R: input 1x3 f32|A: concat <- In,R output",
            In + "R: input 4 f32|A: concat <- In,R output",
            "'A' joins 'R' of shape 1x3 to 'In' of shape 3; all dimensions but the last must be equal"
        },
        {
            "MG1023",
            In + "A: layernorm 0 <- In output",
            In + "A: layernorm 1E-40 <- In output",
            "The epsilon 0 of 'A' is not valid; as a 32-bit number it must be finite and above 0"
        },
        {
            "MG1023",
            In + "A: layernorm 1E-300 <- In output",
            In + "A: layernorm 3E+38 <- In output",
            "The epsilon 1E-300 of 'A' is not valid; as a 32-bit number it must be finite and above 0"
        },
        {
            "MG1023",
            In + "A: layernorm NaN <- In output",
            In + "A: layernorm 1E-05 <- In output",
            "The epsilon NaN of 'A' is not valid; as a 32-bit number it must be finite and above 0"
        },
        {
            "MG1023",
            In + "A: identity batchnorm(-1E-300) <- In output",
            In + "A: identity batchnorm(0) <- In output",
            "The epsilon -1E-300 of 'A' is not valid; as a 32-bit number it must be finite and at least 0"
        },
        {
            "MG1023",
            In + "A: identity batchnorm(1E+39) <- In output",
            In + "A: identity batchnorm(1E+38) <- In output",
            "The epsilon 1E+39 of 'A' is not valid; as a 32-bit number it must be finite and at least 0"
        },
        {
            "MG1025",
            In + "A: dense 1 softmax <- In output",
            In + "A: dense 2 softmax <- In output",
            "The softmax of 'A' runs over the last dimension of 1, which is 1, so its value is always 1"
        },
        {
            "MG1025",
            "In: input 4x4x1 f32|A: identity logsoftmax <- In output",
            "In: input 4x1x4 f32|A: identity logsoftmax <- In output",
            "The softmax of 'A' runs over the last dimension of 4x4x1, which is 1, so its value is always 0"
        },
        {
            "MG1026",
            "In: input 8x1 f32|A: layernorm 1E-05 <- In output",
            "In: input 1x8 f32|A: layernorm 1E-05 <- In output",
            "The layer normalisation 'A' runs over the last dimension of 8x1, which is 1, so its value is always its bias"
        },
        {
            "MG1027",
            In + "A: dense 7 batchnorm(1E-05) <- In output",
            In + "A: dense 7 nobias batchnorm(1E-05) <- In output",
            "The bias of 'A' is absorbed by the batch normalisation behind it; Bias = false saves 7 parameters"
        },
    };
}
