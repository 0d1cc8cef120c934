### What mails say. Subject, first words, one sentence, and the button: a mail leads to its page and says no more.

## Signing in

letters-sign-in-subject = Your sign-in link for { $company }
letters-sign-in-heading = Sign in to { $company }
letters-sign-in-text = Open the link to sign in, { $first }, or type the code where you asked for it.
letters-sign-in-action = Sign in
letters-sign-in-note = The link and the code work once and end at { $until }.
letters-sign-in-sms = { $company }: sign in at { $link } or type { $code }. It works once.
letters-sign-in-ignore = You did not ask for this? Ignore it. Nobody gets in without this mail.

letters-invitation-subject = { $first }, your { $company } portal is ready
letters-invitation-heading = { $first }, your portal is ready
letters-invitation-text = { $sender } has opened a portal for { $account }. See every trip, answer quotes, add passengers and pay invoices there.
letters-invitation-text-alone = { $sender } has opened a portal for you. See every trip, answer quotes, add passengers and pay invoices there.
letters-invitation-no-password = You do not need a password.
letters-invitation-colleague = { $sender } invites you to the portal of { $company } for { $account }. You see there what they opened for you.
letters-invitation-waiting = Already waiting for you: trip { $name }
letters-invitation-action = Open my portal
letters-invitation-note = The link is for you alone, works once and ends on { $until }. Later you sign in with your e-mail address.
letters-invitation-ignore = You did not expect this? Ignore it, and no access is opened.

letters-elsewhere-subject = New sign-in to { $company }
letters-elsewhere-heading = A new sign-in
letters-elsewhere-text = Somebody signed in to { $company } with your address on { $when }, from a browser we had not seen before.
letters-elsewhere-sms = { $company }: somebody signed in with your number on { $when }. Not you? { $link }
letters-elsewhere-not-you = It was you? Then there is nothing to do. If not, sign that device out and call us.
letters-elsewhere-action = See my devices
letters-staff-invitation-subject = { $inviter } invites you to the team of { $company }
letters-staff-invitation-heading = Join the team of { $company }
letters-staff-invitation-text = { $first }, { $inviter } invites you to work in the console of { $company }.
letters-staff-invitation-password = Behind the button you choose a password and set up a second step. It takes two minutes.
letters-staff-invitation-elsewhere = You sign in with the account that you have at your company; no password is needed here. The button leads to the sign-in.
letters-staff-invitation-action = Join the team
letters-staff-invitation-note = The link works once and ends on { $until }.
letters-staff-invitation-ignore = You do not know what this is about? Ignore it. Nobody joins without this mail.


letters-moved-subject = How you sign in at { $company } has changed
letters-moved-heading = Another address or number
letters-moved-text = On { $when } { $company } changed the address or the number with which you sign in. Wherever you were signed in, you are no longer.
letters-moved-not-you = You asked for it? Then there is nothing to do. If not, call us.
letters-passkey-added-subject = A passkey was added at { $company }
letters-passkey-added-heading = A new passkey
letters-passkey-added-text = On { $when } a passkey was added with which you sign in to { $company }.
letters-passkey-removed-subject = A passkey was removed at { $company }
letters-passkey-removed-heading = One passkey less
letters-passkey-removed-text = On { $when } a passkey with which you signed in to { $company } was removed.
letters-passkey-not-you = It was you? Then there is nothing to do. If not, look at your passkeys and call us.
letters-passkey-action = See my passkeys
letters-password-reset-subject = Choose a new password for { $company }
letters-password-reset-heading = A new password
letters-password-reset-text = Open the link, { $first }, and choose the password with which you sign in to { $company }.
letters-password-reset-action = Choose a password
letters-password-reset-note = The link works once and ends at { $until }. You sign in after it, on every device.
letters-password-reset-ignore = You did not ask for this? Ignore it, and your password stays as it is.
letters-password-changed-subject = Your password for { $company } was changed
letters-password-changed-heading = Your password was changed
letters-password-changed-text = On { $when } the password with which you sign in to { $company } was set, changed or removed. All other devices were signed out.
letters-password-changed-not-you = It was you? Then there is nothing to do. If not, call us at once.
letters-password-changed-action = See my devices
letters-colleague-heading = You now act for { $account }
letters-colleague-text = { $sender } lets you see and do things for { $account } in the portal of { $company }. You sign in as always and switch between your accounts in the menu.
letters-colleague-action = Open the portal
letters-why-access = This mail is about the safety of your access, so it cannot be switched off.

letters-flood-subject = Many sign-in links are being asked for at { $company }
letters-flood-heading = Many sign-in links are being asked for
letters-flood-text = Within one hour more links to sign in to { $company } were asked for than we send. Until it calms down no more are sent; links already in a mailbox keep working.
letters-flood-advice = Did you just tell all your clients about the portal? Then there is nothing to do but wait. If not, somebody may be asking on their behalf: nobody gets in that way, and whoever runs your server should look at it.
letters-flood-action = See the mails

letters-test-subject = Test mail from { $company }
letters-test-heading = Mail works
letters-test-text = { $first }, this is how mails from { $company } look. If you can read it, the mail server takes and delivers them.
letters-test-action = Open the console

letters-worker-subject = Your sign-in link for { $company }
letters-worker-heading = Sign in to the app of { $company }
letters-worker-text = Open the link on your phone, { $first }, or type the code where you asked for it.
letters-worker-text-office = Open the link on your phone, { $first }: it signs you in, and your jobs are there.
letters-worker-action = Sign in
letters-worker-note = It works once and ends at { $until }.
letters-worker-ignore = You did not ask for this? Ignore it. Nobody gets in without this mail.
letters-worker-sms = { $company }: sign in at { $link } or type { $code }. It works once.
letters-worker-sms-office = { $company }: sign in to your jobs at { $link } It works once.

letters-sms-budget-subject = Text messages of { $company }
letters-sms-budget-part = { $share } percent of the text messages that { $company } sends within 24 hours are used.
letters-sms-budget-all = The text messages that { $company } sends within 24 hours are used up. Until the day is over no more are sent; mails go out as usual.
letters-sms-budget-paused = Of the last 50 sign-in links that { $company } sent by text message within 24 hours, hardly any was used. Until the day is over no more are sent to workers' phones; the office can still hand over a link.
letters-sms-budget-some = Many of the text messages that { $company } sends within 24 hours are used.
letters-sms-budget-advice = Did you have so much to tell? Then raise the number. If not, somebody may be asking for sign-in links on behalf of others: nobody gets in that way, but each message costs money.
letters-sms-budget-action = Open the settings

## Small words

letters-from-amount = from { $amount }
letters-fact-reference = Request
letters-fact-quote = Quote
letters-fact-trip = Trip
letters-fact-invoice = Invoice
letters-fact-passengers = Passengers
letters-fact-aircraft = Aircraft
letters-fact-total = Total
letters-fact-valid-until = Valid until
letters-fact-to-pay = To pay
letters-fact-due = Due
letters-fact-wished = Wished day
letters-fact-job = Job
letters-fact-score = Score
letters-open = Open
letters-answer = Answer
letters-why-client = You get this mail because you use the portal of { $company }.
letters-why-staff = You get this mail because you work with { $company } clients.

## To clients: requests

letters-request-received-subject = We have your request { $name }
letters-request-received-heading = We have your request
letters-request-received-text = Thank you, { $first }. We look at it now and answer in the portal.
letters-request-received-action = Open my request

letters-request-declined-subject = We cannot fly your request { $name }
letters-request-declined-heading = We cannot fly this trip
letters-request-declined-text = We are sorry, { $first }. Here is why, and a call is worth it: there may be another way.
letters-request-declined-action = Open my request

letters-request-cancelled-subject = Request { $name } is cancelled
letters-request-cancelled-heading = Your request is cancelled
letters-request-cancelled-text = { $actor } cancelled the request { $title }. Nothing more happens with it.
letters-request-cancelled-action = Open my request

letters-request-expired-subject = Request { $name } has ended
letters-request-expired-heading = Your request has ended
letters-request-expired-text = Its dates are over, { $first }. Ask again with new ones whenever you like.
letters-request-expired-action = Open my request

letters-alternative-proposed-subject = Another way to fly { $name }
letters-alternative-proposed-heading = We propose another way
letters-alternative-proposed-text = { $first }, this trip would suit us better as follows. Say yes or no in the portal.
letters-alternative-proposed-action = Answer the proposal

## To clients: quotes

letters-quote-sent-subject = Your quote { $name }: { $title }
letters-quote-sent-heading = Your quote is ready
letters-quote-sent-text = { $first }, here is our quote for { $title }. It is valid until { $until }.
letters-quote-sent-action = Review quote

letters-quote-revised-subject = New version of your quote: { $name }
letters-quote-revised-heading = Your quote has changed
letters-quote-revised-text = { $first }, here is a new version of our quote for { $title }. The earlier one can no longer be accepted. This one is valid until { $until }.
letters-quote-revised-action = Review quote

letters-quote-reminded-subject = Quote { $name } ends soon
letters-quote-reminded-heading = Your quote ends soon
letters-quote-reminded-text = { $first }, our quote for { $title } is valid until { $until }. After that we have to ask for the aircraft again.
letters-quote-reminded-action = Review quote

letters-quote-withdrawn-subject = Quote { $name } is withdrawn
letters-quote-withdrawn-heading = We had to withdraw your quote
letters-quote-withdrawn-text = { $first }, our quote for { $title } can no longer be accepted. Call us, or ask for a new one in the portal.
letters-quote-withdrawn-action = Open the quote

letters-quote-accepted-subject = Quote { $name } accepted
letters-quote-accepted-heading = Your quote is accepted
letters-quote-accepted-text = { $actor } accepted our quote for { $title }, { $amount }. What happens next stands on its page, with the document to keep.
letters-quote-accepted-action = Open the quote

letters-quote-declined-subject = Quote { $name } declined
letters-quote-declined-heading = Your quote is declined
letters-quote-declined-text = { $actor } declined our quote for { $title }. Nothing is booked. Ask us for another whenever you like.
letters-quote-declined-action = Open the quote

## To clients: trips

letters-trip-changed-subject = Trip { $name } has changed
letters-trip-changed-heading = Your trip has changed
letters-trip-changed-text = { $first }, something about { $title } is different now. This is how it stands.
letters-trip-changed-action = Open my trip

letters-trip-booked-subject = Trip { $name } is confirmed
letters-trip-booked-heading = Your trip is confirmed
letters-trip-booked-text = { $first }, { $title } is booked. All times are local.
letters-trip-booked-action = Open my trip

letters-trip-dispatched-subject = Trip { $name }: everything is arranged
letters-trip-dispatched-heading = Everything is arranged
letters-trip-dispatched-text = { $first }, the crew has { $title }. For changes from now on, call us.
letters-trip-dispatched-action = Open my trip

letters-trip-cancelled-subject = Trip { $name } is cancelled
letters-trip-cancelled-heading = Your trip is cancelled
letters-trip-cancelled-text = { $first }, { $title } is not going to be flown. Call us if you did not expect this.
letters-trip-cancelled-action = Open my trip

letters-trip-completed-subject = Thank you for flying with { $company }
letters-trip-completed-heading = Thank you for flying with us
letters-trip-completed-text = { $first }, { $title } is completed. Its papers stay in the portal.
letters-trip-completed-action = Open my trip

## To clients: invoices and messages

letters-invoice-issued-subject = Invoice { $name } from { $company }
letters-invoice-issued-heading = Your invoice
letters-invoice-issued-text = { $first }, here is the invoice for { $title }: { $amount }, due { $until }.
letters-invoice-issued-action = Open the invoice

letters-invoice-voided-subject = Invoice { $name } is void
letters-invoice-voided-heading = An invoice is void
letters-invoice-voided-text = { $first }, you do not have to pay invoice { $name } for { $title }.
letters-invoice-voided-action = Open the invoice

letters-invoice-paid-subject = Invoice { $name } is paid
letters-invoice-paid-heading = Thank you, your payment is here
letters-invoice-paid-text = { $first }, invoice { $name } for { $title } is paid in full.
letters-invoice-paid-action = Open the invoice

letters-invoice-due-soon-subject = Invoice { $name } is due { $until }
letters-invoice-due-soon-heading = An invoice is due soon
letters-invoice-due-soon-text = { $first }, invoice { $name } for { $title } is due { $until }: { $amount } to pay.
letters-invoice-due-soon-action = Open the invoice

letters-invoice-overdue-subject = Invoice { $name } is overdue
letters-invoice-overdue-heading = An invoice is overdue
letters-invoice-overdue-text = { $first }, invoice { $name } for { $title } was due { $until }, and { $amount } is still to pay. If your transfer is on its way, tell us on its page.
letters-invoice-overdue-action = Open the invoice

letters-message-subject = { $actor } wrote to you: { $title }
letters-message-heading = A message for you
letters-message-text = { $actor } of { $company } wrote to you about “{ $title }”. Read it and answer in the portal.
letters-message-action = Read the message

## To clients: jobs

letters-ask-accepted-subject = Yes to { $name }: { $title }
letters-ask-accepted-heading = We will do it
letters-ask-accepted-text = { $first }, we have taken up “{ $title }”. When we come and what happens next stands in the portal.
letters-ask-accepted-action = Open my request

letters-ask-declined-subject = We cannot do { $name }: { $title }
letters-ask-declined-heading = We cannot do this
letters-ask-declined-text = We are sorry, { $first }. Here is why, and a call is worth it: there may be another way.
letters-ask-declined-action = Open my request

letters-rating-answered-subject = { $company } answered your rating of { $title }
letters-rating-answered-heading = An answer to your rating
letters-rating-answered-text = { $actor } of { $company } read what you said about { $title } and answered.
letters-rating-answered-action = Open the job

## To staff

letters-staff-request-subject = New request { $name } from { $account }
letters-staff-request-text = { $actor } asks for { $title }.

letters-staff-request-cancelled-subject = Request { $name } of { $account } is cancelled
letters-staff-request-cancelled-text = { $actor } cancelled { $title }.

letters-staff-alternative-accepted-subject = { $account } accepted your alternative: { $name }
letters-staff-alternative-accepted-text = { $actor } said yes to the alternative. The request carries its legs now.

letters-staff-alternative-declined-subject = { $account } declined your alternative: { $name }
letters-staff-alternative-declined-text = { $actor } said no to the alternative. The request is yours again.

letters-staff-quote-viewed-subject = { $account } opened quote { $name }
letters-staff-quote-viewed-text = { $actor } looked at the quote for { $title } for the first time.

letters-staff-quote-accepted-subject = { $account } accepted quote { $name }
letters-staff-quote-accepted-text = { $actor } accepted { $title }, { $amount }.

letters-staff-quote-declined-subject = { $account } declined quote { $name }
letters-staff-quote-declined-text = { $actor } declined { $title }.

letters-staff-quote-change-subject = { $account } asks for a change of quote { $name }
letters-staff-quote-change-text = { $actor } would like { $title } to be different.

letters-staff-quote-renewal-subject = { $account } asks to renew quote { $name }
letters-staff-quote-renewal-text = { $actor } still wants { $title }, but the quote had ended.

letters-staff-quote-conflict-subject = Aircraft taken: quote { $name } of { $account }
letters-staff-quote-conflict-text = { $actor } wanted to accept { $title }, but the aircraft has another trip at that time. Propose something else.

letters-staff-invoice-viewed-subject = { $account } opened invoice { $name }
letters-staff-invoice-viewed-text = { $actor } looked at the invoice for { $title } for the first time.

letters-staff-payment-announced-subject = { $account } says invoice { $name } is paid
letters-staff-payment-announced-text = { $actor } announced a payment for { $title }. Record it once it has arrived.

letters-staff-message-subject = { $actor } wrote: { $title }
letters-staff-message-text = { $actor } of { $account } wrote a message and waits for an answer.

letters-staff-ask-subject = { $account } asks for a job: { $title }
letters-staff-ask-text = { $actor } asks: { $title }.

letters-staff-rating-subject = Low rating from { $account } for { $title }
letters-staff-rating-text = { $account } was not happy with { $title }. Look after it before they have to ask.

letters-access-confirm-subject = Your question to { $company }: verify your address
letters-access-confirm-heading = Did you ask for access?
letters-access-confirm-text = { $first }, somebody asked for access to the portal of { $company } with this address. If that was you, press the button.
letters-access-confirm-action = Verify my address
letters-access-received-subject = { $company } has your question
letters-access-received-heading = We have your question
letters-access-received-text = { $first }, { $company } looks at it and writes to you as soon as it is decided.
letters-access-received-action = See how it stands
letters-access-asked-subject = { $name } asks for access
letters-access-asked-heading = { $name } asks for access
letters-access-asked-text = { $first }, somebody with a verified address asks for access to the portal.
letters-access-asked-action = Decide
letters-access-rejected-subject = Access to the portal of { $company }
letters-access-rejected-heading = No access for now
letters-access-rejected-text = { $first }, { $company } did not give access to the portal. Answer this mail or call if you think that this is a mistake.
letters-moved-action = It was not me
letters-moved-note = The link works until { $until }. It puts this address back and closes the access until we have talked.
letters-put-back-heading = { $name } says that the new address is not theirs
letters-put-back-text = { $first }, whoever reads the address by which { $name } signed in until lately says that they did not ask for another one. That address is back, and the access is suspended.
letters-put-back-advice = Find out what is right before you restore the access, by a number that you know.
letters-put-back-action = Open the record
letters-waits-heading = { $name } waits to be let in
letters-waits-text = { $first }, somebody opened the invitation that went to the number of { $name } by text message. They see nothing until you let them in.
letters-waits-advice = Call them if you are not sure that the number is still theirs.
letters-waits-action = Open the record
letters-invited-colleague-heading = { $sender } invited somebody to { $account }
letters-invited-colleague-text = { $name } may act for { $account } as soon as the invitation is used. Role: { $role }.
letters-invited-colleague-action = Open the account
letters-passkey-copied-subject = A passkey may have been copied at { $company }
letters-passkey-copied-heading = Somebody may have a copy of your passkey
letters-passkey-copied-text = On { $when } somebody tried to sign in to { $company } with one of your passkeys, and its counter went backwards, as that of a copy would. They were not let in.
letters-passkey-copied-then = Remove the passkey and add a new one. If you did not try to sign in, call us.
