### Quotes: what a trip would cost, from the draft to the answer.

## Where a quote stands

quotes-status-draft = Draft
quotes-status-sent = Sent
quotes-status-viewed = Viewed
quotes-status-awaiting-confirmation = Awaiting confirmation
quotes-status-accepted = Accepted
quotes-status-declined = Declined
quotes-status-change-requested = Change asked
quotes-status-expired = Expired
quotes-status-withdrawn = Withdrawn
quotes-status-not-chosen = Not chosen
quotes-status-superseded = Replaced

## Why something cannot be done with a quote

quotes-refused-expired = This quote has expired, so it can no longer be answered. Ask to have it renewed.
quotes-refused-withdrawn = This quote was withdrawn, so it can no longer be answered.
quotes-refused-not-chosen = Quote { $chosen } was chosen instead of this one, so this one can no longer be answered.
quotes-refused-superseded = A newer revision took the place of this quote. Answer that one.
quotes-refused-answered = { $by } has already answered this quote on { $at }.
quotes-refused-change-asked = A change was asked for. You can answer the new revision once it is here.
quotes-refused-aircraft-taken = The aircraft is no longer available at these times. Nothing was accepted. We have been told and will offer you another way.
quotes-refused-aircraft-grounded = { $tail } is in maintenance, so nothing was confirmed and the quote still waits. Confirm it once the aircraft flies again, or withdraw it and offer another one.
quotes-refused-frozen = A quote that was sent stays as it is. Make a revision to change it.
quotes-refused-not-sent = This quote is still a draft. Send it first.
quotes-refused-not-awaiting = This quote does not wait for confirmation.
quotes-refused-not-open = This quote is already settled, so it cannot be withdrawn.
quotes-refused-not-revisable = An accepted quote is changed on its trip, not by a revision.
quotes-refused-newer-revision = There is a newer revision of this quote. Work on that one.
quotes-refused-not-expired = This quote has not expired, so there is nothing to renew.
quotes-refused-renewal-asked = Renewal was already asked for. We will come back to you.
quotes-refused-deal-closed = The deal behind this quote is closed. Reopen the deal first.
quotes-refused-ended = We have closed our file on this trip, so the quote can no longer be accepted. Nothing was accepted. Write to us if you still want to fly.
quotes-refused-no-contact = The account of this deal has no active contact. Add one first.
quotes-refused-no-legs = Add at least one leg before sending.
quotes-refused-no-options = Add an aircraft, and at least one line to each, before sending.
quotes-refused-departed = The first leg departs in the past. Change its date before sending.
quotes-refused-no-recipient = The contact has no e-mail address and no access to the portal. Add an address or invite them first.

## What is wrong with a field

quotes-wrong-too-long = Use at most { $most } characters
quotes-wrong-passengers = Enter a number from 1 to 400
quotes-wrong-too-many-options = Offer at most 6 aircraft
quotes-wrong-too-many-legs = Enter at most 12 legs
quotes-wrong-too-many-lines = Enter at most 40 lines
quotes-wrong-same-airport = The leg ends where it starts. Choose another airport
quotes-wrong-leg-order = This leg departs before the one above it. Change the date or the order
quotes-wrong-departed = This leg departs in the past. Choose a later date
quotes-wrong-airport = No airport has this code. Type its name and choose from the list
quotes-wrong-date = Enter a date
quotes-wrong-time = Enter a time, such as 16:00
quotes-wrong-time-skipped = The clocks skip this time on that day. Choose another
quotes-wrong-time-twice = The clocks show this time twice on that day. Say which one you mean
quotes-wrong-quantity = Enter a quantity above 0 and up to 100,000
quotes-wrong-quantity-comma = { $typed } can be read in two ways. Write { $whole } or { $part }
quotes-wrong-add-on-quantity = Enter a whole number from 1 to 50
quotes-wrong-price = Enter an amount in { $currency }
quotes-wrong-tax = Enter a rate from 0 to 100
quotes-wrong-sum = This comes to more than can be written
quotes-wrong-below-zero = The total is below zero
quotes-wrong-valid-until = Choose a day that is not over, before the departure
quotes-wrong-aircraft-retired = This aircraft is no longer flown
quotes-wrong-aircraft-twice = This aircraft is offered twice
quotes-wrong-no-option = Choose an aircraft
quotes-wrong-how-many = Choose from 0 to { $most }
quotes-wrong-no-name = Type your full name to sign
quotes-wrong-no-consent = Tick the box to accept
quotes-wrong-no-wish = Say what should be different

## A quote in words

quotes-name = Quote { $number }
quotes-name-revision = Quote { $number }, revision { $revision }
quotes-seats = { $count ->
    [one] 1 seat
   *[other] { $count } seats
}
quotes-people = { $count ->
    [one] 1 passenger
   *[other] { $count } passengers
}
quotes-flight-time = { $time } in the air
quotes-each = { $amount } per person and flight
quotes-multiplied = { $quantity } × { $price }
quotes-multiplied-unit = { $quantity } × { $price } per { $unit }
quotes-add-on-per = { $what }, per { $unit }
quotes-also-included = Everything else for this trip
quotes-tax-at = Tax, { $rate }
quotes-tax-of = of { $amount }
quotes-tax-included = Tax on everything else
quotes-from-price = from { $amount }
quotes-departs-on = departs { $day }
quotes-answer-by = Answer by { $at }
quotes-passengers = Passengers
quotes-valid-until = Valid until
quotes-operated-by = Operated by
quotes-issued = issued { $at }
quotes-options-note = Prices are for the whole trip with taxes. The price below is for the { $name }.
quotes-paper-link = Accept and sign at
quotes-statement = I accept { $quote }, for { $account }, with the aircraft and additions chosen here and the terms above.

## The client's list

quotes-none = No quotes yet
quotes-none-text = When we send you a quote, you find it here.
quotes-to-answer = Waiting for your answer
quotes-earlier = Earlier
quotes-older = Older quotes
quotes-client-status-draft = Draft
quotes-client-status-sent = New
quotes-client-status-viewed = Open
quotes-client-status-awaiting-confirmation = Being confirmed
quotes-client-status-accepted = Accepted
quotes-client-status-declined = Declined
quotes-client-status-change-requested = Change asked
quotes-client-status-expired = Expired
quotes-client-status-withdrawn = Withdrawn
quotes-client-status-not-chosen = Not chosen
quotes-client-status-superseded = Replaced

## The client's page

quotes-lead = { $quote } · for { $account } · { $people }
quotes-lead-from = { $quote } · from { $sender } for { $account } · { $people }
quotes-flights = Flights
quotes-choose-aircraft = Choose the aircraft
quotes-what-it-costs = What it costs
quotes-add-if-you-wish = Add if you wish
quotes-up-to = up to { $most }
quotes-total-with-choices = Total with your choices
quotes-total-said = Total { "{" }amount{ "}" }
quotes-update-total = Update total
quotes-before-you-accept = Before you accept
quotes-conditions = Conditions
quotes-terms = Terms
quotes-accept-and-sign = Accept and sign
quotes-full-name = Your full name
quotes-signature = Signature
quotes-accept = Accept the quote
quotes-what-we-keep = We keep your name, the time, the address and browser you signed from, together with this exact version of the quote.
quotes-not-right = Not quite right?
quotes-ask-for-change = Ask for a change
quotes-wish = What should be different?
quotes-wish-hint = For example: leave two hours later on Sunday. You get a new revision; this one can then no longer be accepted.
quotes-send-wish = Ask for the change
quotes-decline = Decline
quotes-why = Why?
quotes-decline-plans-changed = Plans changed
quotes-decline-price = Price
quotes-decline-timing = Timing
quotes-decline-other-operator = Chose another operator
quotes-decline-other = Another reason
quotes-decline-note = Anything we should know?
quotes-decline-means = The quote is then closed. If you change your mind, ask us for a new one.
quotes-decline-button = Decline the quote
quotes-other-aircraft = Also offered
quotes-your-desk = Your charter desk
quotes-ask-a-question = Ask a question
quotes-pdf = Download PDF
quotes-open-trip = Open the trip
quotes-open-newer = Open the newer revision
quotes-renew = Ask to renew
quotes-renew-hint = We check the aircraft and the price, and send you a new revision.
quotes-who-answers = You can read this quote. { $who } can answer it for { $account }.
quotes-nobody-answers = You can read this quote. Nobody can answer it for { $account } yet; call us.
quotes-renewal-is-asked = Renewal was asked for. We will come back to you.
quotes-signed-by = Signed by { $name }, { $at }
quotes-told-accepted = { $by } accepted this quote, { $at }.
quotes-told-declined = { $by } declined this quote, { $at }.
quotes-told-change = { $by } asked for a change, { $at }.
quotes-told-withdrawn = This quote was withdrawn and can no longer be accepted.
quotes-told-not-chosen = Quote { $chosen } was chosen instead of this one. There is nothing left to answer here.
quotes-next-accepted = The aircraft is yours. Next, check who is on board; your invoice and the itinerary follow.
quotes-next-awaiting = We check the aircraft and crew and confirm your trip. You get an e-mail as soon as that is done.
quotes-next-change = We work on a new revision and mail you when it is here.
quotes-option-taken = No longer available
quotes-next-taken = Choose another aircraft below, or tell us what you need.
quotes-next-taken-alone = Tell us what you need, and you get a new revision.
quotes-wish-other-aircraft = The { $aircraft } is no longer available. Please offer us another aircraft for these flights.

## What was done

quotes-accepted = Quote accepted. Your trip is booked.
quotes-accepted-awaiting = Quote accepted. We confirm your trip next.
quotes-declined = Quote declined. Thank you for telling us.
quotes-change-asked = We have your wish and work on a new revision.
quotes-renewal-sent = Renewal asked for. We will come back to you.

## The console's list

quotes-new = New quote
quotes-quote = Quote
quotes-account = Account
quotes-contact = Contact
quotes-tab-open = Open
quotes-tab-drafts = Drafts
quotes-tab-to-confirm = To confirm
quotes-tab-changes = Changes asked
quotes-tab-accepted = Accepted
quotes-tab-ended = Ended
quotes-tab-all = All
quotes-search = Number or account
quotes-newest = Newest
quotes-none-here = No quotes here
quotes-none-here-text = Build one from a request or a deal.
quotes-time-sent = Sent
quotes-time-viewed = Viewed
quotes-time-answered = Answered
quotes-not-yet = not yet

## A new quote

quotes-for-which-deal = For which deal?
quotes-no-deals = No open deals
quotes-no-deals-text = Every request opens a deal. You can also create one under Deals.
quotes-there-are = This deal already has quotes.
quotes-begin-text = The draft starts with the legs and passengers of the request, the aircraft that fits best, its rate and your usual terms.
quotes-begin = Start the quote
quotes-begun-unsaved = This is what the request asks for, but a quote cannot hold all of it. Nothing of it is in the draft yet: change the marked fields and save.
quotes-rate-flight-time = Flight time
quotes-rate-positioning = Positioning
quotes-rate-landing = Landing and handling
quotes-rate-overnight = Crew overnight
quotes-rate-hour = hour
quotes-rate-airport = airport
quotes-rate-night = night

## The builder

quotes-title = Title
quotes-contact-of = Contact at { $account }
quotes-end-of-day = until the end of that day, { $zone }
quotes-legs = Legs
quotes-add-leg = Add leg
quotes-no-legs = No legs yet. Add the first one.
quotes-to = To
quotes-out-local = Out, local
quotes-in-local = In, local
quotes-distance = Distance
quotes-remove-leg = Remove leg { $number }
quotes-options = Options
quotes-aircraft = Aircraft
quotes-next-aircraft = Next aircraft of the fleet
quotes-add-option = Add option
quotes-no-options = No aircraft yet. Add the first option.
quotes-option-unnamed = No aircraft chosen
quotes-option-note = A word about it
quotes-remove-option = Remove option
quotes-lines-of = Lines of { $name }
quotes-line = Line
quotes-quantity = Quantity
quotes-unit = Unit
quotes-price = Price
quotes-price-in = Price, { $currency }
quotes-tax = Tax
quotes-tax-percent = Tax, %
quotes-client-sees = Client sees
quotes-client-sees-line = Client sees this line
quotes-add-line = Add line
quotes-remove-line = Remove { $what }
quotes-from-rate-card = From rate card
quotes-add-ons = Add-ons
quotes-add-on = Add-on
quotes-add-add-on = Add add-on
quotes-no-add-ons = Nothing to add on. Offer what the client may take or leave.
quotes-at-most = At most
quotes-one-with-tax = One, with tax
quotes-before-sending = Before sending
quotes-checks = Checks
quotes-check-free = { $name } is free
quotes-check-taken = { $name } is taken at these times
quotes-check-seats = { $name } has only { $seats } seats
quotes-check-range = The longest leg is beyond the range of { $name }
quotes-check-unpriced = { $what } has no price
quotes-check-access = { $name } has access to the portal
quotes-check-inactive = { $name } is no longer active, so nothing can be sent to them
quotes-contact-inactive = { $name }, no longer active
quotes-check-no-access = { $name } has no access to the portal yet, so nobody is mailed until they are invited.
quotes-what-client-gets = What { $name } gets
quotes-intro = Words above the quote
quotes-goes-nowhere = { $name } has no e-mail address.
quotes-goes-to = Goes by e-mail to { $email }.
quotes-goes-to-reminded = Goes by e-mail to { $email }. Reminder if unanswered: { $when }.
quotes-open-deal = Open the deal
quotes-view-as = View as { $name }
quotes-send = Send quote
quotes-saved = Draft saved
quotes-stale = Somebody else saved this draft meanwhile. Your version is kept here; open the draft in another window to compare, then save again there.

## Sending

quotes-send-to = Send to { $name }
quotes-goes-to-label = Goes to
quotes-reminder = Reminder
quotes-invite = Invite to the portal
quotes-send-means = Once sent, the quote is frozen as it is. To change it, you make a revision.
quotes-send-now = Send now
quotes-back-to-draft = Back to the draft
quotes-changed-before-send = The draft has changed since you looked. Check it and send again.
quotes-sent = Quote sent to { $name }

## The record

quotes-times = Times
quotes-chosen-of = { $chosen } of { $most }
quotes-chosen-label = Chosen
quotes-evidence-statement = Agreed to
quotes-confirm = Confirm and book
quotes-confirmed = Quote confirmed. The trip is booked.
quotes-revise = Make a revision
quotes-revision-begun = This is the draft of the new revision. The old one can be answered until you send this one.
quotes-withdraw = Withdraw
quotes-withdraw-reason = Reason
quotes-withdraw-means = { $name } can then no longer accept the quote and is told by e-mail.
quotes-withdrawn = Quote withdrawn
quotes-preview-of = This is how { $name } will see the quote. Nothing here counts as viewed or answered.
