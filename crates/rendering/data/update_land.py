#!/usr/bin/env python3
"""Rebuilds land.bin, the coastlines behind route maps, from Natural Earth's 1:50m land.

Usage:
    npm pack world-atlas
    tar xzf world-atlas-*.tgz
    ./update_land.py package/land-50m.json

The result: for each polygon the number of its rings, for each ring (outer one first, land on the right hand)
the number of its points, then for each point the steps in longitude and latitude from the point before it, the
first from 0. Units are hundredths of a degree. Numbers are LEB128, steps zigzag-coded.
"""

import json
import math
import pathlib
import sys

TARGET = pathlib.Path(__file__).with_name("land.bin")
# A coast may move this far (degrees of arc), which is under a pixel on the closest map we draw.
TOLERANCE = 0.006
# Islands under this area (square degrees) would be a speck.
SMALLEST = 0.004
UNIT = 0.01


def rings_of(topology):
    scale, move = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + move[0], y * scale[1] + move[1]))
        arcs.append(points)

    def ring(indices):
        points = []
        for index in indices:
            arc = arcs[index] if index >= 0 else arcs[~index][::-1]
            points.extend(arc[1:] if points else arc)
        return points[:-1]

    (land,) = topology["objects"].values()
    for geometry in land.get("geometries", [land]):
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in polygons:
            yield [ring(indices) for indices in polygon]


def on_sphere(point):
    lon, lat = map(math.radians, point)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def distance_to(p, a, b):
    ab = [v - u for u, v in zip(a, b)]
    ap = [v - u for u, v in zip(a, p)]
    length = sum(v * v for v in ab)
    t = max(0.0, min(1.0, sum(u * v for u, v in zip(ap, ab)) / length)) if length else 0.0
    return math.sqrt(sum((u - t * v) ** 2 for u, v in zip(ap, ab)))


def simplified(ring):
    points = [on_sphere(p) for p in ring]
    far = max(range(len(ring)), key=lambda i: math.dist(points[0], points[i]))
    keep = {0, far}
    open_spans = [(0, far), (far, len(ring))]
    limit = math.radians(TOLERANCE)
    while open_spans:
        start, end = open_spans.pop()
        if end - start < 2:
            continue
        a, b = points[start], points[end % len(ring)]
        worst = max(range(start + 1, end), key=lambda i: distance_to(points[i], a, b))
        if distance_to(points[worst], a, b) > limit:
            keep.add(worst)
            open_spans += [(start, worst), (worst, end)]
    return [ring[i] for i in sorted(keep)]


def area(ring):
    total = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
        step = (x2 - x1 + 180) % 360 - 180
        total += step * (math.sin(math.radians(y1)) + math.sin(math.radians(y2))) / 2
    return abs(math.degrees(total))


def number(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def step(value):
    return number(value * 2 if value >= 0 else -value * 2 - 1)


def main():
    topology = json.loads(pathlib.Path(sys.argv[1]).read_text())
    out, points, polygons = bytearray(), 0, 0
    for polygon in rings_of(topology):
        if area(polygon[0]) < SMALLEST:
            continue
        rings = []
        for ring in polygon:
            cells = [(round(x / UNIT), round(y / UNIT)) for x, y in simplified(ring)]
            cells = [c for i, c in enumerate(cells) if c != cells[i - 1]]
            if len(cells) > 2 and area(ring) >= SMALLEST:
                rings.append(cells)
        if not rings:
            continue
        polygons += 1
        out += number(len(rings))
        for cells in rings:
            out += number(len(cells))
            points += len(cells)
            x = y = 0
            for cx, cy in cells:
                out += step(cx - x) + step(cy - y)
                x, y = cx, cy
    TARGET.write_bytes(out)
    print(f"{polygons} polygons, {points} points, {len(out)} bytes")


if __name__ == "__main__":
    main()
