### Jobs as clients see them in the portal.

portal-jobs-status-planned = Planned
portal-jobs-status-on-the-way = On the way
portal-jobs-status-in-progress = In progress
portal-jobs-status-done = Done
portal-jobs-status-not-completed = Not completed
portal-jobs-status-cancelled = Cancelled

## When

portal-jobs-window = { $from } to { $until }
portal-jobs-from = from { $from }
portal-jobs-when = { $day }, { $window }
portal-jobs-expected = Expected
portal-jobs-moved = From { $from } to { $to }

## The way of a job

portal-jobs-step-booked = Booked
portal-jobs-step-confirmed = Confirmed
portal-jobs-step-on-the-way = On the way
portal-jobs-step-working = Working
portal-jobs-step-done = Done
portal-jobs-how-it-stands = How it stands
portal-jobs-was-cancelled = This job was cancelled. Nobody comes for it.

## The list

portal-jobs-asked = Asked for
portal-jobs-planned = Planned
portal-jobs-over = Finished
portal-jobs-sites = Sites
portal-jobs-office = Your office
portal-jobs-details = Details
portal-jobs-follow = Follow on the map
portal-jobs-empty-title = No jobs yet
portal-jobs-empty-text = What is planned, under way and done will be here.

## One job

portal-jobs-follows = follow-up of
portal-jobs-followed-by = followed by
portal-jobs-the-job = The job
portal-jobs-where = Where
portal-jobs-contact = Who lets us in
portal-jobs-duration = Planned to take
portal-jobs-description = What is to be done
portal-jobs-prepare = Please prepare
portal-jobs-report = Report
portal-jobs-resolution = How it ended
portal-jobs-time-on-site = Time on site
portal-jobs-picture = { $label }, picture { $number }
portal-jobs-documents = Documents
portal-jobs-kilobytes = { $number } kB
portal-jobs-megabytes = { $number } MB
portal-jobs-message = Write to the team
portal-jobs-calendar = Put it into my calendar
portal-jobs-calendar-title = { $title }, { $company }
portal-jobs-calendar-text = { $template }, job { $reference }. The time is the window in which we arrive.

## Another time

portal-jobs-another-day = Another time?
portal-jobs-time-open = As long as nobody is on the way, you can ask for another time. The office answers, and until then this one stands.
portal-jobs-time-asked = You asked for another time. Until the office answers, this one stands.
portal-jobs-time-closed = We are on the road, so this job can no longer be moved here. Call us and we find a way.
portal-jobs-time-closed-by = { $name } is on the road, so this job can no longer be moved here. Call us and we find a way.
