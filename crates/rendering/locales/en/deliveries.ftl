### Every mail: where it stands and what can be done about it.

deliveries-state-queued = Waiting
deliveries-state-sent = Sent
deliveries-state-retrying = Trying again
deliveries-state-failed = Failed
deliveries-state-cancelled = Cancelled
deliveries-state-expired = Expired

deliveries-letter-invitation = Invitation
deliveries-letter-sign-in-link = Sign-in link
deliveries-letter-signed-in-elsewhere = New sign-in
deliveries-letter-sign-in-flood = Many sign-in links
deliveries-letter-staff-notice = Notice to staff
deliveries-letter-client-notice = Notice to a client
deliveries-letter-test-mail = Test mail

deliveries-task-notify = Telling people what happened
deliveries-task-deliver = Sending a mail
deliveries-task-remind-of-quote = Reminding of a quote
deliveries-task-expire-quote = Ending a quote
deliveries-task-remind-of-invoice = Reminding of an invoice
deliveries-task-remind-of-overdue-invoice = Reminding of an overdue invoice
deliveries-task-expire-request = Ending a request
deliveries-task-lose-forgotten-deal = Ending a deal that was forgotten

deliveries-task-state-queued = Waiting
deliveries-task-state-running = Under way
deliveries-task-state-done = Done
deliveries-task-state-dead = Given up

deliveries-reason-portal-closed = Not sent, because the portal was closed to clients.
deliveries-reason-no-access = Not sent, because the recipient has no access any more.

deliveries-search = Recipient or subject
deliveries-to = To
deliveries-subject = Subject
deliveries-kind = Kind
deliveries-tries = Tries
deliveries-queued = Queued
deliveries-sent = Sent
deliveries-useful-until = Useful until
deliveries-answer = Answer
deliveries-about = Open what it is about
deliveries-older = Older mails
deliveries-resend = Send again
deliveries-cancel = Cancel this mail
deliveries-empty = No mail here
deliveries-empty-text = Mails to clients and staff appear here as soon as they are queued.
deliveries-none = No mail fits
deliveries-mails = Mails
deliveries-tasks = Tasks
deliveries-tasks-empty = Nothing here
deliveries-tasks-empty-text = Work in the background appears here as soon as it is asked for; done work stays for 90 days.
deliveries-run-at = Due
deliveries-last-error = What stopped it
deliveries-older-tasks = Older tasks

deliveries-queued-again = On its way again
deliveries-taken-back = Mail cancelled
deliveries-revived = It is tried again
deliveries-still-waits = This mail has not left yet, so it was not sent a second time.
deliveries-link-is-over = The link in this mail no longer works, so it was not sent again. Invite the person again, or let them ask for a new link.
deliveries-has-left = This mail has already left, so it could not be cancelled.
