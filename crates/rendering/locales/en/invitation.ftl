### The page behind an invitation to the portal.

invitation-title = Your portal
invitation-welcome = { $name }, your portal is ready
invitation-lead = { $company } has opened a portal for you. You get in as { $email }, without a password.
invitation-lead-password = { $company } has opened a portal for you. Choose the password with which you come back.
invitation-lead-choice = { $company } has opened a portal for you. Choose a password if you like; without one you sign in by a mailed link.
invitation-password = Password
invitation-skip = Go on without a password
invitation-open = Open my portal
invitation-later = Later you sign in with the address or number that this invitation went to.
invitation-used-title = You are already in
invitation-used-text = This invitation was used before. From now on you sign in with your e-mail address.
invitation-waits-title = One moment more
invitation-waits-text = { $company } looks at each who opens an invitation by text message, because numbers change hands. As soon as you are let in, you get another message, and this link opens your portal.
invitation-over-title = This invitation no longer works
invitation-over-text = It was replaced by a newer one, taken back, or its time is over. Look for a newer mail, or ask { $company } for another.
invitation-over = This invitation was used already, replaced, taken back, or its time is over.
invitation-have-access = I have access already: sign in
invitation-waits-or = You need not wait if you read the mailbox that we know: a link in it opens your portal at once.
invitation-waits-mail = Send a link to { $email }
invitation-waits-mailed = A link is on its way to { $email }. It opens your portal without waiting.
