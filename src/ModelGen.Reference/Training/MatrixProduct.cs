using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ModelGen.Reference.Training;

/// <summary>
/// C += A B. Every element of C is one sum in the order of the inner index, products and sums rounded apart, as in the reference's plain
/// loops: so the result has the same bits for every vector width.
/// </summary>
internal static class MatrixProduct
{
    private const int TileRows = 4;

    /// <summary>C[r, c] += Σ_i A[r * rowStride + i * innerStride] B[i, c], B and C dense and row by row.</summary>
    public static void Add(
        int rows, int columns, int inner, ReadOnlySpan<double> a, int rowStride, int innerStride, ReadOnlySpan<double> b, Span<double> c)
    {
        if (b.Length < (long)inner * columns || c.Length < (long)rows * columns ||
            (rows > 0 && inner > 0 && a.Length <= ((rows - 1L) * rowStride) + ((inner - 1L) * innerStride)))
            throw new ArgumentException("A matrix is smaller than its sizes say.");
        int row = 0;
        for (; row + TileRows <= rows; row += TileRows)
            FourRows(row, columns, inner, a, rowStride, innerStride, b, c);
        for (; row < rows; row++)
            OneRow(row, 0, columns, inner, a, rowStride, innerStride, b, c);
    }

    private static void FourRows(
        int row, int columns, int inner, ReadOnlySpan<double> a, int rowStride, int innerStride, ReadOnlySpan<double> b, Span<double> c)
    {
        int width = Vector<double>.Count;
        int column = 0;
        ref double a0 = ref Unsafe.Add(ref MemoryMarshal.GetReference(a), row * rowStride);
        ref double b0 = ref MemoryMarshal.GetReference(b);
        ref double c0 = ref Unsafe.Add(ref MemoryMarshal.GetReference(c), row * columns);
        for (; column + (2 * width) <= columns; column += 2 * width)
        {
            Vector<double> c00 = At(ref c0, column), c01 = At(ref c0, column + width);
            Vector<double> c10 = At(ref c0, columns + column), c11 = At(ref c0, columns + column + width);
            Vector<double> c20 = At(ref c0, (2 * columns) + column), c21 = At(ref c0, (2 * columns) + column + width);
            Vector<double> c30 = At(ref c0, (3 * columns) + column), c31 = At(ref c0, (3 * columns) + column + width);
            for (int i = 0; i < inner; i++)
            {
                Vector<double> left = At(ref b0, (i * columns) + column), right = At(ref b0, (i * columns) + column + width);
                var factor = new Vector<double>(Unsafe.Add(ref a0, i * innerStride));
                c00 += factor * left;
                c01 += factor * right;
                factor = new Vector<double>(Unsafe.Add(ref a0, rowStride + (i * innerStride)));
                c10 += factor * left;
                c11 += factor * right;
                factor = new Vector<double>(Unsafe.Add(ref a0, (2 * rowStride) + (i * innerStride)));
                c20 += factor * left;
                c21 += factor * right;
                factor = new Vector<double>(Unsafe.Add(ref a0, (3 * rowStride) + (i * innerStride)));
                c30 += factor * left;
                c31 += factor * right;
            }

            Put(ref c0, column, c00, c01);
            Put(ref c0, columns + column, c10, c11);
            Put(ref c0, (2 * columns) + column, c20, c21);
            Put(ref c0, (3 * columns) + column, c30, c31);
        }

        for (int r = row; r < row + TileRows; r++)
            OneRow(r, column, columns, inner, a, rowStride, innerStride, b, c);
    }

    private static void OneRow(
        int row,
        int firstColumn,
        int columns,
        int inner,
        ReadOnlySpan<double> a,
        int rowStride,
        int innerStride,
        ReadOnlySpan<double> b,
        Span<double> c)
    {
        for (int i = 0; i < inner; i++)
        {
            double factor = a[(row * rowStride) + (i * innerStride)];
            for (int column = firstColumn; column < columns; column++)
                c[(row * columns) + column] += factor * b[(i * columns) + column];
        }
    }

    private static Vector<double> At(ref double start, int index) => Vector.LoadUnsafe(ref start, (nuint)index);

    private static void Put(ref double start, int index, Vector<double> left, Vector<double> right)
    {
        left.StoreUnsafe(ref start, (nuint)index);
        right.StoreUnsafe(ref start, (nuint)(index + Vector<double>.Count));
    }
}
