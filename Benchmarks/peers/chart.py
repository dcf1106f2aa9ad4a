"""A chart as SVG, drawn by hand: what a plan costs beside CP-SAT's at the end, by size."""

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 720, 420, 64, 48, 190, 56
COLOURS = {"leernetwerk": ["#9ecae1", "#4292c6", "#08519c"], "CP-SAT": ["#fdae6b", "#e6550d",
                                                                       "#8c2d04"]}


def chart(title, sizes, lines):
    """Lines of percentages by size; `lines` holds (solver, seconds, {size: percentage})."""
    values = [value for _, _, points in lines for value in points.values()]
    low = min(0, 10 * int(min(values, default=0) // 10))
    high = max(100, 10 * -int(-max(values, default=0) // 10))
    step = 10 if high - low <= 120 else 50 * -int(-(high - low) // 500)
    wide, tall = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def x(size):
        return LEFT + wide * sizes.index(size) / max(1, len(sizes) - 1)

    def y(value):
        return TOP + tall * (high - value) / (high - low)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'font-family="sans-serif" font-size="12">',
        f"<title>{title}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{LEFT}" y="24" font-size="14">{title}</text>']
    for value in range(low, high + 1, step):
        parts.append(
            f'<path d="M{LEFT} {y(value):.1f}h{wide}" stroke="#ddd"/>'
            f'<text x="{LEFT - 8}" y="{y(value) + 4:.1f}" text-anchor="end">{value}</text>')
    for size in sizes:
        parts.append(f'<text x="{x(size):.1f}" y="{HEIGHT - BOTTOM + 20}" '
                     f'text-anchor="middle">{size}</text>')
    parts.append(f'<text x="{LEFT + wide / 2:.1f}" y="{HEIGHT - 12}" '
                 'text-anchor="middle">pilots</text>')
    shades = {solver: iter(colours) for solver, colours in COLOURS.items()}
    for row, (solver, seconds, points) in enumerate(lines):
        colour = next(shades[solver])
        path = " ".join(f"{x(size):.1f},{y(value):.1f}" for size, value in points.items())
        marks = "".join(f'<circle cx="{x(size):.1f}" cy="{y(value):.1f}" r="3"/>'
                        for size, value in points.items())
        at = TOP + 12 + 20 * row
        parts.append(
            f'<g fill="{colour}"><polyline points="{path}" fill="none" stroke="{colour}" '
            f'stroke-width="2"/>{marks}<circle cx="{WIDTH - RIGHT + 24}" cy="{at - 4}" r="5"/>'
            f'<text x="{WIDTH - RIGHT + 36}" y="{at}" fill="#222">{solver}, {seconds} s</text></g>')
    return "\n".join(parts + ["</svg>", ""])
