### Trips: from pending to completed, for staff and for clients.

trips-new = New trip

## Stages, as staff name them

trips-stage-pending = Pending
trips-stage-booked = Booked
trips-stage-dispatched = Dispatched
trips-stage-in-progress = In progress
trips-stage-completed = Completed
trips-stage-cancelled = Cancelled

## What a client is told

trips-status-requested = Requested
trips-status-confirmed = Confirmed
trips-status-locked = Confirmed, no more changes
trips-status-active = Under way
trips-status-completed = Completed
trips-status-cancelled = Cancelled

## Refusals

trips-refused-conflicts = The aircraft is not free at these times. The list below shows what stands in the way. Nothing was changed.
trips-refused-no-aircraft = Choose an aircraft first: a trip is booked with an aircraft for every leg.
trips-refused-no-legs = Add at least one leg first: there is nothing to book yet.
trips-refused-aircraft-retired = This aircraft is no longer flown. Choose another one.
trips-refused-not-pending = Only a pending trip can be booked. This one is already further, or over.
trips-refused-not-booked = Only a booked trip can be dispatched.
trips-refused-not-dispatched = Only a dispatched trip can be started.
trips-refused-not-under-way = Only a trip under way can be completed.
trips-refused-not-cancellable = This trip has begun or is over, so it cannot be cancelled.
trips-refused-not-cancelled = Only a cancelled trip can be opened again.
trips-refused-over = This trip is completed or cancelled and stays as it is.

## Words of a trip

trips-trip = Trip
trips-number = Trip { $number }
trips-stage = Stage
trips-account = Account
trips-contact = Contact
trips-route = Route
trips-leg = Leg
trips-leg-number = Leg { $number }
trips-legs = Legs
trips-aircraft = Aircraft
trips-aircraft-none = No aircraft yet
trips-aircraft-in-maintenance = In maintenance
trips-passengers = Passengers
trips-pax = Pax
trips-crew = Crew
trips-crew-none = No crew yet
trips-crew-pic = Captain
trips-crew-sic = First officer
trips-crew-cabin = Cabin
trips-crew-in-role = { $role } { $name }
trips-departure = Departure
trips-arrival = Arrival
trips-departure-local = Departure, local
trips-out-local = Out, local
trips-in-local = In, local
trips-distance-time = Time and distance
trips-from-until = { $from } to { $until }
trips-passengers-count = { $count ->
    [0] no passengers
    [one] { $count } passenger
   *[other] { $count } passengers
}
trips-passengers-more = { $count ->
    [one] One more is not named yet.
   *[other] { $count } more are not named yet.
}
trips-page = Page { $page }
trips-on-the-day = On the day

## The list

trips-tab-upcoming = Upcoming
trips-tab-requested = Requested
trips-tab-pending = Pending
trips-tab-booked = Booked
trips-tab-dispatched = Dispatched
trips-tab-in-progress = In progress
trips-tab-past = Past
trips-tab-cancelled = Cancelled
trips-search = Number, title or account
trips-empty-title = No trips here
trips-empty-text = Trips appear here as soon as they are made, from a request, a deal or from nothing.
trips-none-found-title = No trip found
trips-client-empty-title = No trips yet
trips-client-empty-text = Your trips appear here as soon as you ask for one.
trips-type-request = Request
trips-drafts = Drafts
trips-drafts-yours = Only you see these
trips-draft-kept = Kept { $at }
trips-draft-without-places = A trip without places yet
trips-nothing-earlier = Nothing earlier than this.
trips-past-latest = Latest
trips-past-earlier = Earlier ones

## The form

trips-edit-heading = Edit trip { $number }
trips-for-whom = For whom is the trip?
trips-search-account = Name of the account
trips-no-account-title = No account found
trips-no-contact = This account has no active contact. Add one before you create a trip for it.
trips-title = Title
trips-title-hint = The client reads it. Left empty, it is the route.
trips-aircraft-whole = Aircraft for the whole trip
trips-aircraft-of-trip = As the trip
trips-from = From
trips-to = To
trips-departs = Departs
trips-arrives = Arrives
trips-local = local time
trips-arrives-estimate = Left empty: { $when }
trips-fbo-from = FBO at departure
trips-fbo-to = FBO at arrival
trips-fbo-preferred = As the account prefers
trips-fbo-none = No FBO
trips-fbo-follows = We tell you the terminal before the flight.
trips-leg-add = Add a leg
trips-leg-remove = Remove this leg
trips-passenger-count = How many fly
trips-passenger-count-hint = 0 for a positioning flight
trips-no-passengers-known = This account has no passengers in its directory yet.
trips-passengers-unnamed = Nobody is named yet.
trips-client-note = Note for the client
trips-client-note-hint = Stands on the trip and on the itinerary.
trips-staff-note = Note for us
trips-staff-note-hint = Clients never see it.
trips-create-button = Create trip
trips-created = Trip { $number } created
trips-saved = Trip saved

## What is wrong with a form

trips-title-too-long = Shorten the title to 120 characters.
trips-passengers-unreadable = Give the number of passengers, from 0 to 999.
trips-passengers-fewer-than-named = More passengers are chosen than this number says. Raise it or choose fewer.
trips-note-too-long = Shorten the note to 4,000 characters.
trips-legs-missing = A trip has at least one leg.
trips-legs-too-many = A trip has at most 12 legs. Put the others on a second trip.
trips-airport-missing = Choose an airport.
trips-airport-unknown = No airport has the code { $typed }. Type a code, or pick one from the list.
trips-leg-same-airport = Choose another airport: a leg ends somewhere else than it begins.
trips-time-unreadable = Give a date and a time, such as 2026-12-08 20:10.
trips-time-skipped = The clocks go forward then and skip this time. Choose one an hour later.
trips-time-twice = The clocks go back then and this time comes twice. Choose one outside that hour.
trips-leg-arrives-before = The arrival is before the departure. Mind the zones, or leave it empty.
trips-leg-too-long = No leg lasts longer than 24 hours. Check both times.
trips-leg-before-previous = This leg departs before the one above it has landed.
trips-crew-too-long = Shorten the name to 80 characters.
trips-aircraft-retired = This aircraft is no longer flown. Choose another one.
trips-aircraft-needed = This trip is booked, so every leg needs an aircraft.
trips-cancel-reason-missing = Say why. The client reads it.
trips-cancel-reason-too-long = Shorten the reason to 1,000 characters.

## The record

trips-client-sees = The client sees
trips-itinerary = Itinerary
trips-itinerary-pdf = Itinerary
trips-book-button = Book
trips-dispatch-button = Dispatch
trips-start-button = Start
trips-complete-button = Complete
trips-reopen-button = Open again
trips-cancel-open = Cancel this trip
trips-cancel-consequence = The aircraft is free again at once and the client is told by mail. You can open the trip again later.
trips-cancel-reason = Reason, as the client reads it
trips-cancel-button = Cancel trip
trips-cancelled-because = This trip was cancelled: { $reason }
trips-said-booked = Booked. The aircraft is held and the client sees the trip confirmed.
trips-said-dispatched = Dispatched
trips-said-started = The trip is under way
trips-said-completed = The trip is completed
trips-said-cancelled = The trip is cancelled and its aircraft is free again
trips-said-reopened = Open again, as a pending trip
trips-invoice-button = New invoice
trips-papers = Invoices and messages
trips-message-button = Write to the client
trips-quote-link = Quote
trips-request-link = Request
trips-deal-link = Deal
trips-conflicts-title = { $count ->
    [one] One flight stands in the way of booking
   *[other] { $count } flights stand in the way of booking
}
trips-conflicts-hint = An aircraft needs an hour on the ground between two flights. Choose other times or another aircraft.
trips-warn-over-capacity = { $tail } has { $seats } seats, { $passengers } passengers are planned.
trips-warn-maintenance = { $tail } is in maintenance.
trips-warn-no-fbo = No FBO is chosen at { $airports }.

## What changed

trips-change-before = before
trips-change-now = now
trips-change-nothing = none
trips-change-title = Title
trips-change-leg-added = New leg
trips-change-leg-removed = Leg removed
trips-change-route = Route
trips-change-departure = Departure
trips-change-arrival = Arrival
trips-change-aircraft = Aircraft
trips-change-tail = Tail number
trips-change-from-fbo = FBO at departure
trips-change-to-fbo = FBO at arrival
trips-change-crew = Crew
trips-change-passengers = Passengers
trips-change-passenger-count = Number of passengers
trips-change-client-note = Note
trips-change-staff-note = Internal note

## The schedule

trips-earlier = Earlier
trips-later = Later
trips-look = How much of it
trips-look-day = Day
trips-look-two-days = 2 days
trips-look-week = Week
trips-look-month = Month
trips-legend-booked = Confirmed
trips-legend-pending = Pending
trips-legend-asked = Requested
trips-legend-positioning = Positioning
trips-legend-maintenance = Maintenance
trips-lane-no-aircraft = No aircraft yet
trips-lane-flights = { $count ->
    [one] { $count } flight
   *[other] { $count } flights
}
trips-lane-asked = Requested
trips-more-flights = { $count } more
trips-as-list = As a list
trips-no-fleet-title = No aircraft yet
trips-no-fleet-text = Add the fleet under Aircraft, and every tail gets its line here.
trips-schedule-cut = There is more in these days than fits on one page. Some flights are missing; choose fewer days.
trips-does-not-fit = Does not fit:
trips-clashes = { $count ->
    [one] One flight does not fit
   *[other] { $count } flights do not fit
}
trips-clash-title = { $tail } { $route }, { $when }, leaves no hour on the ground
trips-clash-sub = Beside { $other }, { $route }, { $when }

## The client's trip

trips-map = Map of the route
trips-map-leg = { $from } to { $to }
trips-step-requested = Requested
trips-step-confirmed = Confirmed
trips-step-ready = Ready to fly
trips-step-active = Under way
trips-step-landed = Completed
trips-times = Times
trips-times-local = Local
trips-where-to-go = Where to go, who flies you
trips-open-map = Map
trips-print = Print the itinerary
trips-good-to-know = Good to know
trips-documents = Documents
trips-quote-accepted = Accepted quote
trips-history = What happened
trips-change-or-cancel = Change or cancel
trips-rule-open = Ask us for other times, stops or passengers, or to cancel, until the trip reaches the stage “{ $stage }”. After that, call us.
trips-rule-locked = Closed to changes here since the trip reached the stage “{ $stage }”. Call us.
trips-rule-over = This trip is over, so nothing about it can be changed.
trips-ask-change = Ask for a change
trips-write = Write a message

## More refusals

trips-refused-request-over = This request was declined, cancelled or has expired, so no trip follows from it.
trips-refused-request-has-trip = This request has its trip already. It is in the list.
trips-refused-deal-over = This deal was lost or cancelled, so no trip follows from it.
trips-stale = Somebody else changed this trip while you had it open. Your version is below, not saved yet; saving it replaces theirs.

trips-privacy = Who sees this trip
trips-is-private = Private: only whoever booked it and whoever flies on it sees this trip here.
trips-is-open = Everybody who sees all trips of the account sees this one.
trips-private-short = Booker and passengers only
trips-open-short = The account
trips-private-button = Make it private
trips-open-button = Show it to the account
trips-said-private = This trip is private now
trips-said-opened = The account sees this trip again
trips-unreviewed = Made by the client in the portal, not looked at yet
trips-unreviewed-text = Check aircraft, times and price, then book it as usual.
trips-review-button = Mark as reviewed
trips-said-reviewed = Marked as reviewed
trips-created-at-once = Your trip is there. We look at it and confirm.
