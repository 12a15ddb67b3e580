namespace ModelGen.Benchmarks.Generation;

/// <summary>What a toolset costs in one process from its first run on.</summary>
/// <param name="Files">Generated files after the first run.</param>
/// <param name="Characters">Characters in them.</param>
/// <param name="Edits">The first run, then kind by kind.</param>
internal sealed record EditorCost(int Files, int Characters, IReadOnlyList<EditCost> Edits)
{
    /// <summary>The warm edits that a limit is set for.</summary>
    public const string Body = "a body elsewhere";

    /// <summary>Edits of one layer, for which there is a limit too.</summary>
    public const string Layer = "one layer";

    private const int Early = 200;

    /// <summary>Opens a project and edits it.</summary>
    /// <param name="tools">What is measured.</param>
    /// <param name="models">Models in the project.</param>
    /// <param name="edits">Warm edits of bodies; a tenth as many of each other kind.</param>
    public static EditorCost Measure(Toolset tools, int models, int edits)
    {
        var project = new EditedProject(models, layers: 20, files: 100);
        var session = new EditorSession(project, tools);
        List<EditCost> costs = [EditCost.Of("first run", [session.Run()])];
        (int files, int characters) = (session.Files, session.Characters);
        costs.Add(Edit($"{Body}, first {Early}", EditKind.BodyElsewhere, Early));
        costs.Add(Edit(Body, EditKind.BodyElsewhere, edits));
        costs.Add(Edit("a member elsewhere", EditKind.MemberElsewhere, edits / 10));
        costs.Add(Edit("a comment in a model", EditKind.CommentInModel, edits / 10));
        costs.Add(Edit(Layer, EditKind.OneLayer, edits / 10));
        return new EditorCost(files, characters, costs);

        EditCost Edit(string name, EditKind kind, int count)
        {
            var times = new EditTimes[count];
            for (int edit = 0; edit < count; edit++)
            {
                project.Edit(kind);
                times[edit] = session.Run();
            }

            return EditCost.Of(name, times);
        }
    }
}
