### The sale behind a request, from the first word to won or lost.

deals-number = Deal { $number }

## How far an open deal is

deals-stage-request = Request
deals-stage-qualified = Qualified
deals-stage-quoted = Quoted
deals-stage-accepted = Accepted
deals-stage-contract = Contract

## How a deal stands

deals-status-open = Open
deals-status-won = Won
deals-status-lost = Lost
deals-status-cancelled = Cancelled

## Why something cannot be done with a deal

deals-refused-won = This deal is won already, so nothing was changed.
deals-refused-lost = This deal was lost, so nothing was changed. A manager can reopen it.
deals-refused-cancelled = This deal was cancelled, so nothing was changed. A manager can reopen it.
deals-refused-open = This deal is open, so there is nothing to reopen.

## What is wrong with a field

deals-reason-missing = Give a reason. Only staff see it.
deals-note-missing = Write the note first.
deals-too-long = This text is too long. Shorten it a little.
deals-date-unreadable = This date cannot be read. Choose it from the calendar.
deals-amount-unreadable = This amount cannot be read. Write it like 12500.00.
