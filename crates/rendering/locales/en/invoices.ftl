### Invoices and payments, in the console and in the portal.

invoices-new = New invoice
invoices-name = Invoice { $number }
invoices-name-draft = Draft

## States

invoices-status-draft = Draft
invoices-status-sent = Sent
invoices-status-viewed = Viewed
invoices-status-partly-paid = Partly paid
invoices-status-paid = Paid
invoices-status-void = Void
invoices-status-overdue = Overdue
invoices-status-to-pay = To pay

invoices-tab-all = All
invoices-tab-draft = Drafts
invoices-tab-open = Open
invoices-tab-overdue = Overdue
invoices-tab-announced = Announced
invoices-tab-paid = Paid
invoices-tab-void = Void

invoices-method-wire = Bank transfer
invoices-method-card = Card
invoices-method-cash = Cash
invoices-method-cheque = Cheque
invoices-method-other = Other

## Days

invoices-due = Due { $day }
invoices-due-today = Due today, { $day }
invoices-due-in = { $days ->
    [one] Due { $day }, tomorrow
   *[other] Due { $day }, in { $days } days
}
invoices-due-late = { $days ->
    [one] Was due { $day }, yesterday
   *[other] Was due { $day }, { $days } days ago
}

## Parts of an invoice

invoices-number = Number
invoices-client = Client
invoices-contact = Addressed to
invoices-trip = Trip
invoices-for = What it is for
invoices-for-hint = A few words that the client will recognise, such as October catering
invoices-issued = Issued
invoices-issued-on = Issued { $day }
invoices-due-day = Due
invoices-tax-number = Tax number
invoices-lines = Lines
invoices-line = Line { $number }
invoices-line-note = { $quantity } × { $price }
invoices-line-note-unit = { $quantity } { $unit } × { $price }
invoices-description = Description
invoices-quantity = Quantity
invoices-unit = Unit
invoices-price-in = Price, { $currency }
invoices-tax-percent = Tax %
invoices-tax-of = Tax, { $rate } of { $base }
invoices-subtotal = Subtotal
invoices-paid-so-far = Paid so far
invoices-balance = Left to pay
invoices-credit = Credit
invoices-credit-of = Credit of { $amount } on this account
invoices-notes = Words to the client
invoices-notes-hint = They stand below the lines and on the PDF
invoices-reference = Reference
invoices-pdf = PDF
invoices-payments = Payments
invoices-bank = Transfer to
invoices-paper-link = See or ask about this invoice at

## The console's list

invoices-search = Number, client or words
invoices-sum-open = { $amount } open
invoices-sum-overdue = { $amount } overdue
invoices-empty-title = No invoices here
invoices-empty-text = Invoices you write for a trip or an account appear here.

## A new one

invoices-choose-account = Whom is it for?
invoices-find-account = Find an account
invoices-no-account-fits = No account fits. Try another part of its name.
invoices-contact-hint = People with access to invoices come first
invoices-new-from-quote = Its lines come from the accepted quote: the chosen aircraft and add-ons. You can change them before it is issued.
invoices-new-without-quote = This trip has no accepted quote, so the invoice starts without lines.
invoices-already-there = This trip already has an invoice.
invoices-nobody-title = Nobody to send it to
invoices-nobody-text = This account has no active contact. Add one first, then write the invoice.
invoices-nobody-action = Open the account
invoices-start = Start the invoice

## A draft

invoices-edit-title = Edit draft
invoices-add-line = Add a line
invoices-remove-line = Remove this line
invoices-save = Save draft
invoices-totals-as-saved = As last saved
invoices-draft-hint = A draft has no number, and the client does not see it.
invoices-was-saved = Draft saved
invoices-write-lines = Write the lines
invoices-discard = Discard draft
invoices-discard-hint = The draft and its lines are deleted. It has no number, so nothing will be missing from your books.
invoices-was-discarded = Draft discarded

## Issue, void

invoices-issue = Issue invoice
invoices-issue-hint = It gets the next number now and cannot be changed afterwards.
invoices-issue-mail = A mail goes to { $people }.
invoices-issue-no-mail = Nobody of this account sees its invoices in the portal, so no mail goes out: send the PDF yourself.
invoices-issue-needs-lines = Write at least one line, then the invoice can be issued.
invoices-was-issued = Invoice { $number } issued
invoices-void = Make void
invoices-void-hint = Number { $number } stays used. The client sees the invoice struck through, with your reason. This cannot be undone.
invoices-void-reason-hint = The client reads this
invoices-void-because = Void: { $reason }
invoices-was-voided = Invoice made void
invoices-write-to-client = Write

## Payments in the console

invoices-no-payments = Nothing received yet.
invoices-record-payment = Record payment
invoices-amount-received = Amount received
invoices-received-on = Received on
invoices-method = How
invoices-recorded-by = Recorded by { $name }
invoices-undone-by = Taken back by { $name }
invoices-announced = { $name } says that { $amount } was sent on { $day }.
invoices-confirm = It is there
invoices-dismiss = Set aside
invoices-was-paid = { $amount } recorded
invoices-payment-was-undone = Payment taken back
invoices-payment-was-dismissed = Announcement set aside

## The client's pages

invoices-to-pay-title = { $amount } to pay
invoices-nothing-to-pay-title = Nothing to pay
invoices-to-pay = To pay
invoices-history = Earlier invoices
invoices-client-empty-title = No invoices yet
invoices-client-empty-text = Your invoices appear here as soon as one is issued.
invoices-pay-by-transfer = Pay by bank transfer
invoices-no-bank-details = Call us or write to us for our bank details.
invoices-amount-sent = Amount sent
invoices-your-reference = Reference of your transfer
invoices-tell-us = Sent it? Tell us
invoices-i-have-paid = I have sent the transfer
invoices-copy-details = Copy details
invoices-we-match-it = A transfer takes one to two working days. We match it by the reference, and this page says paid as soon as it is there.
invoices-you-announced = { $name } told us on { $day } that { $amount } is on its way. We confirm it when it is there.
invoices-thanks-for-telling = Noted. We confirm the payment when it is there.
invoices-paid-in-full = Paid in full
invoices-left-of = Left to pay of { $total }
invoices-what-it-is-for = What it is for
invoices-looks-wrong = Something looks wrong?
invoices-ask = Ask about this invoice
invoices-others = Other invoices
invoices-questions = Questions about this invoice

## What does not fit

invoices-error-title = Say in a few words what the invoice is for
invoices-error-due = Choose the day it is due
invoices-error-description = Say what this line is for
invoices-error-quantity = Write a number, with at most three decimals
invoices-error-price = Write an amount, such as 1250.00
invoices-error-tax = Write a percentage from 0 to 100
invoices-error-total = This amount is larger than we can work with
invoices-error-too-many-lines = An invoice holds 60 lines. Put some together or write a second invoice.
invoices-error-amount = Write an amount above zero, such as 1250.00
invoices-error-method = Choose how the money came in
invoices-error-received = Choose the day the money came in
invoices-error-received-later = This day is still to come. Choose today or an earlier day.
invoices-error-reason = Say why, so that the client understands it

invoices-stale = Somebody else changed this draft while you had it open. Your version is below, not saved yet; saving it replaces theirs.

invoices-refused-not-a-draft = This invoice is issued and can no longer be changed. Make it void and write a new one instead.
invoices-refused-no-lines = The invoice has no lines yet, so it was not issued. Write at least one.
invoices-refused-nothing-to-pay = The total is not above zero, so the invoice was not issued. Check its lines.
invoices-refused-due-passed = The due day is over, so the invoice was not issued. Choose a later day.
invoices-refused-not-open = This invoice is not waiting for money, so nothing was changed.
invoices-refused-has-payments = Money was received for this invoice, so it was not made void. Take the payments back first.
invoices-refused-nobody-to-bill = This person does not act for the account. Choose another one.
invoices-refused-payment-settled = This payment was settled already, so nothing was changed.
invoices-refused-too-many-announced = You have told us of several payments already. We check them first; nothing more to do.
