namespace ModelGen.Tool;

/// <summary>What the command returns.</summary>
internal static class ExitCodes
{
    /// <summary>The question was answered.</summary>
    public const int Fine = 0;

    /// <summary>The answer is no: there is no such network, outputs differ, values are not finite.</summary>
    public const int No = 1;

    /// <summary>The question was wrong, or what it is about cannot be read or run.</summary>
    public const int Wrong = 2;
}
