using System.Text.RegularExpressions;
using ModelGen.Arm.Tests.Toolchain;

namespace ModelGen.Arm.Tests.Objects;

/// <summary>A kernel that names an instruction gets that instruction, not what the code generator makes of something similar.</summary>
public sealed class PromiseTests
{
    // What C# names, and how the disassembler writes the instruction.
    private static readonly (string Method, Regex Instruction)[] Promises =
    [
        ("Arm64.FusedMultiplyAddBySelectedScalar", new Regex(@"^fmla v\d+\.4s, v\d+\.4s, v\d+\.s\[\d\]$")),
        ("AdvSimd.FusedMultiplyAdd", new Regex(@"^fmla v\d+\.4s, v\d+\.4s, v\d+\.4s$")),
        ("AdvSimd.LoadAndReplicateToVector128", new Regex(@"^ld1r ")),
        ("Dp.DotProductBySelectedQuadruplet", new Regex(@"^[su]dot v\d+\.4s, v\d+\.16b, v\d+\.4b\[\d\]$")),
        ("Dp.DotProduct", new Regex(@"^[su]dot v\d+\.4s, v\d+\.16b, v\d+\.16b$")),
        ("AdvSimd.MultiplyWideningLower", new Regex(@"^[su]mull v")),
        ("AdvSimd.MultiplyWideningUpperAndAdd", new Regex(@"^[su]mlal2 v")),
        ("AdvSimd.MultiplyWideningLowerAndAdd", new Regex(@"^[su]mlal v")),
        ("AdvSimd.AddPairwiseWideningAndAdd", new Regex(@"^[su]adalp v")),
        ("AdvSimd.PopCount", new Regex(@"^cnt v")),
    ];

    [ArmFact]
    public void Kernels_have_the_instructions_that_they_name()
    {
        int promised = 0;
        var findings = new List<string>();
        foreach (EmittedKernel kernel in EmittedKernels.All)
        {
            foreach ((string method, Regex instruction) in Promises)
            {
                int named = Regex.Count(kernel.Text, $@"\b{Regex.Escape(method)}\(");
                int found = kernel.Method.Instructions.Count(candidate => instruction.IsMatch(candidate.ToString()));
                promised += named;
                if (found < named)
                    findings.Add($"{kernel.Spec.Name}: {named} times {method}, but {found} times {instruction}");
            }
        }

        Assert.True(promised > 0);
        Assert.True(findings.Count == 0, string.Join("\n", findings.Take(10)));
    }
}
