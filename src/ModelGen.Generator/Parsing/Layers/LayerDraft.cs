using System.Collections.Generic;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>One layer while its attributes are read.</summary>
internal sealed class LayerDraft
{
    public LayerDraft(string name) => Name = name;

    /// <summary>The layer's name.</summary>
    public string Name { get; }

    /// <summary>The name of the attribute that fills the slot of the operator, a form not built yet included; null for none.</summary>
    public string? OperatorName { get; set; }

    /// <summary>The operator, or null where it is missing or could not be read.</summary>
    public Operator? Operator { get; set; }

    /// <summary>Whether the layer is declared as an input, even if its shape is wrong.</summary>
    public bool IsInput => OperatorName == "Input";

    /// <summary>The name of the attribute that fills the slot of the activation, or null for none.</summary>
    public string? ActivationName { get; set; }

    /// <summary>The activation.</summary>
    public Activation Activation { get; set; }

    /// <summary>The names in <c>From</c>, or null without it.</summary>
    public IReadOnlyList<string?>? From { get; set; }

    /// <summary>Whether the layer is declared as an output.</summary>
    public bool IsOutput { get; set; }

    /// <summary>Whether something is so wrong that wiring and completeness are not judged.</summary>
    public bool IsBroken { get; set; }

    /// <summary>How it is computed.</summary>
    public Policy Policy { get; set; } = Policy.Default;
}
