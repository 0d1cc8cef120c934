### What clients ask for, and how it is answered.

requests-new = New request
requests-ask = Request a trip
requests-number = Request { $number }

## Where a request stands

requests-status-draft = Draft
requests-status-requested = Requested
requests-status-under-review = Under review
requests-status-quoted = Quoted
requests-status-alternative-proposed = Alternative proposed
requests-status-accepted = Accepted
requests-status-declined = Declined
requests-status-cancelled = Cancelled
requests-status-expired = Expired
requests-status-awaiting-confirmation = Awaiting confirmation
requests-status-change-requested = Change asked
requests-status-quote-expired = Quote expired
requests-status-quote-withdrawn = Quote withdrawn

## The shape of a trip

requests-kind-one-way = One way
requests-kind-return = Return
requests-kind-multi-leg = Several stops

## How far the times may move

requests-flexibility-fixed = Not flexible
requests-flexibility-hour = ± 1 hour
requests-flexibility-two-hours = ± 2 hours
requests-flexibility-half-day = ± half a day
requests-flexibility-day = ± 1 day

## Services

requests-service-catering = Catering
requests-service-ground = Car at arrival
requests-service-hotel = Hotel
requests-service-pets = Pets on board
requests-service-wifi = Wi-Fi
requests-service-assistance = Assistance

## Where it came from

requests-source-portal = from the portal
requests-source-staff = entered by staff

## Why something cannot be done with a request

requests-refused-accepted = This request is accepted already, so nothing was changed.
requests-refused-declined = This request was declined, so nothing was changed. A new request can be made at any time.
requests-refused-cancelled = This request was cancelled, so nothing was changed. A new request can be made at any time.
requests-refused-expired = All legs of this request are in the past, so nothing was changed. A new request can be made at any time.
requests-refused-not-sent = This request was not sent yet. Open the draft and send it first.
requests-refused-already-sent = This request was sent already. What you see is what we have.
requests-refused-nothing-proposed = This proposal was answered or replaced already, so nothing was changed.
requests-refused-sent-just-now = You sent the same trip a moment ago as request { $number }. Send it again only if you mean a second one.

## What is wrong with a field

requests-leg-missing = Add at least one leg.
requests-too-many-legs = A request has at most twelve legs. Send the rest as a second request.
requests-airport-missing = Where? A code, a town or a name will do.
requests-airport-unknown = We know no airport by that name. Try its code or the town.
requests-airport-suggest = We are not sure which airport that is. Did you mean { $suggestions }? Type its code.
requests-same-airport = This leg starts and ends at the same airport. Choose another one.
requests-date-missing = Choose a date.
requests-date-past = This departure is in the past. Choose a later one.
requests-date-far = This is more than two years ahead. Check the year.
requests-time-missing = Choose a time.
requests-time-skipped = The clocks go forward that night and this time does not exist. Choose an earlier or a later one.
requests-time-twice = The clocks go back that night and this time comes twice. Say which one you mean.
requests-leg-too-early = The leg before cannot have landed by then. Choose a later time.
requests-passenger-count = How many people fly? A number from 1 to 400.
requests-more-passengers-than-seats = You named { $named } people. Raise the number or untick somebody.
requests-passenger-unknown = Somebody you ticked is no longer in the directory. Check the list.
requests-passenger-name = We need the first and last name of “{ $name }”.
requests-note-too-long = This text is too long. Shorten it a little.
requests-reason-missing = Give a reason. The client reads it.
requests-alternative-note-missing = Say in a sentence what is different. The client reads it.
requests-contact-elsewhere = This person does not belong to the account. Choose somebody else.

## The form

requests-ask-lead = Tell us where and when. We answer with prices, and nothing is booked until you say yes.
requests-for-account = for { $account }
requests-kind = Kind of trip
requests-leg = Leg
requests-remove-leg = Remove leg
requests-add-leg = Add a leg
requests-to = To
requests-departure = Departure
requests-local = local
requests-which = The clocks go back that night. Which one?
requests-which-earlier = The first, { $zone }
requests-which-later = The second, { $zone }
requests-who-flies = Who flies
requests-chosen = { $count ->
    [one] { $count } chosen
   *[other] { $count } chosen
}
requests-passengers = Passengers
requests-one-fewer = One fewer
requests-one-more = One more
requests-flexible = Flexible by
requests-from-directory = From your directory
requests-new-passengers = Somebody new
requests-new-passengers-hint = First and last name, several with commas between them. They are added to your passengers.
requests-on-board = On board and on the ground
requests-aircraft = Aircraft
requests-aircraft-hint = Leave it open and we suggest what fits.
requests-services = Services
requests-anything-else = Anything else
requests-anything-else-hint = Allergies, pets, bulky luggage, a child seat, a meeting you must not miss.
requests-send = Send request
requests-save-draft = Save for later
requests-send-again = Send it again
requests-discard = Discard draft
requests-discard-consequence = What you typed in it is gone for good.
requests-map = Where you fly
requests-about = about { $time }, { $distance }
requests-rather-talk = Rather talk to somebody?
requests-write-message = Write a message

## Sentences after an act

requests-draft-kept = Kept. Only you see this draft until you send it.
requests-draft-discarded = The draft was discarded.
requests-sent = Request sent. We tell you by mail as soon as there is an answer.
requests-cancelled = Request cancelled.
requests-alternative-accepted = Proposal accepted. We continue with the new times.
requests-alternative-declined = Proposal declined. Your request stays open.

## The client's page of a request

requests-heading-draft = Your draft
requests-heading-requested = We have your request
requests-heading-under-review = We are working on your request
requests-heading-quoted = Your quote is ready
requests-heading-alternative-proposed = We propose something else
requests-heading-accepted = Your trip is confirmed
requests-heading-declined = We could not take this request
requests-heading-cancelled = This request was cancelled
requests-heading-expired = This request has expired
requests-heading-awaiting-confirmation = You accepted. We confirm next
requests-heading-change-requested = We are working on your change
requests-heading-quote-expired = Your quote has expired
requests-heading-quote-withdrawn = We took our quote back
requests-next-draft = Nobody else sees it until you send it.
requests-next-requested = Somebody of our team looks at it next. You get prices by mail and here, and nothing is booked until you say yes.
requests-next-under-review = We compare aircraft and prices. You get a quote by mail and here, and nothing is booked until you say yes.
requests-next-quoted = Look at the quote and choose. It is valid until the time it names.
requests-next-alternative-proposed = Take it, or tell us what suits you better. Your request stays open either way.
requests-next-accepted = Times, passengers and documents are on the page of your trip.
requests-next-declined = The reason is below. Call us, or ask for another day or another airport.
requests-next-cancelled = Nothing is booked and nothing is charged.
requests-next-expired = All its legs are in the past. You can ask for a new trip at any time.
requests-next-awaiting-confirmation = We check the aircraft and crew. You get a mail as soon as your trip is confirmed; until then nothing is booked.
requests-next-change-requested = You get a new revision of the quote by mail and here.
requests-next-quote-expired = Open the quote and ask to have it renewed, or write to us.
requests-next-quote-withdrawn = The quote says why. Your request stays open and we look for another way.
requests-what-you-asked = What you asked for
requests-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
requests-people-and-more = { $count ->
    [one] { $names } and { $count } more
   *[other] { $names } and { $count } more
}
requests-linked = Quotes and trips
requests-linked-quote = Quote { $number }
requests-linked-trip = Trip { $number }
requests-alternative = Our proposal
requests-alternative-status-proposed = Waiting for your answer
requests-alternative-status-accepted = Accepted
requests-alternative-status-declined = Declined
requests-alternative-status-replaced = Replaced
requests-alternative-accept = Accept the proposal
requests-alternative-decline = Decline the proposal
requests-alternative-decline-consequence = Your request stays open as you sent it, and we look for another way.
requests-what-instead = What would suit you better?
requests-reply = Reply
requests-cancel = Cancel request
requests-cancel-consequence = The request ends and cannot be reopened. Nothing is charged. You can send a new one at any time.
requests-questions = Questions about this request?

## The queue

requests-tab-requested = Requested
requests-tab-under-review = Under review
requests-tab-quoted = Quoted
requests-tab-alternative-proposed = Alternative proposed
requests-tab-accepted = Accepted
requests-tab-declined = Declined
requests-tab-ended = Ended
requests-tab-all = All
requests-assigned = Assigned: { $who }
requests-assigned-anyone = anyone
requests-assigned-me = me
requests-assigned-nobody = nobody
requests-departing-any = Departure
requests-departing-day = Departs within a day
requests-departing-week = Departs within a week
requests-departing-month = Departs within 30 days
requests-search = Client, account or number
requests-sorted-by-age = Sorted by age
requests-sorted-newest = Newest first
requests-empty-title = Nothing waits here
requests-empty-text = Requests from the portal appear here the moment they are sent.
requests-none-found = No request fits
requests-client = Client
requests-route = Route
requests-departure-local = Departure, local
requests-pax = Pax
requests-waiting = Waiting
requests-age = Age
requests-owner = Owner
requests-tag-owner = owner
requests-tag-broker = broker
requests-count = { $count ->
    [one] { $count } request
   *[other] { $count } requests
}
requests-count-more = More than { $count } requests
requests-first-page = First page
requests-key-quote = quote
requests-key-assign = assign
requests-key-decline = decline

## One request at the desk

requests-request = Request
requests-trips-flown = { $count ->
    [one] { $count } trip
   *[other] { $count } trips
}
requests-build-quote = Build quote
requests-create-trip = Create trip
requests-assign = Assign
requests-take = Take it
requests-open-deal = Open the deal
requests-what-could-fly = What could fly it
requests-fits = Could fly it
requests-fits-not = Cannot
requests-fit = { $model }, { $time }
requests-fit-positioning = { $model }, { $time } and { $empty } empty
requests-misfit-seats = { $model }: only { $seats } seats
requests-misfit-range = { $model }: { $distance } is beyond its range
requests-misfit-maintenance = { $model }: in maintenance
requests-misfit-busy = Flies { $from } to { $to }, { $when }
requests-misfit-promised = Accepted by a client for { $from } to { $to }, { $when }; confirm or withdraw that quote
requests-estimate-note = Estimates: flying time in still air at the hourly rate, positioning included.
requests-proposal = Proposal
requests-proposal-proposed = Waits for the client
requests-proposal-accepted = Accepted
requests-proposal-declined = Declined
requests-proposal-replaced = Replaced
requests-propose = Propose alternative
requests-propose-for = Alternative for { $number }
requests-propose-lead = Change what you can offer. The client gets a mail, and accepts or declines in the portal.
requests-propose-note = What is different
requests-propose-note-hint = The client reads this sentence above the legs.
requests-propose-send = Send proposal
requests-decline = Decline request
requests-decline-consequence = The client is told by mail with this reason. The request ends and its deal counts as lost.
requests-cancel-for-client = Cancel for the client
requests-cancel-for-client-consequence = For when the client takes the request back. It ends, and its deal is cancelled.
requests-last-together = Last together
requests-assigned-done = Assigned.
requests-declined-done = Request declined. The client is told by mail.
requests-alternative-proposed-done = Proposal sent. The client is told by mail.

## Written down by staff

requests-new-for = New request for { $account }
requests-other-account = Another account
requests-which-client = Which client? Account or person
requests-no-account = No account fits
requests-no-account-text = Try another name, or create the account first.
requests-asked-by = Asked by
requests-new-passengers-hint-staff = First and last name, several with commas between them. They are added to the account's passengers.
requests-tail = Tail
requests-any-tail = Any that fits
requests-create = Create request
requests-created = Request created.
