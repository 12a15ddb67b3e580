using System.Collections.Generic;

namespace ModelGen.Core.Diagnostics;

/// <content>MG0xxx: the declaration itself.</content>
public static partial class DiagnosticTable
{
    /// <summary>A class without <c>partial</c>.</summary>
    public static DiagnosticRule ModelNotPartial { get; } = Error(
        "MG0001", "A model is a partial class",
        "'{0}' must be partial, so that the other half of '{1}' can be generated");

    /// <summary>A layer that is not a partial property.</summary>
    public static DiagnosticRule LayerNotPartial { get; } = Error(
        "MG0002", "A layer is a partial property",
        "Layer '{0}' must be a partial property without a body: 'public partial Layer {0} {{ get; }}'");

    /// <summary>A layer with a setter, or a static one.</summary>
    public static DiagnosticRule LayerForm { get; } = Error(
        "MG0003", "A layer is an instance property with a getter",
        "Layer '{0}' must be an instance property with a getter and nothing else; it {1}");

    /// <summary>Layer attributes on a property of another type.</summary>
    public static DiagnosticRule LayerType { get; } = Error(
        "MG0004", "A layer is of type Layer",
        "'{0}' carries [{2}] but is of type '{1}'; layers are of type 'ModelGen.Layer'");

    /// <summary>A class that cannot be a model.</summary>
    public static DiagnosticRule ModelForm { get; } = Error(
        "MG0005", "Unsupported form of model class",
        "'{0}' cannot be a model, because it {1}");

    /// <summary>A model that computes nothing.</summary>
    public static DiagnosticRule NoLayers { get; } = Error(
        "MG0006", "A model declares layers",
        "'{0}' declares no layer that computes anything");

    /// <summary>Layers in more than one part of the class.</summary>
    public static DiagnosticRule SeveralParts { get; } = Error(
        "MG0007", "Layers stand in one part of the class",
        "Layer '{0}' stands in another part of '{1}' than the layers before it; parts have no order, so all layers belong into one");

    /// <summary>A layer before any other.</summary>
    public static DiagnosticRule NothingToRead { get; } = Error(
        "MG0008", "A layer has something to read",
        "Layer '{0}' has nothing to read, because no layer is declared before it");

    /// <summary>A layer after a branch that does not say what it reads.</summary>
    public static DiagnosticRule UnnamedInput { get; } = Error(
        "MG0009", "A layer after a branch names its inputs",
        "Layer '{0}' must name its inputs with [From(…)], because '{1}' before it does not read the layer declared before itself");

    /// <summary>A name that the generated half uses itself, or that every object has.</summary>
    public static DiagnosticRule NameClash { get; } = Error(
        "MG0010", "Name that is taken",
        "'{0}' is the name of a member that {2} '{1}'; choose another one");

    /// <summary>Two layers of one name.</summary>
    public static DiagnosticRule DuplicateName { get; } = Error(
        "MG0011", "Layer names differ by more than case",
        "Layers '{0}' and '{1}' have the same name but for the case of letters, from which parameter names are made");

    /// <summary>Two operators on one layer.</summary>
    public static DiagnosticRule TwoOperators { get; } = Error(
        "MG0012", "A layer has one operator",
        "Layer '{0}' has the operators [{1}] and [{2}]; declare a layer for each");

    /// <summary>Two activations on one layer.</summary>
    public static DiagnosticRule TwoActivations { get; } = Error(
        "MG0013", "A layer has one activation",
        "Layer '{0}' has the activations [{1}] and [{2}]; declare a layer for each");

    /// <summary>A layer without operator and activation.</summary>
    public static DiagnosticRule NoOperator { get; } = Error(
        "MG0014", "A layer computes something",
        "Layer '{0}' has neither an operator nor an activation, so it is not said what it computes");

    /// <summary>An attribute's argument out of its range.</summary>
    public static DiagnosticRule OutOfRange { get; } = Error(
        "MG0015", "Argument out of range",
        "{0} of [{1}] is {2}, but must be {3}");

    /// <summary>An attribute that does nothing where it stands.</summary>
    public static DiagnosticRule Misplaced { get; } = Error(
        "MG0016", "Attribute without meaning here",
        "[{1}] has no meaning on '{0}': {2}");

    /// <summary>A policy that is read but not obeyed.</summary>
    public static DiagnosticRule PolicyNotSupported { get; } = Warning(
        "MG0017", "Policy not supported yet",
        "{1} on '{0}' is not supported yet; {2} in 32-bit floating point");

    /// <summary>A form of declaration that cannot be compiled yet.</summary>
    public static DiagnosticRule NotSupported { get; } = Error(
        "MG0018", "Declaration not supported yet",
        "{1} on '{0}' is not supported yet, so the model cannot be compiled");

    /// <summary>A mode that is not emitted, on a model whose other mode is.</summary>
    public static DiagnosticRule ModeNotSupported { get; } = Warning(
        "MG0019", "Mode not supported yet",
        "{1} on '{0}' is not supported yet; the model gets Predict alone");

    /// <summary>Two declarations of one border.</summary>
    public static DiagnosticRule PaddingTwice { get; } = Error(
        "MG0039", "Padding declared twice",
        "'{0}' declares both Padding = {1} and Pads = {2}; leave one of them out");

    /// <summary>
    /// What the C# compiler refuses itself, such as an argument that is no constant. It stops the emission of a model but is never
    /// reported a second time, so it is no part of the table.
    /// </summary>
    public static DiagnosticRule Unreadable { get; } = Error(
        "MG0000", "Declaration that is not valid C#",
        "'{0}' cannot be read, because it is not valid C# or uses the code of another generator");

    /// <summary>The rules of this file, by number.</summary>
    private static IEnumerable<DiagnosticRule> DeclarationRules =>
    [
        ModelNotPartial, LayerNotPartial, LayerForm, LayerType, ModelForm, NoLayers, SeveralParts, NothingToRead, UnnamedInput,
        NameClash, DuplicateName, TwoOperators, TwoActivations, NoOperator, OutOfRange, Misplaced, PolicyNotSupported, NotSupported,
        ModeNotSupported, PaddingTwice,
    ];
}
