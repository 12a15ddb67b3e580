using System;

namespace ModelGen.Data;

/// <summary>A data file is damaged, of a kind that is not read, or larger than allowed.</summary>
public sealed class DataFileException : Exception
{
    /// <summary>Reports a problem.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="problem">One sentence: what was expected, what was found.</param>
    public DataFileException(string file, string problem) : base($"{file}: {problem}")
    {
    }

    /// <summary>Reports what another library found.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="inner">Its exception.</param>
    public DataFileException(string file, Exception inner) : base($"{file}: {inner.Message}", inner)
    {
    }
}
