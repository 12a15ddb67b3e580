using ModelGen.Arm.Tests.Objects;
using ModelGen.Arm.Tests.Toolchain;
using ModelGen.Core.Planning;

namespace ModelGen.Arm.Tests.Networks;

/// <summary>Which of the enumerated kernels some emulated network calls.</summary>
public sealed class CoverageTests
{
    /// <summary>A kernel that is enumerated and not executed is one whose network the sweeps have to learn.</summary>
    [ArmFact]
    public void Every_kernel_is_called()
    {
        IEnumerable<ArmNetwork> networks = Corpus.All.SelectMany(corpus => corpus.Networks.Networks);
        HashSet<KernelSpec> called = [.. networks.SelectMany(network => network.Kernels(ArmLevels.Native))];
        Assert.All(EmittedKernels.All, kernel => Assert.True(called.Contains(kernel.Spec), kernel.Spec.Name));
    }
}
