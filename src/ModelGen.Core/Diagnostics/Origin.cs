namespace ModelGen.Core.Diagnostics;

/// <summary>
/// The words of another class that a finding is about: a layer that came out of a block, or the base of a variant. Compared by value,
/// so that it survives from edit to edit; who places findings looks the class up in the compilation.
/// </summary>
/// <param name="Type">The class's metadata name with its namespace and the types around it, for example <c>Demo.Nets+Down</c>.</param>
/// <param name="Member">The name of its member, or null for the class as a whole.</param>
/// <param name="IsReportedThere">
/// Whether the analysis of that class has the same finding, because it is wrong however the class is used. It then stops the compilation of
/// whatever uses the class, but is not reported a second time. Where this is false only the values or shapes of one use are wrong: the
/// finding belongs to the use, which is the longest part of <see cref="Issue.Layer"/> that is a member of the analysed class (at its
/// <c>[With]</c> where it has one and <see cref="Issue.Place"/> is about a value), and this member is a place worth showing beside it.
/// </param>
public sealed record Origin(string Type, string? Member, bool IsReportedThere);
