//! Unpacks the airport list that is compiled into the program.

use super::Airport;

const STORED: &[u8] = include_bytes!("../../../data/airports.tsv.zst");
const ROOM: usize = 4 << 20;

/// All rows, ordered by `ident`. The text is kept for the life of the program and the rows point into it.
pub(super) fn load() -> Vec<Airport> {
    let bytes =
        zstd::bulk::decompress(STORED, ROOM).expect("the list in the program unpacks within its room");
    let text = String::from_utf8(bytes).expect("the list in the program is UTF-8");
    let text: &'static str = String::leak(text);
    let mut airports: Vec<Airport> = text.lines().skip(1).map(airport).collect();
    airports.sort_unstable_by_key(|airport| airport.ident);
    airports
}

fn airport(line: &'static str) -> Airport {
    let mut cells = line.split('\t');
    let mut cell = || cells.next().expect("a row of the list in the program has 13 cells");
    let (icao, iata, local, other, metro) = (cell(), cell(), cell(), cell(), cell());
    let (name, city, subdivision, country, zone) = (cell(), cell(), cell(), cell(), cell());
    Airport {
        ident: [icao, local, iata].into_iter().find(|code| !code.is_empty()).unwrap_or_default(),
        icao: code(icao),
        iata: code(iata),
        local: code(local),
        name,
        city,
        subdivision,
        country,
        zone,
        lat: number(cell()),
        lon: number(cell()),
        elevation_ft: cell().parse().expect("an elevation in the list is whole feet"),
        other,
        metro,
    }
}

fn code(cell: &'static str) -> Option<&'static str> {
    (!cell.is_empty()).then_some(cell)
}

fn number(cell: &str) -> f64 {
    cell.parse().expect("a position in the list is a decimal number")
}
