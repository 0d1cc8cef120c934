#!/usr/bin/env python3
"""Rebuilds airports.tsv.zst, the airports every workspace knows, from the open airportsdata set.

Usage:
    pip download --no-deps airportsdata
    pip download --no-deps airportsdata==20250909      # any number of earlier releases
    ./update_airports.py airportsdata-NEW.whl --earlier airportsdata-20250909-*.whl

Needs Python 3.11 or newer and the zstd command. See README.md for what is kept and why.
"""

import argparse
import csv
import io
import math
import pathlib
import re
import subprocess
import unicodedata
import zipfile
import zoneinfo

TARGET = pathlib.Path(__file__).with_name("airports.tsv.zst")
COLUMNS = [
    "icao", "iata", "local", "other", "metro", "name", "city", "subdivision", "country", "zone", "lat", "lon",
    "elevation_ft",
]
# Two rows this close to each other with the same name are one airport entered twice.
SAME_NAME_KM = 3.0
# An earlier code belongs to the airport that stands where the old one stood.
SAME_PLACE_KM = 2.0


def rows_of(wheel, member):
    with zipfile.ZipFile(wheel) as archive, archive.open(f"airportsdata/{member}") as raw:
        yield from csv.DictReader(io.TextIOWrapper(raw, encoding="utf-8"))


def is_icao(code):
    """ICAO location indicators are four letters; the set fills gaps with codes that hold a digit or '_'."""
    return len(code) == 4 and code.isascii() and code.isalpha() and code.isupper()


def clean(text):
    return unicodedata.normalize("NFC", " ".join(text.split()))


def kilometres(a, b):
    lat1, lon1, lat2, lon2 = map(math.radians, (a["lat"], a["lon"], b["lat"], b["lon"]))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(h)))


def airport(row):
    code = row["icao"]
    # Some national numbers ("TZ-0146") are no codes anyone files or types.
    local = row["lid"] if re.fullmatch("[A-Z0-9]{3,4}", row["lid"]) else ""
    icao = code if is_icao(code) else ""
    if not icao and not local and not code.startswith("_"):
        local = code
    return {
        "icao": icao, "iata": row["iata"], "local": local, "other": set(), "metro": "",
        "name": clean(row["name"]), "city": clean(row["city"]), "subdivision": clean(row["subd"]),
        "country": row["country"], "zone": row["tz"], "lat": float(row["lat"]), "lon": float(row["lon"]),
        "elevation_ft": round(float(row["elevation"] or 0)),
    }


def ident(a):
    return a["icao"] or a["local"] or a["iata"]


def wanted(a):
    if "unknown coordinates" in a["name"]:
        return False
    # The FAA gives three-character identifiers to fields open to the public and four-character ones to
    # private strips (Order JO 7350.9, chapter 1); without ICAO or IATA code only the first are kept.
    return bool(a["icao"] or a["iata"] or len(a["local"]) == 3)


def grid(airports):
    cells = {}
    for a in airports:
        cells.setdefault((math.floor(a["lat"] * 10), math.floor(a["lon"] * 10)), []).append(a)
    return cells


def near(cells, a, limit):
    y, x = math.floor(a["lat"] * 10), math.floor(a["lon"] * 10)
    found = [b for dy in (-1, 0, 1) for dx in (-1, 0, 1) for b in cells.get((y + dy, x + dx), [])]
    return sorted((b for b in found if kilometres(a, b) <= limit), key=lambda b: kilometres(a, b))


def codes(a):
    return {c for c in (a["icao"], a["iata"], a["local"]) if c}


def without_twins(airports):
    airports.sort(key=lambda a: (not a["icao"], not a["iata"], ident(a)))
    kept, cells = [], {}
    for a in airports:
        twin = next((b for b in near(cells, a, SAME_NAME_KM) if b["name"].casefold() == a["name"].casefold()), None)
        if twin is not None:
            twin["other"] |= codes(a) - codes(twin)
            continue
        kept.append(a)
        cells.setdefault((math.floor(a["lat"] * 10), math.floor(a["lon"] * 10)), []).append(a)
    return kept


def keep_earlier_codes(airports, wheel):
    """A renamed airport stays reachable under the code its old trips were stored with."""
    taken = set().union(*(codes(a) | a["other"] for a in airports))
    cells = grid(airports)
    for row in rows_of(wheel, "airports.csv"):
        old = airport(row)
        if not is_icao(ident(old)) or ident(old) in taken:
            continue
        here = near(cells, old, SAME_PLACE_KM)
        if here and not is_icao(here[0]["local"]):
            here[0]["other"].add(ident(old))
            taken.add(ident(old))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("wheel")
    arguments.add_argument("--earlier", nargs="*", default=[])
    given = arguments.parse_args()

    airports = without_twins([a for a in map(airport, rows_of(given.wheel, "airports.csv")) if wanted(a)])
    for wheel in given.earlier:
        keep_earlier_codes(airports, wheel)
    by_iata = {a["iata"]: a for a in airports if a["iata"]}
    for row in rows_of(given.wheel, "iata_macs.csv"):
        if row["Airport Code"] in by_iata:
            by_iata[row["Airport Code"]]["metro"] = row["City Code"]

    known = zoneinfo.available_timezones()
    unknown = sorted({a["zone"] for a in airports} - known)
    if unknown:
        raise SystemExit(f"zones that are not in the IANA database: {unknown}")
    idents = [ident(a) for a in airports]
    if len(set(idents)) != len(idents):
        raise SystemExit("two airports share an identifier")

    # Neighbours share words, so this order compresses best.
    airports.sort(key=lambda a: (a["country"], a["subdivision"], ident(a)))
    lines = ["\t".join(COLUMNS)]
    for a in airports:
        a["other"] = ",".join(sorted(a["other"]))
        a["lat"], a["lon"] = f"{a['lat']:.4f}", f"{a['lon']:.4f}"
        lines.append("\t".join(str(a[c]) for c in COLUMNS))
    text = ("\n".join(lines) + "\n").encode()
    subprocess.run(["zstd", "--ultra", "-22", "-q", "-f", "-o", str(TARGET)], input=text, check=True)
    print(f"{len(airports)} airports, {len(text)} bytes of text, {TARGET.stat().st_size} bytes stored")


if __name__ == "__main__":
    main()
