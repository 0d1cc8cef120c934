### The page behind a tracking link: where somebody is, when they will be there, how it went.

tracking-phase-scheduled = Planned
tracking-phase-on-the-way = On the way
tracking-phase-nearby = Nearby
tracking-phase-arrived = Arrived
tracking-phase-finished = Done
tracking-phase-not-completed = Not completed
tracking-phase-ended = Over

tracking-somebody = Your technician
tracking-title-scheduled = Your visit is planned
tracking-title-on-the-way = { $name } is on the way
tracking-title-nearby = { $name } is nearly there
tracking-title-arrived = { $name } has arrived
tracking-title-finished = The visit is done
tracking-title-not-completed = The visit could not be completed

tracking-lead-scheduled = { $name } has not set out yet. From then on you can follow the way here.
tracking-lead-minutes = { $count ->
    [one] About { $count } minute.
   *[other] About { $count } minutes.
}
tracking-lead-distance = { $name } is { $distance } from you.
tracking-lead-on-the-map = { $name } is on the way; the map shows where.
tracking-lead-not-shown = { $name } is on the way. The position is not shown at the moment.
tracking-lead-arrived = The position is no longer shown.

tracking-range = { $from } – { $until } { $zone }
tracking-day-and-time = { $day }, { $time }
tracking-miles = { $number } miles
tracking-kilometres = { $number } km
tracking-metres = { $number } m

tracking-updated-seconds = updated { $count } s ago
tracking-updated-minutes = updated { $count } min ago
tracking-stale = No new position for more than two minutes. The marker shows the last one.

tracking-call = Call
tracking-call-somebody = Call { $name }
tracking-prepare = Please have ready:
tracking-visit = Visit
tracking-where = Where
tracking-rate = Rate the visit
tracking-share = Share this page
tracking-copied = Link copied
tracking-pause = Pause updates
tracking-reload = Reload the page for the newest position.
tracking-until = The position is approximate and disappears on arrival.

## The links of a job, in the console

tracking-link-made = Tracking link ready
tracking-link-revoked = Tracking link revoked. Whoever has it finds nothing any more.
tracking-cannot-be-followed = This job cannot be followed: tracking is switched off, its template is hidden from clients, or the job is over.
