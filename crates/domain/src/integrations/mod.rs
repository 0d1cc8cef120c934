//! Other systems: the files that come from them and go to them.

pub mod csv_cells;
pub mod imports;
