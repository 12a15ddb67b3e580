using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>Numbers that divide others, for advice.</summary>
internal static class Divisors
{
    /// <summary>All numbers that divide a number.</summary>
    public static IEnumerable<int> Of(int number)
    {
        for (int divisor = 1; (long)divisor * divisor <= number; divisor++)
        {
            if (number % divisor == 0)
            {
                yield return divisor;
                yield return number / divisor;
            }
        }
    }

    /// <summary>All numbers whose squares divide a number.</summary>
    public static IEnumerable<int> OfSquares(int number)
    {
        for (int divisor = 1; (long)divisor * divisor <= number; divisor++)
        {
            if (number % (divisor * divisor) == 0)
                yield return divisor;
        }
    }

    /// <summary>The largest number that divides both.</summary>
    public static int Common(int left, int right) => right == 0 ? left : Common(right, left % right);

    /// <summary>Of some numbers those next to one that is not among them: <c>2 or 4</c>.</summary>
    public static string Nearest(IEnumerable<int> numbers, int number)
    {
        int[] all = numbers.ToArray();
        int[] below = all.Where(other => other < number).ToArray(), above = all.Where(other => other > number).ToArray();
        var nearest = new List<int>();
        if (below.Length > 0)
            nearest.Add(below.Max());
        if (above.Length > 0)
            nearest.Add(above.Min());
        return string.Join(" or ", nearest.Select(other => NumberText.Of(other)));
    }
}
