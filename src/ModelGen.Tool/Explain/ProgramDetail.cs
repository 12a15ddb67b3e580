using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Hardware;

namespace ModelGen.Tool;

/// <summary>A program call by call.</summary>
/// <param name="Total">The program in numbers.</param>
/// <param name="Calls">Its calls, in order.</param>
/// <param name="Arena">Where its intermediate values lie, and from which call to which.</param>
internal sealed record ProgramDetail(ProgramTotal Total, IReadOnlyList<CallRow> Calls, IReadOnlyList<ArenaRow> Arena)
{
    public static ProgramDetail Of(Core.Planning.Program program, HardwareProfile profile) => new(
        ProgramTotal.Of(program, profile), [.. program.Calls.Select(call => CallRow.Of(call, program))], ArenaRow.All(program));
}
