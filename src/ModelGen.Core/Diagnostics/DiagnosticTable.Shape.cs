using System.Collections.Generic;

namespace ModelGen.Core.Diagnostics;

/// <content>MG1xxx: shape and topology. Found by the graph builder, in the editor as well as in texts that never were C#.</content>
public static partial class DiagnosticTable
{
    /// <summary>A layer reads a name that no layer has.</summary>
    public static DiagnosticRule UnknownInput { get; } = Error(
        "MG1001", "Unknown layer", "'{0}' reads '{1}', but no layer has that name");

    /// <summary>A layer reads one that is declared after it.</summary>
    public static DiagnosticRule ForwardReference { get; } = Error(
        "MG1002", "Layer read before its declaration",
        "'{0}' reads '{1}', which is declared after it; a layer reads layers that are declared before it");

    /// <summary>Layers read each other in a circle.</summary>
    public static DiagnosticRule LayerCycle { get; } = Error(
        "MG1003", "Layers in a circle", "'{0}' needs its own value: {1}");

    /// <summary>Two layers have the same name.</summary>
    public static DiagnosticRule DuplicateLayer { get; } = Error(
        "MG1004", "Layer declared twice", "There is more than one layer '{0}'");

    /// <summary>An operator gets the wrong number of inputs.</summary>
    public static DiagnosticRule InputArity { get; } = Error(
        "MG1005", "Wrong number of inputs", "'{0}' is a layer '{1}', which reads {2}, but it gets {3}");

    /// <summary>An input has a shape that no tensor can have.</summary>
    public static DiagnosticRule InvalidShape { get; } = Error(
        "MG1006", "Invalid shape", "The shape {1} of '{0}' is not valid: 1 to 3 dimensions are allowed, each at least 1");

    /// <summary>A value has too many elements.</summary>
    public static DiagnosticRule TooManyElements { get; } = Error(
        "MG1007", "Too many elements", "The value of '{0}', {1}, has more than {2} elements");

    /// <summary>A weight is too large.</summary>
    public static DiagnosticRule WeightTooLarge { get; } = Error(
        "MG1008", "Weight too large",
        "The weight of '{0}' is {1}, which is {2} bytes; at most {3} bytes are allowed{4}");

    /// <summary>A layer has fewer than one output.</summary>
    public static DiagnosticRule InvalidUnits { get; } = Error(
        "MG1009", "Invalid number of units", "'{0}' has {1} units; at least 1 is needed");

    /// <summary>A normalisation has a wrong count of numbers.</summary>
    public static DiagnosticRule NormalizationChannels { get; } = Error(
        "MG1010", "Normalisation does not fit the channels",
        "The normalisation of '{0}' has {1} means and {2} standard deviations; its shape {3} needs 1 or {4} of each");

    /// <summary>A normalisation has numbers that cannot be used.</summary>
    public static DiagnosticRule NormalizationValue { get; } = Error(
        "MG1011", "Invalid normalisation",
        "The normalisation of '{0}' has the mean {1} and the standard deviation {2} for channel {3}; " +
        "as 32-bit numbers both must be finite and the latter at least 1.17549435E-38");

    /// <summary>An input has an element type that programs cannot read.</summary>
    public static DiagnosticRule InputElement { get; } = Error(
        "MG1012", "Element type of an input", "'{0}' has elements of type {1}; an input has f32 or u8");

    /// <summary>An activation has a parameter that cannot be used.</summary>
    public static DiagnosticRule ActivationSlope { get; } = Error(
        "MG1013", "Invalid slope", "The slope {1} of '{0}' is not finite as a 32-bit number");

    /// <summary>A model has no input.</summary>
    public static DiagnosticRule ModelWithoutInput { get; } = Error(
        "MG1014", "Model without input", "'{0}' has no input");

    /// <summary>A model has no output.</summary>
    public static DiagnosticRule ModelWithoutOutput { get; } = Error(
        "MG1015", "Model without output", "'{0}' has no output");

    /// <summary>A layer's value is not used.</summary>
    public static DiagnosticRule UnusedLayer { get; } = Warning(
        "MG1016", "Layer without use", "Nothing uses the value of '{0}', {1}: no layer reads it and it is not an output");

    /// <summary>A batch size is out of range.</summary>
    public static DiagnosticRule BatchRange { get; } = Error(
        "MG1017", "Batch size out of range", "'{0}' has the batch size {1}; {2} to {3} are allowed");

    /// <summary>The batch sizes are not in order.</summary>
    public static DiagnosticRule BatchOrder { get; } = Error(
        "MG1018", "Batch sizes not in order", "'{0}' has the batch sizes {1}; they must begin with 1 and ascend");

    /// <summary>A batch of a layer's values has too many elements.</summary>
    public static DiagnosticRule BatchTooLarge { get; } = Error(
        "MG1019", "Batch too large",
        "A batch of {2} values of '{0}', each {1}, has {3} elements; at most {4} are allowed");

    /// <summary>Two added values of different shapes.</summary>
    public static DiagnosticRule AddShape { get; } = Error(
        "MG1020", "Shapes of an addition differ",
        "'{0}' adds '{1}' of shape {2} to a value of shape {3}; both must be equal");

    /// <summary>A product of values that do not fit.</summary>
    public static DiagnosticRule MultiplyShape { get; } = Error(
        "MG1021", "Shapes of a product do not fit",
        "'{0}' multiplies a value of shape {3} by '{1}' of shape {2}; both must be equal, or the latter a vector of {4}");

    /// <summary>Joined values that differ in more than their channels.</summary>
    public static DiagnosticRule ConcatShape { get; } = Error(
        "MG1022", "Shapes of a concatenation do not fit",
        "'{0}' joins '{1}' of shape {2} to '{3}' of shape {4}; all dimensions but the last must be equal");

    /// <summary>An epsilon that cannot be used.</summary>
    public static DiagnosticRule Epsilon { get; } = Error(
        "MG1023", "Invalid epsilon",
        "The epsilon {1} of '{0}' is not valid; as a 32-bit number it must be finite and {2}");

    /// <summary>Shared parameters of another size.</summary>
    public static DiagnosticRule ApplyShape { get; } = Error(
        "MG1024", "Shared parameters do not fit",
        "'{0}' applies '{1}', which reads {2}, to a value of shape {3}");

    /// <summary>A softmax that is constant.</summary>
    public static DiagnosticRule SoftmaxOfOne { get; } = Warning(
        "MG1025", "Softmax over one channel",
        "The softmax of '{0}' runs over the last dimension of {1}, which is 1, so its value is always {2}");

    /// <summary>A normalisation that is constant.</summary>
    public static DiagnosticRule LayerNormOfOne { get; } = Warning(
        "MG1026", "Layer normalisation over one channel",
        "The layer normalisation '{0}' runs over the last dimension of {1}, which is 1, so its value is always its bias");

    /// <summary>A bias that the normalisation behind it absorbs.</summary>
    public static DiagnosticRule BiasBeforeNorm { get; } = Info(
        "MG1027", "Bias before a batch normalisation",
        "The bias of '{0}' is absorbed by the batch normalisation behind it; Bias = false saves {1} parameters");

    /// <summary>The rules of this file, by number.</summary>
    private static IEnumerable<DiagnosticRule> ShapeRules =>
    [
        UnknownInput, ForwardReference, LayerCycle, DuplicateLayer, InputArity, InvalidShape, TooManyElements,
        WeightTooLarge, InvalidUnits, NormalizationChannels, NormalizationValue, InputElement, ActivationSlope,
        ModelWithoutInput, ModelWithoutOutput, UnusedLayer, BatchRange, BatchOrder, BatchTooLarge, AddShape, MultiplyShape,
        ConcatShape, Epsilon, ApplyShape, SoftmaxOfOne, LayerNormOfOne, BiasBeforeNorm,
    ];
}
