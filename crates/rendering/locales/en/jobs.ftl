### Jobs as the office makes, plans and follows them, and the dispatch board.

jobs-new = New job
jobs-new-for = New job for { $account }
jobs-edit-heading = Edit { $job }
jobs-plan-heading = Plan { $job }
jobs-finish-heading = Finish { $job }
jobs-open = Open the job

## Where a job stands

jobs-status-unassigned = Unassigned
jobs-status-scheduled = Scheduled
jobs-status-published = Published
jobs-status-on-the-way = On the way
jobs-status-started = Started
jobs-status-paused = Paused
jobs-status-finished = Finished
jobs-status-not-completed = Not completed
jobs-status-cancelled = Cancelled

## Why something cannot be done with a job

jobs-refused-over = This job is over, so nothing was changed.
jobs-refused-begun = The worker has set out already, so the plan stays. Pause or cancel the job instead.
jobs-refused-not-scheduled = This job has no time or nobody who goes. Plan it first.
jobs-refused-not-published = This job is not on the worker's phone yet. Publish it first.
jobs-refused-already-on-the-way = The worker is on the way or at it already.
jobs-refused-not-started = The work has not begun. Start it first.
jobs-refused-paused = The work is paused. Resume it first.
jobs-refused-not-paused = The work is not paused.
jobs-refused-other-under-way = The worker has another job under way. Pause or finish that one first.
jobs-refused-yours-under-way = You have another job under way. Pause or finish that one first.
jobs-refused-nothing-to-follow = Only a finished job that was not completed leads to a follow-up.
jobs-refused-worker-gone = This worker no longer works here. Choose somebody else.
jobs-refused-already-published = This job is on the worker's phone already.
jobs-refused-already-followed = Another job follows this one already.

## What is wrong with a field

jobs-reason-missing = Give a reason. The client reads it.
jobs-time-unreadable = This time cannot be read. Write it like 09:30.
jobs-time-skipped = The clocks go forward over this time. Choose one an hour earlier or later.
jobs-time-twice = The clocks go back, so this time comes twice. Choose one an hour earlier or later.
jobs-site-not-in-use = This site is no longer in use. Choose another.
jobs-contact-elsewhere = This person does not act for the client. Choose somebody who does.
jobs-account-not-in-use = This client is no longer active.
jobs-template-not-in-use = This template is no longer in use. Choose another.
jobs-external-id-taken = Another job has this reference already.
jobs-file-too-large = This file is larger than 10 MB. Choose a smaller one.
jobs-file-unreadable = This is no JPG, PNG or PDF that can be read. Choose another file.
jobs-file-signed = The client signed for this file, so it stays.

## What does not fit

jobs-does-not-fit = This does not fit:
jobs-hint-overlap = At the same time as { $job }
jobs-hint-after-window = After the jobs before it the worker is there at { $time }, when the window is over
jobs-hint-missing-skill = The worker has not learned { $skill }
jobs-clashes = { $count ->
    [one] { $count } thing does not fit
   *[other] { $count } things do not fit
}

## The list

jobs-tab-upcoming = Upcoming
jobs-tab-unassigned = Unassigned
jobs-tab-late = Late
jobs-tab-active = Active
jobs-tab-finished = Finished
jobs-tab-cancelled = Cancelled
jobs-tab-all = All
jobs-day-any = Any day
jobs-day-today = Today
jobs-day-tomorrow = Tomorrow
jobs-day-week = Next 7 days
jobs-who-anybody = Anybody
jobs-who-nobody = Nobody yet
jobs-any-template = Any template
jobs-search = Job, client, site or number
jobs-none-found = No job fits
jobs-empty-title = No jobs here
jobs-empty-text = Jobs that are planned from today on stand here, the next first.
jobs-first-page = First page
jobs-late-by = { $age } late
jobs-no-time-yet = No time yet
jobs-nobody-yet = Nobody yet

## A job

jobs-job = Job
jobs-client = Client
jobs-site = Site
jobs-contact = Whom to ask for
jobs-contact-left = { $name } (no longer with the client)
jobs-nobody-to-ask = Nobody in particular
jobs-template = Template
jobs-title = Title
jobs-description = What is to be done
jobs-prepare = What the client has ready
jobs-prepare-hint = Clients read this before the visit where it is shown to them.
jobs-notes = Notes for the team
jobs-for-the-team = For the team alone
jobs-never-shown = Never shown to clients
jobs-kind-not-shown = Clients do not see jobs of this kind
jobs-cost = Cost
jobs-duration = Duration
jobs-minutes = min
jobs-external-id = Reference elsewhere
jobs-access-notes = How to get in
jobs-time-on-site = Time on site
jobs-resolution = How it ended
jobs-resolution-note = A word to that
jobs-follows = Follows
jobs-followed-by = Followed by
jobs-window = { $day }, { $from }–{ $until } { $zone }
jobs-window-fact = Arrival window
jobs-goes = Who goes
jobs-fields-of-office = Details
jobs-fields-of-site = Report

## Making one

jobs-which-client = For which client
jobs-which-template = Of which kind
jobs-other-client = Another client
jobs-no-client = No client found
jobs-no-client-text = Try another name, or add the client first.
jobs-no-template = No templates yet
jobs-no-template-text = A template says what a kind of job asks for and how it can end. Make one first.
jobs-no-site = This client has no site yet.
jobs-add-site = Add a site
jobs-create = Create
jobs-create-and-plan = Create and plan
jobs-created = Job { $job } created

## Planning it

jobs-plan = Plan
jobs-worker = Worker
jobs-worker-left = { $name } (no longer works here)
jobs-team = Team
jobs-team-hint = With a team alone, whoever of it sets out takes the job.
jobs-no-team = No team
jobs-window-begins = Window begins
jobs-window-length = Window length
jobs-needs = This job asks for: { $skills }
jobs-save-plan = Save plan
jobs-unplan = Take off the plan
jobs-unplan-consequence = Time and worker are cleared, and the job waits in the tray again.
jobs-planned = Plan saved
jobs-unplanned = Taken off the plan
jobs-planned-with-hints = Plan saved, but something does not fit. See the board.
jobs-publish = Publish
jobs-published = Published to the worker's phone
jobs-changed-meanwhile = Somebody changed this job meanwhile. Nothing was changed; look again.
jobs-over-stays = This job is over and stays as it is.
jobs-begun-stays = The worker has set out already, so the plan stays.
jobs-not-begun-stays = Only a job that has begun can be finished.

## What is done with it

jobs-next-step = Next step
jobs-on-behalf = These mark what the worker does, in case the phone cannot.
jobs-set-out = On the way
jobs-set-out-done = Marked as on the way
jobs-start = Start
jobs-started-done = Started
jobs-pause = Pause
jobs-paused-done = Paused
jobs-resume = Resume
jobs-resumed-done = Resumed
jobs-finish = Finish
jobs-finish-consequence = The job ends with what stands here, and its client is told where that is set.
jobs-finished-done = Finished
jobs-files-missing = The report still lacks:
jobs-add-files-first = Add these files first
jobs-ending-needs-note = Needs a word to it
jobs-ending-not-done = Not completed
jobs-cancel = Cancel the job
jobs-cancel-consequence = The job will not be done. The client reads the reason. This cannot be undone.
jobs-cancel-consequence-hidden = The job will not be done. Clients do not see jobs of this kind. This cannot be undone.
jobs-cancelled-done = Cancelled
jobs-follow-up = Make a follow-up
jobs-follow-up-made = Job { $job } follows it

## Its files

jobs-files = Files
jobs-files-none = No files yet.
jobs-file = File
jobs-file-hint = JPG, PNG or PDF, up to 10 MB. The place a picture was taken at is removed.
jobs-file-add = Add a file
jobs-file-added = File added
jobs-file-field = For
jobs-file-no-field = The job itself
jobs-file-show = The client may see it
jobs-file-show-hint = Where files, or this field, are shown to clients. Otherwise it stays internal.
jobs-file-visible = Visible
jobs-file-internal = Internal
jobs-file-remove = Remove { $name }
jobs-file-removed = File removed

## The links by which it is followed, and how it was liked

jobs-links = Tracking links
jobs-links-none = No link yet: one is made when the worker sets out.
jobs-links-never = Clients do not see jobs of this kind, so there is no link.
jobs-link-made = Made { $when }
jobs-link-make = Make a link
jobs-link-revoke = Revoke
jobs-link-revoked = Revoked { $when }
jobs-link-looked = { $count ->
    [one] Looked at once, { $when }
   *[other] Looked at { $count } times, last { $when }
}
jobs-link-not-looked = Not looked at yet
jobs-rating = Rating
jobs-rating-score = { $score } of 5
jobs-rating-reply = Our reply:

## The dispatch board

jobs-day-before = The day before
jobs-day-after = The day after
jobs-as-list = As a list
jobs-as-map = Map
jobs-all-teams = All teams
jobs-legend-active = Under way
jobs-lane-load = { $count ->
    [one] { $count } job, { $time }
   *[other] { $count } jobs, { $time }
}
jobs-tray = Unassigned
jobs-tray-empty = Nothing waits: every job has a time and somebody who goes.
jobs-tray-more = More in the list
jobs-publish-day = { $count ->
    [one] Publish { $count } job
   *[other] Publish { $count } jobs
}
jobs-day-published = Published: { $count }
jobs-none-to-publish = There was nothing to publish on this day.
jobs-board-cut = This day has more jobs than are shown. The list has all of them.
jobs-board-help = Drag a job to a worker and a time. With the keyboard: J and K choose a job, Shift with an arrow key moves it, Shift and Delete takes it off the plan. Its link opens a form that does the same.
jobs-moving = Moving the job
jobs-no-workers = No workers yet
jobs-no-workers-text = Add whoever goes to jobs, and the board has a lane for each.
