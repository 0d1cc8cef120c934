### Where workers are, for the office: the map of the day and the way somebody came.

positions-map = Map
positions-tabs = Dispatch
positions-workers = Workers
positions-jobs = Jobs
positions-nobody = No workers yet
positions-nobody-text = Whoever is sent to jobs appears here as soon as their phone shares a position.
positions-no-jobs = Nothing is planned for today.
positions-paused = Sharing paused
positions-unknown = no position
positions-on-the-way = On the way to { $job }, { $site }
positions-at-work = At { $job }, { $site }
positions-note = Positions are taken only while somebody is on the way to a job or at it. Times in { $zone } where the site has no zone of its own.
positions-needs-script = The map needs JavaScript. The list beside it says the same.
positions-zoom-in = Closer
positions-zoom-out = Farther

positions-status-unassigned = Unassigned
positions-status-scheduled = Scheduled
positions-status-published = Published
positions-status-on-the-way = On the way
positions-status-started = Started
positions-status-paused = Paused
positions-status-finished = Finished
positions-status-cancelled = Cancelled

positions-trail-of = The way of { $name }
positions-trail-on = The way of { $name } on { $day }
positions-days = Days
positions-time = Time
positions-place = Latitude, longitude
positions-suspect = Too fast to be true
positions-no-trail = Nothing on this day
positions-no-trail-text = No position came in, or it is older than three days and was removed.
positions-kept = Kept for 72 hours, for the office alone.
