namespace ModelGen.TestKit;

/// <summary>What happens to a text that differs from its snapshot.</summary>
public enum Acceptance
{
    /// <summary>The test fails.</summary>
    Never,

    /// <summary>The text becomes the snapshot.</summary>
    Always,

    /// <summary>Acceptance was asked for on a build server, where it would hide every change: the test fails and says so.</summary>
    Refused,
}
