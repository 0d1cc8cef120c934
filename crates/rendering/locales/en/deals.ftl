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
deals-cause-all-declined = All quotes were declined, and two weeks passed without another.
deals-cause-request-expired = The request expired: its legs passed without an answer.

## What is wrong with a field

deals-reason-missing = Give a reason. Only staff see it.
deals-note-missing = Write the note first.
deals-too-long = This text is too long. Shorten it a little.
deals-date-unreadable = This date cannot be read. Choose it from the calendar.
deals-amount-unreadable = This amount cannot be read. Write it like 12500.00.

## Board and list

deals-new = New deal
deals-view = View
deals-board = Board
deals-list = List
deals-owner = Owner: { $who }
deals-won-lately = Won, 30 days
deals-no-price-yet = no price yet
deals-changed = changed { $age } ago
deals-closes = closes { $day }
deals-more = { $count ->
    [one] { $count } more in the list
   *[other] { $count } more in the list
}
deals-search = Deal, account, person or number
deals-any-stage = Stage
deals-at-stage = Stage: { $stage }
deals-none-found = No deal fits
deals-move-card = Move { $deal } to { $stage }
deals-waits-for-us = waits for us
deals-waits-not-opened = not opened, expires { $when }
deals-waits-for-answer = read, expires { $when }
deals-waits-expired = quote expired, waits for us
deals-waits-declined = quote declined, waits for us
deals-lane-empty = Nothing here
deals-empty-title = No deals here
deals-empty-text = Every request opens one. Open one by hand when a client only called.
deals-deal = Deal
deals-name = Name
deals-name-hint = Such as the route or the occasion.
deals-stage = Stage
deals-worth = Worth
deals-expected = Expected close
deals-last-change = Last change
deals-rep = Owner

## One deal

deals-account = Account
deals-contact = Contact
deals-papers = Requests, quotes, trips and invoices
deals-papers-empty = Nothing yet. Add a quote or a trip.
deals-linked-invoice = Invoice { $number }
deals-draft-invoice = Invoice, draft
deals-add-new = Add new
deals-add-quote = Quote
deals-add-trip = Trip
deals-add-invoice = Invoice
deals-next-step = Next step
deals-move = Move
deals-move-to = Move to { $stage }
deals-mark-won = Mark as won
deals-mark-lost = Mark as lost
deals-lost-consequence = The deal leaves the board. Its request and quotes stay as they are; a manager can reopen it.
deals-cancel = Cancel deal
deals-cancel-consequence = For when there is nothing to decide any more. A manager can reopen it.
deals-reopen = Reopen deal
deals-edit = Name, contact, worth, owner and expected close
deals-contact-left = { $name }, no longer with the account
deals-note = Note for staff
deals-note-hint = Clients never see it.
deals-add-note = Add note
deals-moved-done = Deal moved.
deals-won-done = Deal won.
deals-lost-done = Deal marked as lost.
deals-cancelled-done = Deal cancelled.
deals-reopened-done = Deal reopened.
deals-noted-done = Note added.
deals-changed-meanwhile = Somebody changed this deal while you had it open, so nothing was changed. This is the latest version.
deals-stale = Somebody else changed this deal while you had it open. What you typed is below, not saved yet; saving it replaces theirs.
deals-new-with = New deal with { $account }
deals-create = Open deal
deals-created = Deal opened.
