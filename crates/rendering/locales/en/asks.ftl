### What clients ask about jobs, and how the office answers.

asks-new = Ask for a job
asks-new-lead = Say what it is about. We answer with a time.
asks-another-time = Ask for another time
asks-now-planned = Planned now: { $when }
asks-title = What is it about?
asks-title-hint = A few words, such as “Boiler, no heat”
asks-wish = What should we know?
asks-site = Site
asks-site-elsewhere = Somewhere else, as described
asks-template = Kind of job
asks-template-unknown = I do not know
asks-wished-on = Day you wish
asks-wished-part = Part of the day
asks-part-any = Any time
asks-part-morning = In the morning
asks-part-afternoon = In the afternoon
asks-part-evening = In the evening
asks-day-and-part = { $day }, { $part }
asks-time-note = The time stays as it is until we answer.
asks-send = Send
asks-was-sent = Sent. The office answers you.
asks-was-withdrawn = Taken back
asks-see = See what I asked

## An ask

asks-kind-job = A new job
asks-kind-time = Another time
asks-status-open = Waiting for an answer
asks-status-accepted = Accepted
asks-status-declined = Declined
asks-status-withdrawn = Taken back
asks-sent = sent { $when }
asks-wished = Wished
asks-our-answer = Our answer
asks-what-you-asked = What you asked
asks-open-job = Open the job
asks-withdraw = Take it back
asks-withdraw-consequence = The office does not answer it any more.

## In the console

asks-show-open = Open
asks-show-ended = Answered
asks-show-all = All
asks-search = Client
asks-what = What
asks-client = Client
asks-age = Age
asks-asked-at = Asked
asks-any-time = Any time
asks-empty-title = Nobody is waiting
asks-empty-text = What clients ask about jobs appears here, the longest wait first.
asks-none-found = No such client has asked
asks-write-message = Write to the client
asks-accept = Accept
asks-accept-time-note = The job gets this time and whoever has it keeps it. The client is told.
asks-accept-job-note = Make a job from it: the form is filled in with what the client wrote. The client is told once it is saved.
asks-make-job = Make a job
asks-tie-to-job = There is a job for it already
asks-job-number = Number of the job
asks-job-number-hint = A job of the same client, such as J-8003
asks-window-from = Arrival from
asks-window-minutes = Window in minutes
asks-word-to-client = A word to the client
asks-move-and-accept = Move and accept
asks-decline = Decline
asks-decline-consequence = The client reads the reason.
asks-was-accepted = Accepted. The client is told.
asks-was-declined = Declined. The client is told.

## What does not fit

asks-error-day-past = This day is over. Choose today or later.
asks-error-no-wish = Name a day, or say in words when it would suit you
asks-error-no-such-job = There is no job with this number
asks-refused-accepted = This was accepted already.
asks-refused-declined = This was declined already.
asks-refused-withdrawn = The client has taken this back.
asks-refused-asked-already = You asked for another time already. The office answers first.
asks-refused-too-late = This job can no longer be moved here. Call us and we find a way.
asks-refused-other-client = This job belongs to another client.
