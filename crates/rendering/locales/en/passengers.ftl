### Passengers: the people who fly, kept by their account.

passengers-new = New passenger
passengers-create = Add passenger
passengers-edit = Passenger
passengers-created = Passenger added
passengers-saved = Passenger saved
passengers-archived = Passenger removed from the list. Trips already planned keep them.
passengers-lead = The people who fly for { $account }. Choose from them when you ask for a trip.
passengers-empty = No passengers yet
passengers-empty-text = Passengers are kept by their accounts and by you. Add the first one.
passengers-empty-client = Add the people who fly with you once, and choose them for every trip.
passengers-none-found = No passenger fits
passengers-kept = In use
passengers-archive-list = Removed
passengers-archived-pill = Removed
passengers-archive = Remove passenger
passengers-archive-text = Removed, this passenger can no longer be chosen for a trip. Trips and requests they are on keep them.
passengers-account = Account
passengers-as-in-passport = Names as they stand in the passport.
passengers-first-name = First name
passengers-middle-name = Middle name
passengers-last-name = Last name
passengers-born-on = Birth date
passengers-born-on-impossible = This cannot be a birth date. Check the year
passengers-notes-hint = Wishes on board, assistance, allergies. You and the operator read this.
passengers-stale = Somebody else changed this passenger while you had the page open. What you typed is below, not saved yet; saving it replaces theirs.
