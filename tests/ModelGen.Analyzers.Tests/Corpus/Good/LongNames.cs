using ModelGen;

namespace Corpus;

[Model]
public sealed partial class ClassifierOfHandwrittenDigitsFromScannedForms
{
    [Input(28, 28, 1)]
    public partial Layer ScannedImageInGreyLevels { get; }

    [Dense(32), HardSwish]
    public partial Layer FeaturesThatWereLearned { get; }

    [Dense(10), Softmax]
    public partial Layer ProbabilityOfEachOfTheTenDigits { get; }
}
