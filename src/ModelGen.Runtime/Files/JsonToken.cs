namespace ModelGen.Runtime;

/// <summary>What a <see cref="JsonCursor"/> stands on.</summary>
internal enum JsonToken
{
    /// <summary>The beginning.</summary>
    None,
    StartObject,
    EndObject,
    StartArray,
    EndArray,
    PropertyName,
    String,

    /// <summary>A number or a misspelt one: only <see cref="JsonCursor.TryGetWhole"/> tells.</summary>
    Number,

    /// <summary><c>true</c>, <c>false</c>, <c>null</c> or a misspelt one of them.</summary>
    Literal,
}
