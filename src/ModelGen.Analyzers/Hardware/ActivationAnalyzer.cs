using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Planning;
using ModelGen.Core.Specs;

namespace ModelGen.Analyzers.Hardware;

/// <summary>Tells where an activation runs in a pass of its own, because it does not fit behind a kernel's accumulators.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ActivationAnalyzer : SoundModelAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Descriptors.For(DiagnosticTable.ActivationNotInlined);

    /// <inheritdoc />
    private protected override void Analyze(SoundModel model)
    {
        IEnumerable<IGrouping<string, Tile>> layers = model.Plan().Programs
            .SelectMany(program => program.Calls)
            .SelectMany(call => call.Kernels.Select(kernel => Tile.Of(call.Layer, kernel)))
            .OfType<Tile>()
            .Where(tile => !MethodBudget.IsInlined(tile.Activation))
            .GroupBy(tile => tile.Layer, StringComparer.Ordinal);
        model.Report([.. layers.Select(Finding)]);
    }

    private static Issue Finding(IEnumerable<Tile> layer)
    {
        Tile widest = layer.OrderByDescending(tile => tile.Accumulators).ThenBy(tile => tile.Kernel, StringComparer.Ordinal).First();
        return new Issue(
            DiagnosticTable.ActivationNotInlined,
            widest.Layer,
            Site.Activation,
            EquatableArray.Of(
                widest.Layer,
                widest.Activation.ToString(),
                NumberText.Of(OperationCount.Of(widest.Activation)),
                NumberText.Of(widest.Accumulators),
                widest.Kernel,
                NumberText.Of(MethodBudget.MaxVectorDefinitions)));
    }

    /// <summary>A kernel with accumulators in registers, and the layer that calls it.</summary>
    private sealed record Tile(string Layer, string Kernel, int Accumulators, Activation Activation)
    {
        public static Tile? Of(string layer, KernelSpec kernel) => kernel switch
        {
            GemvSpec gemv => new Tile(layer, gemv.Name, gemv.Panels * gemv.Vectors, gemv.Activation),
            GemmSpec gemm => new Tile(layer, gemm.Name, gemm.Rows * gemm.Vectors, gemm.Activation),
            ConvSpec conv => new Tile(layer, conv.Name, conv.Lines * conv.Pixels * conv.Vectors, conv.Activation),
            DepthwiseSpec depthwise => new Tile(layer, depthwise.Name, depthwise.Pixels, depthwise.Activation),
            DepthwiseRowSpec row => new Tile(layer, row.Name, row.Width, row.Activation),
            _ => null,
        };
    }
}
