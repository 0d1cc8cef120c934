//! Who is told of what happened: the notification matrix of the product, in one place.
