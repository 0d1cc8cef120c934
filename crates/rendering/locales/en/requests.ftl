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
