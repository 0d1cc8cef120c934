//! The company's own details.
