//! A member of staff's own page: name, password, second factor, devices.
