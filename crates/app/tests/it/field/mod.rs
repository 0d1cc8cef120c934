//! Field service: where workers are, and who may follow them.

mod positions;
mod road;
mod rows;
mod tracking;
