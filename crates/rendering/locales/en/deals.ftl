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
