### Every mail and text message: where it stands and what can be done about it.

deliveries-state-queued = Waiting
deliveries-state-sent = Sent
deliveries-state-retrying = Trying again
deliveries-state-failed = Failed
deliveries-state-cancelled = Cancelled
deliveries-state-expired = Expired

deliveries-letter-invitation = Invitation
deliveries-letter-sign-in-link = Sign-in link
deliveries-letter-signed-in-elsewhere = New sign-in
deliveries-letter-staff-invitation = Invitation to the team
deliveries-letter-passkey-added = Passkey added
deliveries-letter-address-moved = Address or number changed
deliveries-letter-passkey-removed = Passkey removed
deliveries-letter-password-reset = Link for a new password
deliveries-letter-password-changed = Password changed
deliveries-letter-colleague-added = One account more
deliveries-letter-sign-in-flood = Many sign-in links
deliveries-letter-staff-notice = Notice to staff
deliveries-letter-client-notice = Notice to a client
deliveries-letter-test-mail = Test mail
deliveries-letter-job-notice = Notice of a job
deliveries-letter-worker-link = Sign-in link of a worker
deliveries-letter-sms-budget = Text messages: warning

deliveries-task-notify = Telling people what happened
deliveries-task-deliver = Sending a mail
deliveries-task-deliver-sms = Sending a text message
deliveries-task-remind-of-quote = Reminding of a quote
deliveries-task-expire-quote = Ending a quote
deliveries-task-remind-of-invoice = Reminding of an invoice
deliveries-task-remind-of-overdue-invoice = Reminding of an overdue invoice
deliveries-task-expire-request = Ending a request
deliveries-task-lose-forgotten-deal = Ending a deal that was forgotten
deliveries-task-remind-of-job = Telling of a job today

deliveries-task-state-queued = Waiting
deliveries-task-state-running = Under way
deliveries-task-state-done = Done
deliveries-task-state-dead = Given up

deliveries-reason-portal-closed = Not sent, because the portal was closed to clients.
deliveries-reason-no-access = Not sent, because the recipient has no access any more.

deliveries-reason-sms-stopped = Not sent, because this number wrote STOP.
deliveries-reason-sms-country = Not sent, because messages do not go to this number's country. The list is in Settings > Field service.
deliveries-reason-sms-costly = Not sent, because this number costs extra.
deliveries-reason-sms-number-limit = Not sent, because this number had as many messages as it may within a day.
deliveries-reason-sms-prefix-limit = Not sent, because too many links were asked for at neighbouring numbers.
deliveries-reason-sms-budget = Not sent, because the day's messages are used up. The number is in Settings > Field service.
deliveries-reason-sms-conversion = Not sent, because hardly any of the last links was used.
deliveries-reason-sms-no-provider = Not sent, because no provider of text messages is set up.
deliveries-reason-handed-over = Handed over; the answer is still to come.

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
deliveries-older = Older messages
deliveries-resend = Send again
deliveries-cancel = Cancel this message
deliveries-empty = No message here
deliveries-empty-text = Mails and text messages to clients and staff appear here as soon as they are queued.
deliveries-none = No message fits
deliveries-mails = Messages
deliveries-tasks = Tasks
deliveries-tasks-empty = Nothing here
deliveries-tasks-empty-text = Work in the background appears here as soon as it is asked for; done work stays for 90 days.
deliveries-run-at = Due
deliveries-last-error = What stopped it
deliveries-older-tasks = Older tasks
deliveries-channel = By
deliveries-channel-mail = Mail
deliveries-channel-sms = Text message
deliveries-phone = Phone
deliveries-segments = Parts

deliveries-queued-again = On its way again
deliveries-taken-back = Message cancelled
deliveries-revived = It is tried again
deliveries-still-waits = This message has not left yet, so it was not sent a second time.
deliveries-link-is-over = The link in this message no longer works, so it was not sent again. Invite the person again, or let them ask for a new link.
deliveries-has-left = This message has already left, so it could not be cancelled.
deliveries-letter-access-confirm = Access: verify the address
deliveries-letter-access-received = Access: question received
deliveries-letter-access-asked = Access: somebody asks
deliveries-letter-access-rejected = Access: turned down
deliveries-task-remind-of-invitation = Reminding of an invitation
deliveries-letter-address-put-back = Address put back
