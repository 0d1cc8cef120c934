### What happened, as one short sentence per event: timelines, the console's home and the account's history.
### A key that ends in `-with-<detail>` is said instead when the event carries that detail.

activity-portal-created = Portal created
activity-portal-enabled = Portal opened to clients
activity-portal-disabled = Portal closed to clients
activity-portal-appearance-changed = Portal appearance changed
activity-portal-access-changed = Portal access rules changed
activity-portal-features-changed = Portal features changed
activity-portal-visible-fields-changed = What clients see of jobs changed
activity-portal-visible-fields-changed-with-templates = What clients see of jobs changed: { $templates }
activity-portal-notice-text-changed = Words of a notice to clients changed
activity-portal-invitation-layout-changed = Words of the invitation changed
activity-workspace-changed = Company details changed
activity-workspace-field-settings-changed = Settings of field service changed

activity-staff-created = { $name } added to the team
activity-staff-changed = Details of { $name } changed
activity-staff-signed-in = { $name } signed in
activity-staff-second-factor-set = { $name } set up a second factor
activity-staff-password-set = { $name } set a password

activity-account-created = Account { $name } created
activity-account-changed = Account { $name } changed
activity-account-changed-with-fbo = { $name } prefers { $fbo } at { $airport }
activity-account-changed-with-left = { $left } no longer acts for { $name }
activity-account-changed-with-rights = What { $rights } may see and do for { $name } was changed
activity-account-changed-with-person = { $person } acts for { $name }
activity-contact-created = Contact { $name } created
activity-contact-changed = Contact { $name } changed
activity-contact-deactivated = Contact { $name } made inactive
activity-contact-reactivated = Contact { $name } made active again

activity-portal-user-suspended = { $name } suspended
activity-portal-user-restored = { $name } gets in again
activity-portal-user-changed = What { $name } may do in the portal was changed
activity-portal-user-invited = { $name } invited to the portal
activity-portal-user-reinvited = New invitation sent to { $name }
activity-portal-user-invitation-cancelled = Invitation of { $name } cancelled
activity-portal-user-activated = { $name } accepted the invitation
activity-portal-user-removed = Portal access of { $name } removed
activity-portal-user-sign-in-asked = { $name } asked for a sign-in link
activity-portal-user-signed-in = { $name } signed in to the portal
activity-session-revoked = A device was signed out

activity-aircraft-created = Aircraft { $name } added
activity-aircraft-changed = Aircraft { $name } changed
activity-template-created = Job template { $name } created
activity-template-changed = Job template { $name } changed
activity-fbo-created = FBO { $name } added
activity-fbo-changed = FBO { $name } changed
activity-passenger-created = Passenger { $name } added
activity-passenger-changed = Passenger { $name } changed
activity-passenger-archived = Passenger { $name } archived

activity-request-submitted = Request { $name } sent
activity-request-assigned = Request { $name } taken
activity-request-assigned-with-to = Request { $name } given to { $to }
activity-request-declined = Request { $name } declined
activity-request-cancelled = Request { $name } cancelled
activity-request-expired = Request { $name } expired
activity-request-alternative-proposed = Alternative proposed for request { $name }
activity-request-alternative-accepted = Alternative for request { $name } accepted
activity-request-alternative-declined = Alternative for request { $name } declined
activity-request-accepted = Request { $name } confirmed

activity-deal-opened = Deal { $name } opened
activity-deal-moved = Deal { $name } moved
activity-deal-won = Deal { $name } won
activity-deal-lost = Deal { $name } lost
activity-deal-lost-with-all-declined = Deal { $name } lost: all quotes were declined and two weeks passed
activity-deal-lost-with-request-expired = Deal { $name } lost: the request expired unanswered
activity-deal-cancelled = Deal { $name } cancelled
activity-deal-reopened = Deal { $name } reopened
activity-deal-noted = Note on deal { $name }

activity-quote-drafted = Quote { $name } drafted
activity-quote-sent = Quote { $name } sent
activity-quote-viewed = Quote { $name } viewed
activity-quote-accepted = Quote { $name } accepted
activity-quote-accepted-with-amount = Quote { $name } accepted, { $amount }
activity-quote-declined = Quote { $name } declined
activity-quote-change-asked = Change asked for on quote { $name }
activity-quote-withdrawn = Quote { $name } withdrawn
activity-quote-expired = Quote { $name } expired
activity-quote-closed = Quote { $name } closed
activity-quote-revised = Quote { $name } revised
activity-quote-not-chosen = Quote { $name } not chosen
activity-quote-confirmed = Quote { $name } confirmed
activity-quote-reminded = Reminder of quote { $name } sent
activity-quote-renewal-asked = Renewal of quote { $name } asked for
activity-quote-conflicted = Quote { $name } could not be booked: the aircraft is taken

activity-trip-created = Trip { $name } created
activity-trip-changed = Trip { $name } changed
activity-trip-booked = Trip { $name } confirmed
activity-trip-dispatched = Trip { $name } dispatched
activity-trip-started = Trip { $name } started
activity-trip-reviewed = Trip { $name } looked at
activity-trip-made-private = Trip { $name } made private
activity-trip-opened = Trip { $name } shown to the account again
activity-trip-completed = Trip { $name } completed
activity-trip-cancelled = Trip { $name } cancelled
activity-trip-reopened = Trip { $name } reopened
activity-trip-needs-fbo = Trip { $name } has no FBO yet
activity-trip-needs-fbo-with-airports = Trip { $name } has no FBO yet at { $airports }

activity-invoice-drafted = Invoice drafted
activity-invoice-issued = Invoice { $name } issued
activity-invoice-issued-with-amount = Invoice { $name } issued, { $amount }
activity-invoice-viewed = Invoice { $name } viewed
activity-invoice-voided = Invoice { $name } voided
activity-invoice-payment-recorded = Payment for invoice { $name } received
activity-invoice-payment-recorded-with-amount = { $amount } received for invoice { $name }
activity-invoice-payment-undone = Payment for invoice { $name } taken back
activity-invoice-payment-undone-with-amount = Payment of { $amount } for invoice { $name } taken back
activity-invoice-payment-announced = Payment of invoice { $name } announced
activity-invoice-payment-announced-with-amount = Payment of { $amount } for invoice { $name } announced
activity-invoice-paid = Invoice { $name } paid
activity-invoice-due-soon = Reminder of invoice { $name } sent
activity-invoice-overdue = Reminder of overdue invoice { $name } sent

activity-job-created = Job { $name } created
activity-job-created-with-follows = Job { $name } created, following { $follows }
activity-job-changed = Job { $name } changed
activity-job-changed-with-unplanned = Job { $name } taken off the plan
activity-job-scheduled = Job { $name } scheduled
activity-job-scheduled-with-to = Job { $name } scheduled for { $to }
activity-job-rescheduled = Job { $name } has another time
activity-job-rescheduled-with-to = Job { $name } moved to { $to }
activity-job-assigned = Job { $name } given to somebody else
activity-job-assigned-with-person = Job { $name } given to { $person }
activity-job-published = Job { $name } published
activity-job-today = Client told of today's job { $name }
activity-job-set-out = On the way to job { $name }
activity-job-started = Job { $name } started
activity-job-paused = Job { $name } paused
activity-job-resumed = Job { $name } resumed
activity-job-finished = Job { $name } finished
activity-job-finished-with-resolution = Job { $name } finished: { $resolution }
activity-job-cancelled = Job { $name } cancelled
activity-job-file-added = File added to job { $name }
activity-job-file-added-with-file = { $file } added to job { $name }
activity-job-file-removed = File removed from job { $name }
activity-job-file-removed-with-file = { $file } removed from job { $name }
activity-job-tracking-revoked = Tracking link of job { $name } revoked

activity-thread-message-from-staff = Message sent: { $name }
activity-thread-message-from-client = Message received: { $name }
activity-thread-note-added = Note added: { $name }
activity-thread-closed = Conversation closed: { $name }
activity-delivery-failed = Mail to { $name } could not be delivered
activity-delivery-failed-with-phone = Text message to { $name } could not be delivered

activity-ask-submitted = Job request { $name } sent
activity-ask-submitted-with-title = Job request { $name } sent: { $title }
activity-ask-accepted = Job request { $name } accepted
activity-ask-accepted-with-title = Job request { $name } accepted: { $title }
activity-ask-declined = Job request { $name } declined
activity-ask-declined-with-title = Job request { $name } declined: { $title }
activity-ask-withdrawn = Job request { $name } taken back
activity-ask-withdrawn-with-title = Job request { $name } taken back: { $title }
activity-rating-given = Job { $name } rated
activity-rating-given-with-score = Job { $name } rated { $score } of 5
activity-rating-changed = Rating of job { $name } changed
activity-rating-changed-with-score = Rating of job { $name } changed to { $score } of 5
activity-rating-answered = Rating of job { $name } answered
activity-rating-handled = Rating of job { $name } looked after

## Seen by clients

activity-seen-thread-message-from-staff = New message: { $name }
activity-seen-thread-message-from-client = Message sent: { $name }
activity-you = You
activity-automatic = Automatic
activity-empty = Nothing has happened yet.
activity-site-created = Site { $name } added
activity-site-changed = Site { $name } changed
activity-worker-created = Worker { $name } added
activity-worker-changed = Worker { $name } changed
activity-worker-key-issued = { $name } got a tracker key
activity-worker-key-revoked = A tracker key of { $name } was revoked
activity-worker-signed-in = { $name } signed in on a phone
activity-worker-sharing-paused = { $name } paused sharing the position
activity-worker-sharing-resumed = { $name } shares the position again

activity-access-request-submitted = { $name } asked for access
activity-access-request-approved = { $name } let in
activity-access-request-rejected = { $name } turned down
activity-portal-user-seen-as = Looked at the portal as { $name }
activity-portal-user-reminded = { $name } reminded of the invitation
activity-portal-user-linked = Link made for { $name } to hand over
