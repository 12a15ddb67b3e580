using Microsoft.CodeAnalysis.CSharp;
using ModelGen.TestKit;
using Xunit.Sdk;

namespace ModelGen.Generator.Tests.Kit;

/// <summary>That the checks of the harness can fail.</summary>
public sealed unsafe class HarnessTests
{
    [Fact]
    public void A_symbol_is_found_wherever_it_hides()
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Any", [CSharpSyntaxTree.ParseText("class C;")]);
        var symbol = compilation.GetTypeByMetadataName("C")!;
        Assert.Throws<FailException>(() => ReachableObjects.AssertFreeOfCompilerObjects(compilation, "step"));
        Assert.Throws<FailException>(() => ReachableObjects.AssertFreeOfCompilerObjects(new[] { (1, (object)symbol) }, "step"));
        Func<string> captured = () => symbol.Name;
        Assert.Throws<FailException>(() => ReachableObjects.AssertFreeOfCompilerObjects(captured, "step"));
        Assert.Throws<FailException>(() => ReachableObjects.AssertFreeOfCompilerObjects(new List<object> { symbol.Locations[0] }, "step"));
        ReachableObjects.AssertFreeOfCompilerObjects(new Dictionary<string, object> { ["C"] = new List<int> { 1 } }, "step");
    }

    [Fact]
    public void A_warning_in_any_code_is_a_failure()
    {
        const string unused = "namespace Demo { internal static class Extra { private static void M() { int unused; } } }";
        Assert.Throws<FailException>(() => GeneratorDriverHarness.Run([Examples.Digits, unused]));
    }

    [GuardedFact]
    public void Both_sides_of_a_guarded_buffer_are_inaccessible()
    {
        using var after = new GuardedBuffer<float>(100);
        using var before = new GuardedBuffer<byte>(5000, Guard.Before);
        nint page = Environment.SystemPageSize;
        Assert.Equal(0, ((nint)after.Pointer + 400) % page);
        Assert.Equal(0, (nint)before.Pointer % page);
        Assert.Equal("---p", Access((nint)after.Pointer + 400));
        Assert.Equal("---p", Access((nint)before.Pointer - 1));
        Assert.Equal("rw-p", Access((nint)after.Pointer));
        after.GetSpan().Fill(1);
        before.GetSpan().Fill(1);
    }

    [GuardedFact]
    public void A_guarded_buffer_may_be_empty()
    {
        using var empty = new GuardedBuffer<float>(0);
        Assert.True(empty.GetSpan().IsEmpty);
    }

    private static string Access(nint address)
    {
        foreach (string line in File.ReadLines("/proc/self/maps"))
        {
            string[] range = line.Split(' ')[0].Split('-');
            if (address >= nint.Parse(range[0], System.Globalization.NumberStyles.HexNumber, null) &&
                address < nint.Parse(range[1], System.Globalization.NumberStyles.HexNumber, null))
                return line.Split(' ')[1];
        }

        return "unmapped";
    }
}
