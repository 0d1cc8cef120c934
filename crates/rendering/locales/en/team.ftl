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
team-state-invited = Invited
team-state-invitation-over = Invitation over
team-invited-until = until { $when }
team-invited-over = since { $when }
team-more = Actions for { $name }
team-at-once = A changed role and a deactivation take effect at once: the person is signed out everywhere.

## Changes

team-add = Invite
team-add-button = Send invitation
team-add-note = A mail with a link goes to this address. It works once, for 7 days.
team-name-missing = Enter a name of at most 120 characters
team-email-invalid = Enter one e-mail address, such as name@company.com
team-email-taken = Somebody on the team has this address already
team-email-invited = This address was invited already. Send that invitation again, from the list.
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
team-emergency-admin = Passwords are switched off, and this is the emergency admin. Choose another one first, in Sign-in of staff.

## Invitations

team-invited-title = { $name } is invited
team-invited-explained = A mail is on its way to { $email }. You may also hand over the link below: it works once, for 7 days, and is shown only now.
team-invitation-resend = Send again
team-invitation-cancel = Take invitation back
team-invitation-cancelled = The invitation of { $name } no longer works

## The one-time link

team-link-title = One-time link
team-link-for = Link for { $name }
team-link-explained = With this link { $name } chooses a password. It works once, for 24 hours, and is shown only now.
team-link-done = Back to the team
team-link-over-title = This link no longer works
team-link-over = It was used already, replaced by a newer one, or its day is over. Ask an admin of your team for another.

## Permissions

team-may-use-console = Use the console
team-may-view-clients = See clients and passengers
team-may-manage-clients = Edit clients and passengers
team-may-invite-clients = Invite clients to the portal
team-may-see-as-client = See the portal as a client does
team-may-view-sales = See requests, deals and quotes
team-may-manage-requests = Answer requests and move deals
team-may-reopen-deals = Open ended deals again
team-may-manage-quotes = Write and send quotes
team-may-view-trips = See trips and the schedule
team-may-manage-trips = Plan, book and cancel trips
team-may-view-invoices = See invoices and payments
team-may-manage-invoices = Write invoices and record payments
team-may-view-messages = Read messages
team-may-write-messages = Write to clients
team-may-view-jobs = See jobs, sites and workers
team-may-manage-jobs = Plan, publish and cancel jobs
team-may-manage-workers = Edit workers and see their way
team-may-manage-templates = Edit job templates
team-may-manage-fleet = Edit aircraft and FBOs
team-may-manage-deliveries = See what was sent and send it again
team-may-manage-portal = Change the portal and the company’s details
team-may-manage-team = Manage the team
team-may-read-audit = Read and export the audit
team-beyond-own = You can only give, change or take away what you may do yourself. Ask an admin with wider access.
team-roles = What each role may do
team-permission = Permission
team-holds = Yes
team-holds-not = No
team-roles-note = Anybody can be given single permissions beyond their role, on their own page.
team-extras = Also allowed
team-extras-none = The role allows everything that you could add.
team-extras-note = A change takes effect at once: the person is signed out everywhere.
team-extras-saved = Saved what { $name } may do
team-sign-out = Sign out everywhere
team-signed-out = { $name } is signed out everywhere
team-devices-none = Not signed in anywhere.
