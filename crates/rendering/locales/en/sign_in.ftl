### The client's door: a mailed link with a code.

sign-in-welcome = Everything for your next flight, in one place.
sign-in-welcome-field = Every visit, report and invoice, in one place.
sign-in-lead-field = Your visits, reports and invoices with { $company }. No password needed.
sign-in-lead = Your trips, quotes and invoices with { $company }. No password needed.
sign-in-lead-password = Your trips, quotes and invoices with { $company }.
sign-in-lead-field-password = Your visits, reports and invoices with { $company }.
sign-in-send = Send me a sign-in link
sign-in-public = This is a shared computer
sign-in-public-note = – sign me out when I close the window
sign-in-explained = We send a link and a six-digit code. Both work once, for { $minutes } minutes.
sign-in-email-invalid = Enter one e-mail address, such as name@company.com
sign-in-who = E-mail or mobile number
sign-in-who-hint = The number is for people who were invited by text message.
sign-in-who-invalid = Enter one e-mail address or one mobile number
sign-in-signed-out = You are signed out

## After asking

sign-in-look = Look in your mail
sign-in-sent = If this address has access to the portal, a mail from { $company } is on its way to it:
sign-in-look-phone = Look at your messages
sign-in-sent-phone = If this number has access to the portal, a text message from { $company } is on its way to it:
sign-in-code-phone = Code from the message
sign-in-code-hint-phone = Six digits. The link in the message works as well.
sign-in-nothing-came-phone = Nothing came? Wait a moment: messages can be slow. Link and code work for { $minutes } minutes.
sign-in-code = Code from the mail
sign-in-code-hint = Six digits. The link in the mail works as well.
sign-in-code-wrong = That is not the code of the newest message. Check it and try again.
sign-in-code-over = The code was wrong too often or is too old. To keep your portal safe, ask for a new one.
sign-in-nothing-came = Nothing came? Look in the spam folder too. Link and code work for { $minutes } minutes.
sign-in-again = Send it again
sign-in-again-in = in { $seconds } s
sign-in-other-address = Use another address

## The link

sign-in-welcome-back = Welcome back
sign-in-as = Sign in as { $email } at { $company }.
sign-in-not-you = Not you? Close this page and nothing happens.
sign-in-other-signed-in = { $name } is signed in to this browser. This link is for { $email }.
sign-in-switch = Switch to { $email }
sign-in-stay = Stay signed in as { $name }
sign-in-over-title = Ask for a new link
sign-in-link-over = This link was used already, was replaced by a newer one, or its time is over.
sign-in-over = This link was used already, was replaced by a newer one, or its time is over.
sign-in-too-many = That was a lot at once. Wait a minute, then try again.
sign-in-new-one = Send me a new one

## With a password

sign-in-password = Password
sign-in-password-missing = Type your password, or have a link sent to you
sign-in-or-link = No password, or not at hand? A link to your address or number gets you in just as well.
sign-in-forgotten = Forgotten your password?
sign-in-reset-title = Choose a new password
sign-in-reset-lead = We mail you a link. It works once, for { $minutes } minutes.
sign-in-reset-send = Mail me the link
sign-in-reset-sent = If this address has access to the portal, a mail with a link is on its way to it. Look in the spam folder too.
sign-in-reset-choose = For { $email } at { $company }. All your devices are signed out, and you sign in with the new password.
sign-in-reset-password = New password
sign-in-reset-keep = Keep this password
sign-in-reset-done = Your password is changed. Sign in with it now.
sign-in-reset-over = This link was used already, was replaced by a newer one, or its time is over. Your password is as it was.
sign-in-back = Back to sign-in
sign-in-address-press = It was not me
sign-in-address-ask-title = Was this not you?
sign-in-address-ask-text = { $company } changed how you sign in. One press puts { $email } back, signs out everybody who came in since, and closes the access until { $company } has talked with you.
sign-in-address-done-title = Your address is back
sign-in-address-done-text = Everybody who came in since is signed out. { $company } knows, and opens your access again once it has talked with you.
sign-in-address-over-title = This link no longer works
sign-in-address-over-text = It was used before, is older than three days, or the address has changed again. Call { $company } if something is wrong.
