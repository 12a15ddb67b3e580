using System;

namespace ModelGen;

/// <summary>y = x * min(max(x + 3, 0), 6) / 6 (Howard et al. 2019, Searching for MobileNetV3).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HardSwishAttribute : Attribute;
