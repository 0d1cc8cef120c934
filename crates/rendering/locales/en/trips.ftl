### Trips: from pending to completed, for staff and for clients.

trips-new = New trip

## Stages, as staff name them

trips-stage-pending = Pending
trips-stage-booked = Booked
trips-stage-dispatched = Dispatched
trips-stage-in-progress = In progress
trips-stage-completed = Completed
trips-stage-cancelled = Cancelled

## What a client is told

trips-status-requested = Requested
trips-status-confirmed = Confirmed
trips-status-locked = Confirmed, no more changes
trips-status-active = Under way
trips-status-completed = Completed
trips-status-cancelled = Cancelled

## Refusals

trips-refused-conflicts = The aircraft is not free at these times. The list below shows what stands in the way. Nothing was changed.
trips-refused-no-aircraft = Choose an aircraft first: a trip is booked with an aircraft for every leg.
trips-refused-no-legs = Add at least one leg first: there is nothing to book yet.
trips-refused-aircraft-retired = This aircraft is no longer flown. Choose another one.
trips-refused-not-pending = Only a pending trip can be booked. This one is already further, or over.
trips-refused-not-booked = Only a booked trip can be dispatched.
trips-refused-not-dispatched = Only a dispatched trip can be started.
trips-refused-not-under-way = Only a trip under way can be completed.
trips-refused-not-cancellable = This trip has begun or is over, so it cannot be cancelled.
trips-refused-not-cancelled = Only a cancelled trip can be opened again.
trips-refused-over = This trip is completed or cancelled and stays as it is.
