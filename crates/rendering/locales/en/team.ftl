### The team: who works for the operator, as what, and how they got in.

## Roles

team-role-admin = Admin
team-role-operations = Operations
team-role-sales = Sales
team-role-dispatcher = Dispatcher
team-role-accounting = Accounting
team-role-viewer = Viewer
team-about-admin = Everything, the portal’s settings and the team included
team-about-operations = Runs the day: requests, quotes, trips, invoices and clients
team-about-sales = Requests, deals, quotes and clients
team-about-dispatcher = Trips, the schedule, aircraft and messages
team-about-accounting = Invoices and payments
team-about-viewer = Reads everything, changes nothing

## The list

team-person = Person
team-role = Role
team-role-of = Role of { $name }
team-you = (you)
team-second-factor = Second step
team-factor-on = Set up
team-factor-off = Not set up yet
team-last-sign-in = Last sign-in
team-never = Never
team-state-active = Active
team-state-pending = Has not signed in yet
team-state-inactive = Inactive
team-more = Actions for { $name }
team-at-once = A changed role and a deactivation take effect at once: the person is signed out everywhere.

## Changes

team-add = Add team member
team-add-button = Add and show the link
team-add-note = The next page shows a one-time link. Hand it over yourself; it works for 24 hours.
team-name-missing = Enter a name of at most 120 characters
team-email-invalid = Enter one e-mail address, such as name@company.com
team-email-taken = Somebody on the team has this address already
team-role-changed = { $name } has a new role and signs in again
team-deactivate = Deactivate
team-deactivated = { $name } has no access any more
team-reactivate = Let in again
team-reactivated = { $name } has access again
team-new-link = New sign-in link
team-reset-factor = Reset second step
team-factor-reset = { $name } sets up the second step at the next sign-in
team-last-admin = The last active admin cannot be demoted or deactivated. Make somebody else an admin first.
team-inactive = This person has no access any more. Let them in again first.

## The one-time link

team-link-title = One-time link
team-link-for = Link for { $name }
team-link-explained = With this link { $name } chooses a password. It works once, for 24 hours, and is shown only now.
team-link-done = Back to the team
team-link-over-title = This link no longer works
team-link-over = It was used already, replaced by a newer one, or its day is over. Ask an admin of your team for another.
