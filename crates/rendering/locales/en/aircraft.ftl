### The fleet.

aircraft-tabs = Aircraft and FBOs
aircraft-fleet = Fleet
aircraft-new = New aircraft
aircraft-create = Add aircraft
aircraft-edit = Edit aircraft
aircraft-created = The aircraft is in the fleet
aircraft-saved = Aircraft saved
aircraft-empty = No aircraft yet
aircraft-empty-text = Add the aircraft you fly or sell. Quotes and trips choose from them.
aircraft-registration = Registration
aircraft-registration-taken = An aircraft with this registration is in the fleet already
aircraft-model = Type
aircraft-category = Category
aircraft-category-hint = As it is sold, such as Super midsize.
aircraft-seats = Seats
aircraft-base = Base
aircraft-cruise = Cruise
aircraft-range = Range
aircraft-rate = Rate per hour
aircraft-amenities = On board
aircraft-amenities-hint = Clients read this on quotes.
aircraft-status-active = Active
aircraft-status-maintenance = Maintenance
aircraft-status-inactive = Inactive
aircraft-stale = Somebody else changed this aircraft while you had the page open. What you typed is below, not saved yet; saving it replaces theirs.
