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
quotes-status-superseded = Replaced

## Why something cannot be done with a quote

quotes-refused-expired = This quote has expired, so it can no longer be answered. Ask to have it renewed.
quotes-refused-withdrawn = This quote was withdrawn, so it can no longer be answered.
quotes-refused-superseded = A newer revision took the place of this quote. Answer that one.
quotes-refused-answered = { $by } has already answered this quote on { $at }.
quotes-refused-change-asked = A change was asked for. You can answer the new revision once it is here.
quotes-refused-aircraft-taken = The aircraft is no longer available at these times. Nothing was accepted. We have been told and will offer you another way.
quotes-refused-frozen = A quote that was sent stays as it is. Make a revision to change it.
quotes-refused-not-sent = This quote is still a draft. Send it first.
quotes-refused-not-awaiting = This quote does not wait for confirmation.
quotes-refused-not-open = This quote is already settled, so it cannot be withdrawn.
quotes-refused-not-revisable = An accepted quote is changed on its trip, not by a revision.
quotes-refused-newer-revision = There is a newer revision of this quote. Work on that one.
quotes-refused-not-expired = This quote has not expired, so there is nothing to renew.
quotes-refused-renewal-asked = Renewal was already asked for. We will come back to you.
quotes-refused-deal-closed = The deal behind this quote is closed. Reopen the deal first.
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
quotes-wrong-airport = No airport has this code. Type its name and choose from the list
quotes-wrong-date = Enter a date
quotes-wrong-time = Enter a time, such as 16:00
quotes-wrong-time-skipped = The clocks skip this time on that day. Choose another
quotes-wrong-time-twice = The clocks show this time twice on that day. Choose another
quotes-wrong-quantity = Enter a quantity above 0 and up to 100,000
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
