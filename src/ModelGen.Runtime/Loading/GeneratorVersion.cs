using System;

namespace ModelGen.Runtime;

/// <summary>Whether a network was compiled by the version that runs it.</summary>
internal static class GeneratorVersion
{
    /// <summary>Refuses a network of another version; the first two numbers decide.</summary>
    /// <exception cref="InvalidOperationException">It was compiled by another version.</exception>
    public static void Check(NetworkInfo network)
    {
        if (network.Generator is { } generator && FirstTwo(generator) != FirstTwo(OwnVersion.Text))
            throw Other(network.Name, generator);
    }

    /// <summary>The text up to the second dot.</summary>
    private static string FirstTwo(string version)
    {
        int dots = 0;
        for (int i = 0; i < version.Length; i++)
        {
            if (version[i] == '.' && ++dots == 2)
                return version.Substring(0, i);
        }
        return version;
    }

    private static InvalidOperationException Other(string network, string generator) => new(
        $"{network} was compiled by ModelGen {FirstTwo(generator)} but runs on ModelGen.Runtime {FirstTwo(OwnVersion.Text)}; " +
        "rebuild the library that declares it with the same package version.");
}
