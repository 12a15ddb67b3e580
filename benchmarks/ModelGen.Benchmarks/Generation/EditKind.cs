namespace ModelGen.Benchmarks.Generation;

/// <summary>What is typed.</summary>
internal enum EditKind
{
    /// <summary>A number in the body of a method of an ordinary file: what most keystrokes are.</summary>
    BodyElsewhere,

    /// <summary>The name of a method of an ordinary file, which could be a name that a declaration uses.</summary>
    MemberElsewhere,

    /// <summary>A comment in a model.</summary>
    CommentInModel,

    /// <summary>The units of one layer.</summary>
    OneLayer,
}
