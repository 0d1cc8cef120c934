### Strangers who ask for access to the portal.

access-requests-ask = Ask for access
access-requests-ask-text = Tell { $company } who you are. They look at it and write to you.
access-requests-email-hint = Use the address that the company knows, if it knows one.
access-requests-company = Company
access-requests-note = What should we know?
access-requests-send = Ask for access
access-requests-known = I have access already
access-requests-sent-title = Look into your mail
access-requests-sent-text = We have sent you a link. Press the button behind it, so that { $company } knows that the address is yours.
access-requests-confirm = Yes, I asked for access
access-requests-again = Ask again
access-requests-confirm-title = One more press
access-requests-confirm-text = It tells { $company } that this address is yours and that you ask for access.
access-requests-pending-title = { $company } has your question
access-requests-pending-text = As soon as somebody has decided, you get a mail. This page shows how it stands, too.
access-requests-approved-title = You are in
access-requests-approved-text = { $company } has sent you an invitation by mail.
access-requests-rejected-title = No access for now
access-requests-rejected-text = { $company } did not give access. Call them if you think that this is a mistake.
access-requests-gone-title = This link no longer works
access-requests-gone-text = It was used before or is too old. You can ask { $company } again.
access-requests-has-access = You have access already. Sign in with your address.
access-requests-over = This link no longer works

## At the console

access-requests-status-pending = Waiting
access-requests-status-approved = Let in
access-requests-status-rejected = Turned down
access-requests-empty = Nobody waits
access-requests-empty-text = Whoever asks for access stands here once the address is verified.
access-requests-off = Strangers cannot ask for access at the moment.
access-requests-asked = Asked
access-requests-decided-by = Decided by
access-requests-decided-at = Decided by { $name }, { $when }
access-requests-decided = { $name } has decided meanwhile
access-requests-who = As whom do they get in?
access-requests-person = Person
access-requests-same-address = The same address, verified
access-requests-new-contact = Somebody new
access-requests-no-account = No account for now
access-requests-new-account = New account: { $name }
access-requests-approve = Let in and invite
access-requests-turn-down = Or not
access-requests-reason = Reason
access-requests-reason-hint = They read it in the mail.
access-requests-reject = Turn down
access-requests-said = What they wrote
access-requests-verified = verified
access-requests-said-approved = { $name } is invited. The mail is on its way.
access-requests-said-rejected = { $name } is told that there is no access
access-requests-own-rights = Other rights than the role’s usual ones
access-requests-own-rights-text = Tick what they are to see and do. With nothing ticked, they get what is usual for the role.
access-requests-flags = What they may do by themselves
access-requests-lead = Convert the lead { $name }
access-requests-same-phone = Same phone number, which nobody has verified
