using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace ModelGen.Tool;

/// <summary>What the processor says about itself.</summary>
internal static class Processor
{
    private const int ExtendedFeatures = 7;
    private const int BrandFirst = unchecked((int)0x80000002), BrandLast = unchecked((int)0x80000004);
    private const int Avx2Bit = 5, Avx512FBit = 16;

    /// <summary>Its name, or its architecture where it does not say.</summary>
    public static string Name
    {
        get
        {
            if (!X86Base.IsSupported || X86Base.CpuId(unchecked((int)0x80000000), 0).Eax < BrandLast)
                return RuntimeInformation.ProcessArchitecture.ToString();
            var brand = new StringBuilder();
            for (int leaf = BrandFirst; leaf <= BrandLast; leaf++)
            {
                (int eax, int ebx, int ecx, int edx) = X86Base.CpuId(leaf, 0);
                foreach (int register in (ReadOnlySpan<int>)[eax, ebx, ecx, edx])
                    brand.Append(Encoding.ASCII.GetString(BitConverter.GetBytes(register)));
            }

            return brand.ToString().Trim('\0', ' ');
        }
    }

    /// <summary>Whether it has AVX2, whatever the system and the run time make of it.</summary>
    public static bool HasAvx2 => Has(Avx2Bit);

    /// <summary>Whether it has AVX-512, whatever the system and the run time make of it.</summary>
    public static bool HasAvx512 => Has(Avx512FBit);

    private static bool Has(int bit) =>
        X86Base.IsSupported && X86Base.CpuId(0, 0).Eax >= ExtendedFeatures && (X86Base.CpuId(ExtendedFeatures, 0).Ebx >> bit & 1) != 0;
}
