using System.Collections.Generic;
using ModelGen.Core.Common;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>A layer of a class, or a block used like one, while its attributes are read. All names are those of the class itself.</summary>
internal sealed class LayerDraft
{
    public LayerDraft(string name) => Name = name;

    /// <summary>The name of the property.</summary>
    public string Name { get; }

    /// <summary>The block, where the property uses one whose expansion is known; null for a layer and for an erroneous use.</summary>
    public BlockUse? Use { get; set; }

    /// <summary>The name of the attribute that fills the slot of the operator; null for none.</summary>
    public string? OperatorName { get; set; }

    /// <summary>The operator, or null where it is missing or could not be read.</summary>
    public Operator? Operator { get; set; }

    /// <summary>Whether the layer is declared as an input, even if its shape is wrong.</summary>
    public bool IsInput => OperatorName == "Input";

    /// <summary>The batch normalisation, or null.</summary>
    public BatchNorm? Norm { get; set; }

    /// <summary>The layer that is multiplied by, or null.</summary>
    public string? Factor { get; set; }

    /// <summary>The layer that is added, or null.</summary>
    public string? Addend { get; set; }

    /// <summary>Whether one of the slots behind the operator's is filled.</summary>
    public bool HasLaterSlot => Norm is not null || Addend is not null || ActivationName is not null;

    /// <summary>The name of the attribute that fills the slot of the activation, or null for none.</summary>
    public string? ActivationName { get; set; }

    /// <summary>The activation.</summary>
    public Activation Activation { get; set; }

    /// <summary>The names in <c>From</c>, or null without it.</summary>
    public IReadOnlyList<string?>? From { get; set; }

    /// <summary>The names of the layers that its operator reads, once the class's wiring is known.</summary>
    public EquatableArray<string> Inputs { get; set; }

    /// <summary>Whether the layer is declared as an output.</summary>
    public bool IsOutput { get; set; }

    /// <summary>Whether something is so wrong that wiring and completeness are not judged.</summary>
    public bool IsBroken { get; set; }

    /// <summary>How it is computed, as far as its own attributes say.</summary>
    public PolicyDeclaration Policy { get; set; } = new();
}
