//! A client's own settings and devices.
