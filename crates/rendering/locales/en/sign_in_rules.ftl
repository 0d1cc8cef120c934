### How the staff of a company may sign in.

sign-in-rules-title = Passwords
sign-in-rules-local-off = Sign in without passwords
sign-in-rules-local-off-hint = Everybody signs in with an account of a provider. Only the emergency admin may still use a password.
sign-in-rules-emergency = Emergency admin
sign-in-rules-emergency-hint = May always sign in with a password and a second step, and keeps their role whatever a provider says: for the day on which no provider answers.
sign-in-rules-no-provider = Add a provider and put it in use before you switch passwords off
sign-in-rules-nobody = Choose an emergency admin before you switch passwords off
sign-in-rules-cannot = Choose an active admin who has a password
sign-in-rules-saved = How your team signs in is saved
