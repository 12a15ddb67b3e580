namespace ModelGen.Core.Tests.Graphs;

/// <summary>The same for how branches are wired, joined and share parameters.</summary>
internal static class BranchIssueCases
{
    private const string In = "In: input 3 f32|";

    public static TheoryData<string, string, string, string> Rules => new()
    {
        {
            "MG0016",
            In + "B: dense 2 <- In|A: apply B batchnorm(0) <- In output",
            In + "B: dense 2 <- In|A: apply B <- In output",
            "[BatchNorm] has no meaning on 'A': the layer that is applied brings its own batch normalisation, or none"
        },
        {
            "MG0016",
            In + "A: input 3 f32 tanh|B: identity add(A) <- In output",
            In + "A: input 3 f32|B: identity add(A) <- In output",
            "[Tanh] has no meaning on 'A': an input is passed on as it is; declare a layer for it"
        },
        {
            "MG1001",
            In + "A: dense 3 add(Inn) <- In output",
            In + "A: dense 3 add(In) <- In output",
            "'A' reads 'Inn', but no layer has that name"
        },
        {
            "MG1001",
            In + "A: apply B <- In output",
            In + "B: dense 2 <- In|A: apply B <- In output",
            "'A' reads 'B', but no layer has that name"
        },
        {
            "MG1002",
            In + "A: dense 2 nobias add(B) <- In output|B: dense 2 <- In output",
            In + "B: dense 2 <- In output|A: dense 2 nobias add(B) <- In output",
            "'A' reads 'B', which is declared after it; a layer reads layers that are declared before it"
        },
        {
            "MG1003",
            In + "A: dense 2 add(B) <- In output|B: dense 2 <- A",
            In + "A: dense 2 <- In|B: dense 2 add(A) <- A output",
            "'A' needs its own value: 'A' reads 'B' reads 'A'"
        },
        {
            "MG1005",
            In + "A: concat <- In output",
            In + "A: concat <- In,In output",
            "'A' is a layer 'concat', which reads 2 or more layers, but it gets 1 layer"
        },
        {
            "MG1005",
            In + "A: multiply <- In,In,In output",
            In + "A: multiply <- In,In output",
            "'A' is a layer 'multiply', which reads 2 layers, but it gets 3 layers"
        },
        {
            "MG1005",
            In + "B: concat batchnorm(0) <- In,In|A: apply B <- In output",
            In + "B: concat batchnorm(0) <- In,In|A: apply B <- In,In output",
            "'A' is a layer 'apply', which reads 2 or more layers, but it gets 1 layer"
        },
        {
            "MG1007",
            "In: input 2x67108864 f32|A: concat <- In,In,In output",
            "In: input 2x1048576 f32|A: concat <- In,In,In output",
            "The value of 'A', 2x201326592, has more than 268435456 elements"
        },
        {
            "MG1007",
            "In: input 268435456 f32|A: concat <- In,In,In,In,In,In,In,In,In output",
            "In: input 16384 f32|A: concat <- In,In,In,In,In,In,In,In,In output",
            "The value of 'A', 2415919104, has more than 268435456 elements"
        },
        {
            "MG1008",
            "In: input 67108864 f32|A: identity batchnorm(0) <- In output",
            "In: input 16777216 f32|A: identity batchnorm(0) <- In output",
            "The weight of 'A' is 4 x 67108864 numbers, which is 1073741824 bytes; at most 536870912 bytes are allowed"
        },
        {
            // An odd number of channels is packed 16 times.
            "MG1008",
            "In: input 2097153 f32|A: identity batchnorm(0) <- In output",
            "In: input 2097151 f32|A: identity batchnorm(0) <- In output",
            "The weight of 'A' is 4 x 33554448 numbers, which is 536871168 bytes; at most 536870912 bytes are allowed"
        },
        {
            "MG1024",
            In + "B: dense 2 <- In|A: apply B <- B output",
            In + "B: dense 3 <- In|A: apply B <- B output",
            "'A' applies 'B', which reads 3, to a value of shape 2"
        },
        {
            "MG1024",
            "In: input 2x3 f32|B: dense 7 <- In|A: apply B <- B output",
            "In: input 2x3 f32|B: dense 6 <- In|A: apply B <- B output",
            "'A' applies 'B', which reads 2x3, to a value of shape 7"
        },
        {
            "MG1024",
            "In: input 16384 f32|L: input 16385 f32|B: dense 8192 <- In|A: apply B <- L output",
            "In: input 16384 f32|L: input 2x8192 f32|B: dense 8192 <- In|A: apply B <- L output",
            "'A' applies 'B', which reads 16384, to a value of shape 16385"
        },
        {
            "MG1024",
            "In: input 2x3 f32|F: flatten <- In|B: layernorm 1E-05 <- In|A: apply B <- F output",
            "In: input 2x3 f32|F: input 3 f32|B: layernorm 1E-05 <- In|A: apply B <- F output",
            "'A' applies 'B', which reads 2x3, to a value of shape 6"
        },
        {
            "MG1024",
            In + "R: input 5 f32|B: concat batchnorm(0) <- In,R|A: apply B <- In,In output",
            In + "R: input 5 f32|B: concat batchnorm(0) <- In,R|A: apply B <- R,In output",
            "'A' applies 'B', which reads 3 and 5, to a value of shape 3 and 3"
        },
        {
            "MG0033",
            In + "A: apply A <- In output",
            In + "B: layernorm 1E-05 <- In|A: apply B <- In output",
            "'A' cannot apply 'A', because it is that layer itself"
        },
        {
            "MG0033",
            In + "A: apply B <- In output|B: dense 2 <- In output",
            In + "B: dense 2 <- In output|A: apply B <- In output",
            "'A' cannot apply 'B', because it is declared after it"
        },
        {
            "MG0033",
            In + "A: apply In <- In output",
            In + "B: identity batchnorm(0) <- In|A: apply B <- In output",
            "'A' cannot apply 'In', because it is an input"
        },
        {
            "MG0033",
            In + "C: dense 3 <- In|B: apply C <- In|A: apply B <- B output",
            In + "C: dense 3 <- In|B: apply C <- In|A: apply C <- B output",
            "'A' cannot apply 'B', because it applies 'C' itself"
        },
        {
            "MG0033",
            In + "B: identity relu <- In|A: apply B <- B output",
            In + "B: identity batchnorm(0) relu <- In|A: apply B <- B output",
            "'A' cannot apply 'B', because it has no parameters"
        },
    };
}
