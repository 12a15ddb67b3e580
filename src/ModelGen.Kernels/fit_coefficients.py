#!/usr/bin/env python3
"""Prints the coefficients of MathConstants.cs. Python's standard library only; some seconds.

exp:   e^r = 1 + r + r^2 c(r) on |r| <= ln2/2: c interpolated at Chebyshev nodes, which is minimax to within a few percent.
log:   ln(1 + r) = r - r^2/2 + r^3 c(r) for 1 + r within sqrt(1/2) to sqrt(2), interpolated likewise.
tanh:  x P(u)/Q(u), u = x^2, minimax in relative error on (0, 8.8], P(0) = Q(0) = 1 so that tiny arguments return themselves.
erf:   the same form on (0, 3.8], P(0) = 2/sqrt(pi).
mills: Q(a) e^(a^2/2) = P(a)/Q(a), Q on the left the upper tail of the normal distribution, on (0, 8], P(0) = 1/2.
The rational fits run Remez exchange in 120-digit arithmetic, on intervals that grow from (0, 1] so that each start is close.
"""
import math
import struct
from decimal import Decimal as D, getcontext

getcontext().prec = 120
PI = D("3.1415926535897932384626433832795028841971693993751058209749445923078164062862089986280348253421170679821480865132823066")
GRID = 600


def nearest_single(value):
    return struct.unpack("<f", struct.pack("<f", float(value)))[0]


def polynomial(coefficients, u):
    total = D(0)
    for c in reversed(coefficients):
        total = total * u + c
    return total


def solve(matrix, right):
    n = len(right)
    rows = [row[:] + [value] for row, value in zip(matrix, right)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, n):
            factor = rows[r][i] / rows[i][i]
            for c in range(i, n + 1):
                rows[r][c] -= factor * rows[i][c]
    x = [D(0)] * n
    for i in reversed(range(n)):
        x[i] = (rows[i][n] - sum(rows[i][c] * x[c] for c in range(i + 1, n))) / rows[i][i]
    return x


def erf_over_x(x):
    u, term, total, n = x * x, D(1), D(0), 0
    while abs(term) > D(10) ** -110:
        total += term / (2 * n + 1)
        n += 1
        term = -term * u / n
    return total * 2 / PI.sqrt()


def tanh_over_x(x):
    e = (2 * x).exp()
    return (e - 1) / (e + 1) / x


def mills(a):
    x = a / D(2).sqrt()
    return (1 - erf_over_x(x) * x) / 2 * (a * a / 2).exp()


def square(x):
    return x * x


def identity(x):
    return x


def chebyshev_start(function, variable, top, m, n, lead, xs, values):
    """Positions of the extrema of the error of an interpolant whose zeros are Chebyshev's."""
    zeros = [top * D(math.sin(math.pi * i / (2 * (m + n) + 1))) for i in range(1, m + n + 1)]
    matrix, right = [], []
    for x in zeros:
        u, f = variable(x), function(x)
        matrix.append([u**k for k in range(1, m + 1)] + [-f * u**k for k in range(1, n + 1)])
        right.append(f - lead)
    solution = solve(matrix, right)
    p, q = [lead] + solution[:m], [D(1)] + solution[m:]
    error = [abs(polynomial(p, variable(x)) / polynomial(q, variable(x)) / f - 1) for x, f in zip(xs, values)]
    cuts = [0] + [min(range(GRID), key=lambda j: abs(xs[j] - z)) for z in zeros] + [GRID]
    return [max(range(cuts[i], max(cuts[i] + 1, cuts[i + 1])), key=lambda j: error[j]) for i in range(m + n + 1)]


def level(points, variable, m, n, lead, xs, values):
    """P, Q and E with P/Q = f (1 + E) and f (1 - E) in turn at the points: linear for a given E, secant steps for E."""

    def at(e):
        matrix, right = [], []
        for i, j in enumerate(points):
            u, f, sign = variable(xs[j]), values[j], (-1) ** i
            weight = f * (1 + sign * e)
            matrix.append([u**k for k in range(1, m + 1)] + [-weight * u**k for k in range(1, n + 1)] + [-f * sign])
            right.append(f - lead)
        solution = solve(matrix, right)
        return [lead] + solution[:m], [D(1)] + solution[m : m + n], solution[-1]

    e0, (p, q, f0) = D(0), at(D(0))
    e1, h0 = f0 / 100, f0
    for _ in range(20):
        p, q, f1 = at(e1)
        h1 = f1 - e1
        if abs(h1) < abs(e1) * D("1e-9") or h1 == h0:
            break
        e0, e1, h0 = e1, e1 - h1 * (e1 - e0) / (h1 - h0), h1
    return p, q, abs(e1)


def exchange(function, variable, top, m, n, lead, points):
    xs = [top * D(i + 1) / GRID for i in range(GRID)]
    values = [function(x) for x in xs]
    points = points or chebyshev_start(function, variable, top, m, n, lead, xs, values)
    for _ in range(12):
        p, q, e = level(points, variable, m, n, lead, xs, values)
        error = [polynomial(p, variable(x)) / polynomial(q, variable(x)) / f - 1 for x, f in zip(xs, values)]
        extrema = []
        for j, value in enumerate(error):
            if not extrema or (error[extrema[-1]] > 0) != (value > 0):
                extrema.append(j)
            elif abs(value) > abs(error[extrema[-1]]):
                extrema[-1] = j
        if len(extrema) < m + n + 1:
            return None
        while len(extrema) > m + n + 1:
            extrema.pop(0 if abs(error[extrema[0]]) < abs(error[extrema[-1]]) else -1)
        points = extrema
        largest = max(map(abs, error))
        if largest < e * D("1.001"):
            break
    return p, q, largest, points


def rational(function, variable, top, m, n, lead):
    reach, step, points = D(1), D("1.15"), None
    while True:
        fit = exchange(function, variable, reach, m, n, lead, points)
        if fit is None:
            reach, step = reach / step, 1 + (step - 1) / 2
        else:
            p, q, largest, points = fit
            if reach >= top:
                return p, q, largest
        reach = min(top, reach * step)


def interpolated(function, low, high, count):
    """The polynomial of so many coefficients that agrees with a function at the Chebyshev nodes of an interval."""
    nodes = [(low + high + (high - low) * D(math.cos(math.pi * (2 * i + 1) / (2 * count)))) / 2 for i in range(count)]
    return solve([[r**k for k in range(count)] for r in nodes], [function(r) for r in nodes])


def logarithm(degree):
    low, high = D("0.5").sqrt() - 1, D(2).sqrt() - 1
    c = interpolated(lambda r: ((1 + r).ln() - r + r * r / 2) / r**3, low, high, degree - 2)
    grid = [low + (high - low) * D(2 * i + 1) / 1000 for i in range(500)]
    largest = max(abs((r - r * r / 2 + r**3 * polynomial(c, r)) / (1 + r).ln() - 1) for r in grid)
    return c, largest


def exponential(degree):
    half = D(2).ln() / 2 * D("1.001")
    c = interpolated(lambda r: (r.exp() - 1 - r) / (r * r), -half, half, degree - 1)
    grid = [half * D(i) / 500 for i in range(-500, 501)]
    largest = max(abs((1 + r + r * r * polynomial(c, r)) / r.exp() - 1) for r in grid)
    return c, largest


def show(name, coefficients, first=0):
    for k, c in enumerate(coefficients, first):
        print(f"    public const float {name}{k} = {nearest_single(c):.9g}f;")


if __name__ == "__main__":
    c, largest = exponential(6)
    print(f"exp: largest relative error before rounding {float(largest):.2g}")
    show("Exp", c, 2)
    c, largest = logarithm(11)
    print(f"log: largest relative error before rounding {float(largest):.2g}")
    show("Log", c, 3)
    for name, function, variable, top, m, n, lead in (
        ("Tanh", tanh_over_x, square, "8.8", 4, 4, D(1)),
        ("Erf", erf_over_x, square, "3.8", 5, 5, 2 / PI.sqrt()),
        ("Mills", mills, identity, "8", 3, 4, D(1) / 2),
    ):
        p, q, largest = rational(function, variable, D(top), m, n, lead)
        print(f"{name.lower()}: largest relative error before rounding {float(largest):.2g}")
        show(name + "P", p)
        show(name + "Q", q)
