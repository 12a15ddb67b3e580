using System.Collections.Generic;

namespace ModelGen.Core.Diagnostics;

/// <content>MG0020 and up: blocks, variants and policies.</content>
public static partial class DiagnosticTable
{
    /// <summary>A class that cannot be a block.</summary>
    public static DiagnosticRule BlockForm { get; } = Error(
        "MG0020", "Unsupported form of block class",
        "'{0}' cannot be a block, because it {1}");

    /// <summary>A block that reads nothing.</summary>
    public static DiagnosticRule BlockWithoutInput { get; } = Error(
        "MG0021", "A block declares an input",
        "Block '{0}' declares no [Input] layer, so nothing says what its first layer reads");

    /// <summary>A block of several values.</summary>
    public static DiagnosticRule BlockOutputs { get; } = Error(
        "MG0022", "A block has one output",
        "'{0}' is another [Output] of block '{1}' besides '{2}'; a block has one value");

    /// <summary>A block that contains itself.</summary>
    public static DiagnosticRule BlockCycle { get; } = Error(
        "MG0023", "A block contains itself",
        "Block '{0}' cannot be expanded, because it contains itself: {1}");

    /// <summary>A block with too few or too many inputs.</summary>
    public static DiagnosticRule BlockInputs { get; } = Error(
        "MG0024", "Wrong number of inputs of a block",
        "'{0}' is a block '{1}' with {2} input(s), but it gets {3}");

    /// <summary>More values than parameters.</summary>
    public static DiagnosticRule WithCount { get; } = Error(
        "MG0025", "More values than parameters",
        "[With] gives {1} values to '{0}', but block '{2}' has {3} parameter(s): {4}");

    /// <summary>A value of another type than its parameter.</summary>
    public static DiagnosticRule WithValue { get; } = Error(
        "MG0026", "Value does not fit the parameter",
        "[With] gives {1} to parameter '{2}' of block '{3}', which is of type {4}");

    /// <summary>A parameter that cannot be set.</summary>
    public static DiagnosticRule ParameterForm { get; } = Error(
        "MG0027", "A parameter is a constant of a block",
        "'{0}' cannot be a parameter of a block, because it {1}");

    /// <summary>An expression of a parameter that cannot be computed for other values.</summary>
    public static DiagnosticRule ParameterExpression { get; } = Error(
        "MG0028", "Expression of a parameter cannot be evaluated",
        "'{1}' on '{0}' cannot be evaluated for other values of '{2}', because it {3}");

    /// <summary>A variant of something that is no model.</summary>
    public static DiagnosticRule VariantBase { get; } = Error(
        "MG0029", "A variant names a model",
        "'{0}' cannot be a variant of '{1}', which {2}");

    /// <summary>Layers in a variant.</summary>
    public static DiagnosticRule VariantLayers { get; } = Error(
        "MG0030", "A variant declares no layers",
        "'{0}' stands in variant '{1}'; variants declare another policy, never layers");

    /// <summary>A policy of a layer that does not exist.</summary>
    public static DiagnosticRule PolicyPath { get; } = Error(
        "MG0031", "Unknown layer in a policy",
        "[Policy] names '{1}', but model '{2}' of variant '{0}' has no such layer");

    /// <summary>Two policies of one layer.</summary>
    public static DiagnosticRule PolicyTwice { get; } = Error(
        "MG0032", "Two policies for one layer",
        "Variant '{0}' has more than one [Policy] for '{1}'");

    /// <summary>A layer that cannot be applied again.</summary>
    public static DiagnosticRule ApplyTarget { get; } = Error(
        "MG0033", "A layer applies one with an operator",
        "'{0}' cannot apply '{1}', because it {2}");

    /// <summary>A policy that changes nothing.</summary>
    public static DiagnosticRule RedundantPolicy { get; } = Info(
        "MG0034", "Policy without effect",
        "[{1}] on '{0}' repeats what {2} declares already");

    /// <summary>A policy that all layers repeat.</summary>
    public static DiagnosticRule CommonPolicy { get; } = Info(
        "MG0035", "Policy that all layers share",
        "All {1} layers of '{0}' that could differ declare [{2}]; it can stand on '{0}' once");

    /// <summary>A layer named by a text.</summary>
    public static DiagnosticRule LayerByText { get; } = Hidden(
        "MG0036", "Layer named by a text",
        "'{1}' names a layer by a text; nameof({1}) survives a renaming");

    /// <summary>A model of too many layers, or of blocks nested too deep.</summary>
    public static DiagnosticRule TooManyLayers { get; } = Error(
        "MG0037", "Too many layers",
        "'{0}' has more than {1} layers after blocks and repetitions are expanded, or blocks nested deeper than {2}");

    /// <summary>A class that is several things at once.</summary>
    public static DiagnosticRule SeveralForms { get; } = Error(
        "MG0038", "A class is a model, a block or a variant",
        "'{0}' carries [{1}] and [{2}]; a class is one of them");

    /// <summary>The rules of this file, by number.</summary>
    private static IEnumerable<DiagnosticRule> CompositionRules =>
    [
        BlockForm, BlockWithoutInput, BlockOutputs, BlockCycle, BlockInputs, WithCount, WithValue, ParameterForm,
        ParameterExpression, VariantBase, VariantLayers, PolicyPath, PolicyTwice, ApplyTarget, RedundantPolicy, CommonPolicy,
        LayerByText, TooManyLayers, SeveralForms,
    ];
}
