namespace ModelGen.Generator.Parsing;

/// <summary>A property that declares a layer or uses a block.</summary>
/// <param name="Name">The identifier, escaped where it is a keyword: <c>@class</c>.</param>
/// <param name="Layer">The layer's name in the specification, never escaped.</param>
/// <param name="Modifiers">The modifiers that the implementing part repeats, <c>partial</c> included: <c>public partial</c>.</param>
/// <param name="IsPartialDefinition">Whether the emitted half has to implement it.</param>
/// <param name="TypeName">Its type, written with <c>global::</c>.</param>
/// <param name="Getter">The accessor to implement with its own modifiers, for example <c>get</c>; null where it has none.</param>
/// <param name="Setter">Likewise, for example <c>set</c> or <c>private init</c>; null in every valid declaration.</param>
/// <param name="Repeat">How often the block behind it is chained, 0 for a plain use; null for a layer and for an erroneous use.</param>
internal sealed record LayerProperty(
    string Name,
    string Layer,
    string Modifiers,
    bool IsPartialDefinition,
    string TypeName,
    string? Getter,
    string? Setter,
    int? Repeat = null);
