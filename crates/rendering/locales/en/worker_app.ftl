### The workers' app on the phone.

worker-app-name = { $company } – visits
worker-app-summary = { $name } · { $visits ->
    [one] one visit
   *[other] { $visits } visits
}, { $done } done
worker-app-days = Days
worker-app-day-before = The day before
worker-app-day-after = The day after
worker-app-account = You and your phones
worker-app-back = Back to the day
worker-app-rest = Rest of the day
worker-app-rest-none = Nothing else today.
worker-app-visits = Visits
worker-app-none = No visits on this day. What the office publishes for you appears here.
worker-app-next = next

## How a job stands

worker-app-status-unassigned = Open
worker-app-status-scheduled = Planned
worker-app-status-published = Planned
worker-app-status-on-the-way = On the way
worker-app-status-started = Started
worker-app-status-paused = Paused
worker-app-status-finished = Done
worker-app-status-cancelled = Cancelled
worker-app-since-on-the-way = On the way since { $time }
worker-app-since-started = Started { $time }
worker-app-since-paused = Paused { $time }
worker-app-since-finished = Done { $time }
worker-app-on-site = Time on site
worker-app-window = { $from } – { $until }
worker-app-arrive = Arrive { $window }
worker-app-cancelled-because = Cancelled: { $reason }
worker-app-finished-waits = Finished on this phone. The office hears of it as soon as there is a signal.

## The visit

worker-app-directions = Directions
worker-app-write = Write to { $name }
worker-app-notes = Notes:
worker-app-the-client = The client
worker-app-sees-later = { $client } can see where you are from “On my way” until you start.
worker-app-sees-now = { $client } can see you now
worker-app-sees-paused = Nobody sees where you are: you paused it
worker-app-sees-no-more = { $client } does not see where you are. It stopped when you started.
worker-app-pause-sharing = Pause sharing
worker-app-resume-sharing = Share again

## Steps

worker-app-set-out = On my way
worker-app-start = Start
worker-app-pause = Pause
worker-app-resume = Go on
worker-app-finish = Finish
worker-app-left = · { $count } left
worker-app-finished = Finished. Well done.

## The report

worker-app-report = Report
worker-app-filled = { $done } of { $all } filled
worker-app-of = { $count } of { $most }
worker-app-how = How did it go?
worker-app-note = A word to that
worker-app-save = Save the report
worker-app-saved = The report is saved
worker-app-missing = Something is still missing. What you filled in is saved.
worker-app-needed = { $label } is needed to finish
worker-app-needed-here = Needed to finish
worker-app-resolution-needed = Say how it went
worker-app-note-needed = This needs a word on why
worker-app-note-too-long = Keep the note below 2,000 letters
worker-app-file-sent = sent
worker-app-file-waiting = waiting
worker-app-remove-file = Remove { $name }
worker-app-no-file = Choose a file first
worker-app-file-too-large = This file is larger than 10 MB. Choose a smaller one.
worker-app-file-unreadable = Only JPG, PNG and PDF can be kept here
worker-app-photo-unreadable = This is no picture that can be read. Take it as JPG or PNG.
worker-app-photo-too-large = This picture has too many pixels. Take it smaller.
worker-app-too-many-photos = Ten photos are there already. Remove one first.
worker-app-too-many-files = Twenty files are there already. Remove one first.
worker-app-nothing-to-sign = There is nothing to sign yet. Add the file that the signature is for.
worker-app-signed = This has been signed. Remove the signature before you change it.

## Signing

worker-app-hand-over = Hand over to sign
worker-app-sign-first = First add what is signed: { $name }
worker-app-signing-for = You sign: { $name }
worker-app-sign-again = Start over
worker-app-sign-done = Keep the signature

## Without a signal

worker-app-offline = No signal. Everything you do is kept on this phone and goes out by itself.
worker-app-waiting-one = One thing waits on this phone.
worker-app-waiting-many = { $count } things wait on this phone.
worker-app-sending = Sending.
worker-app-sent = Everything is sent
worker-app-not-sent = One thing could not be taken by the office and is not there. Look at the job again.
worker-app-signed-out = You are signed out. Sign in again, and what waits goes out.
worker-app-act-unreadable = This could not be read. Reload the page and do it once more.
worker-app-job-gone = This job is no longer on your phone. The office may have given it to somebody else.
worker-app-no-signal = No signal
worker-app-no-page = This page is not on your phone yet. Today’s visits are.
worker-app-to-day = To today’s visits

## Signing in

worker-app-door-lead = Your visits with { $company }. No password needed.
worker-app-who = Phone number or e-mail
worker-app-who-unreadable = Enter one phone number or one e-mail address
worker-app-look = Look at your messages
worker-app-asked = If you work for { $company }, a message is on its way to:
worker-app-code = Code from the message
worker-app-code-hint = Six digits. The link in the message works as well.
worker-app-code-wrong = That is not the code of the newest message. Check it and try again.
worker-app-code-over = The code was wrong too often or is too old. Ask for a new one.
worker-app-nothing-came = Nothing came? Wait a minute. Link and code work for { $minutes } minutes.
worker-app-other-who = Use another number or address
worker-app-hello = Hello { $name }
worker-app-link-lead = This link opens your visits with { $company } on this phone.
worker-app-link-over = This link was used already, was replaced by a newer one, or its time is over.
worker-app-other-signed-in = { $name } is signed in on this phone.
worker-app-sign-out-note = Signing out takes the pages off this phone. What was not sent yet stays and goes out when you sign in again.
worker-app-link-no-address = There is neither a phone number nor an e-mail address to send a link to. Add one first.
worker-app-link-inactive = This worker is not active, so no link can be sent.
