namespace ModelGen.Generator;

/// <summary>The steps of the pipeline, by the names under which tests follow them.</summary>
internal static class TrackingNames
{
    public const string Parse = nameof(Parse);
    public const string Build = nameof(Build);
    public const string Plan = nameof(Plan);
    public const string EmitModel = nameof(EmitModel);
    public const string EmitKernels = nameof(EmitKernels);
}
