using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Analyzers;

/// <summary>Makes diagnostics of findings.</summary>
internal static class Findings
{
    /// <summary>
    /// A diagnostic that also carries the message's arguments as its properties <c>0</c>, <c>1</c>, …: code fixes need the names and
    /// shapes and must not read them out of a text.
    /// </summary>
    public static Diagnostic Create(
        DiagnosticRule rule, Location location, IReadOnlyList<string> arguments, IEnumerable<Location>? additional = null) =>
        Diagnostic.Create(
            Descriptors.Of(rule)!,
            location,
            additional,
            arguments.Select((text, index) => (Key: index.ToString(CultureInfo.InvariantCulture), text))
                .ToImmutableDictionary(argument => argument.Key, argument => (string?)argument.text),
            [.. arguments]);

    /// <summary>A diagnostic of some arguments.</summary>
    public static Diagnostic Create(DiagnosticRule rule, Location location, params string[] arguments) =>
        Create(rule, location, arguments, additional: null);
}
