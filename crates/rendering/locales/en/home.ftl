### The first page of the portal and of the console.

home-good-morning = Good morning, { $name }.
home-good-afternoon = Good afternoon, { $name }.
home-good-evening = Good evening, { $name }.
home-elsewhere = { $count ->
    [one] One thing waits for you in your other accounts.
   *[other] { $count } things wait for you in your other accounts.
}
home-things-need-you = { $count ->
    [one] One thing needs you.
    [2] Two things need you.
    [3] Three things need you.
    [4] Four things need you.
    [5] Five things need you.
    [6] Six things need you.
   *[other] { $count } things need you.
}
home-request-trip = Request a trip
home-to-do = To do
home-new-title = Where would you like to go?
home-new-text = Your trips, quotes and invoices will be here. It starts with a request.
home-answer-quote = Answer the quote for { $title }
home-quote-until = { $name }, from { $amount }, valid until { $until }
home-review-quote = Review quote
home-answer-alternative = Answer the alternative we propose
home-look = Look
home-finish-request = Finish your request
home-draft-kept = Kept { $when }
home-go-on = Go on
home-pay-invoice = Pay invoice { $name }
home-invoice-due = { $amount }, due { $due }
home-invoice-was-due = { $amount }, was due { $due }
home-pay = Pay
home-unread-messages = { $count ->
    [one] Read a new message
   *[other] Read { $count } new messages
}
home-read = Read
home-next-trip = Next trip
home-now = under way
home-then = Then
home-open-trip = Open trip { $name }
home-planned = Planned
home-also-planned = Also planned
home-all-trips = All trips
home-passengers = { $count ->
    [one] 1 passenger
   *[other] { $count } passengers
}
home-your-desk = Your charter desk
home-write = Write a message
home-latest-message = Latest message
home-to-pay = To pay
home-all-invoices = All invoices
home-rate-job = How was “{ $title }”?
home-rate = Rate
home-next-job = Next job
home-all-jobs = All jobs
home-new-job-title = What can we do for you?
home-new-job-text = Your jobs, invoices and messages will be here. It starts when you ask for a job.

## The console

home-queues = Queues
home-queue-requests = New requests
home-queue-quotes = Quotes out
home-queue-confirmations = To confirm
home-queue-changes = Client changes
home-queue-asks = Job requests
home-queue-ratings = Low ratings
home-queue-messages = Unanswered messages
home-queue-invoices = Overdue invoices
home-queue-payments = Payments to confirm
home-queue-deliveries = Failed mail
home-queue-departures = Leaving in 48 h
home-queue-late-jobs = Late jobs
home-queue-unassigned-jobs = Unassigned jobs
home-oldest = oldest { $age }
home-next-ends = next ends { $wait }
home-next-leaves = next { $wait }
home-overdue-by = { $age } overdue
home-late-by = { $age } late
home-queue-clear = nothing waits
home-latest = What happened lately
home-departures = Next departures
home-departures-none = No flight leaves in the next seven days.
home-tail = Tail
home-route = Route
home-out = Out
home-trip = Trip
home-no-tail = no aircraft
home-schedule = Schedule
home-setup = Until your first client is in
home-setup-progress = { $done } of { $all } done
home-step-company = Company details
home-step-company-text = Name, address and the phone number that clients call.
home-step-portal = Create the portal
home-step-portal-text = Its settings are there from then on; nobody gets in yet.
home-step-brand = Logo and colour
home-step-brand-text = Pages, mails and papers take them on.
home-step-mail = Test mail
home-step-mail-text = Send one to yourself and see that it arrives.
home-step-enabled = Open the portal
home-step-enabled-text = Only then can clients be invited.
home-step-aircraft = First aircraft
home-step-aircraft-text = Quotes and trips need a tail.
home-step-invited = Invite the first client
home-step-invited-text = They get a mail with a link.
home-step-signed-in = First sign-in
home-step-signed-in-text = You see it here when they are in.
home-step-do-company = Fill in
home-step-do-portal = Create portal
home-step-do-brand = Choose
home-step-do-mail = Send test mail
home-step-do-enabled = Open portal
home-step-do-aircraft = Add aircraft
home-step-do-invited = Invite
home-test-mail-queued = Test mail on its way to you
