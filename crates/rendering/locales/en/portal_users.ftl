### Portal users: clients with access to the portal, seen by staff.

portal-users-add = Add client
portal-users-search = Name, phone or e-mail
portal-users-states = State
portal-users-tab-all = All
portal-users-tab-active = Active
portal-users-tab-invited = Invited
portal-users-tab-inactive = Inactive
portal-users-tab-removed = Removed
portal-users-person = Person
portal-users-account = Account
portal-users-no-account = Acts for no account
portal-users-kind = Kind
portal-users-kind-charter-client = Charter client
portal-users-kind-owner = Aircraft owner
portal-users-kind-fbo-customer = FBO customer
portal-users-kind-service-client = Service client
portal-users-kind-assistant = Assistant
portal-users-last-sign-in = Last sign-in
portal-users-invited-by = Invited by
portal-users-by-client = { $name }, client
portal-users-state-active = Active
portal-users-state-invited = Invited
portal-users-state-expired = Link expired
portal-users-state-inactive = Inactive
portal-users-state-removed = Removed
portal-users-state-waits = Waits for you
portal-users-opened = opened { $when } on { $phone }
portal-users-let-in = Let in
portal-users-not-them = Not them
portal-users-let-in-done = { $name } is let in and gets a message
portal-users-not-opened = Nobody waits to be let in by this invitation
portal-users-sent = sent { $sent }, works until { $until }
portal-users-sent-expired = sent { $sent }, never opened
portal-users-removed-by = removed { $when } by { $name }
portal-users-never = Never
portal-users-empty = Nobody is in yet
portal-users-empty-text = Invite the first client: the mail carries a link, and one press opens the portal.
portal-users-none-found = Nobody fits. Change the search or choose another state.
portal-users-off = The portal is off, so nobody can be invited or get in. People and their history are kept.
portal-users-off-open = Open the portal’s settings

## Actions

portal-users-resend = Send again
portal-users-resent = A new invitation is on its way to { $name }. The old link no longer works.
portal-users-cancel = Cancel
portal-users-cancel-long = Cancel the invitation
portal-users-cancelled = The invitation of { $name } is cancelled
portal-users-remove = Remove access
portal-users-removed = { $name } has no access any more
portal-users-invite-again = Invite again
portal-users-open-contact = Open the contact
portal-users-more = Actions for { $name }

## Adding a client

portal-users-find = Find the person
portal-users-find-text = Most clients are in the directory already. Search by name, phone or e-mail.
portal-users-find-none = Nobody in the directory fits.
portal-users-choose = Choose
portal-users-has-access = Has access
portal-users-no-email = No e-mail address
portal-users-new-contact = Add somebody new
portal-users-new-contact-text = The person joins the directory and gets the invitation at once.
portal-users-first-name = First name
portal-users-last-name = Last name
portal-users-account-choose = Choose an account
portal-users-account-hint = What the portal shows hangs on the account.
portal-users-role = Role in the account
portal-users-send = Send invitation
portal-users-send-note = The mail carries a link that works once.
portal-users-invited = { $name } is invited. The mail is on its way.
portal-users-other-person = Choose somebody else

## Refusals

portal-users-portal-off = The portal is off. Switch it on in the portal’s settings, then invite.
portal-users-no-address = This person has neither an e-mail address nor a phone number, so there is nowhere to send the invitation.
portal-users-mend-address = Add an address
portal-users-contact-inactive = This contact is inactive. Make them active again first.
portal-users-already-in = This person has access already
portal-users-address-needed = This person signs in with an e-mail address. Keep one, or take their access away first.
portal-users-address-taken = Somebody else signs in with this e-mail address. Give this person another one first.
portal-users-not-invited = There is no invitation waiting for this person
portal-users-already-removed = This person was removed before
portal-users-not-active = Only somebody who gets in can be suspended
portal-users-not-suspended = This person is not suspended
portal-users-is-suspended = The access of this person is suspended. Restore it instead of inviting again.

## The record

portal-users-tab-suspended = Suspended
portal-users-state-suspended = Suspended
portal-users-suspended-by = suspended { $when } by { $name }
portal-users-suspend = Suspend
portal-users-suspended = { $name } is signed out everywhere and does not get in until you restore the access
portal-users-restore = Restore access
portal-users-restored = { $name } can sign in again
portal-users-open-record = Open the record
portal-users-may = What this client may do
portal-users-saved = Saved. It holds from now on.
portal-users-create-trip = Create trip from request
portal-users-create-trip-text = What they ask for becomes a won deal and a trip at once. Up to five a day; you review each.
portal-users-itinerary-changes = Itinerary changes
portal-users-itinerary-changes-text = They change dates, times and routing of their trips themselves.
portal-users-advanced-scheduling = Advanced scheduling
portal-users-advanced-scheduling-text = They cancel trips, change the aircraft and see the proposed duty.
portal-users-devices = Signed in on
portal-users-no-devices = Nowhere at the moment
portal-users-signed-out = { $name } is signed out everywhere
portal-users-view-as = View as client
portal-users-view-as-text = Half an hour, read only. It is noted here and leaves no trace in the portal.
portal-users-sees-nothing = Somebody without access sees nothing
portal-users-sent-reminded = sent { $sent }, reminded { $reminded }, works until { $until }
portal-users-link = Link to hand over
portal-users-link-make = Link to hand over
portal-users-link-text = This link lets { $name } in once, until { $until }. It is shown here only now, and earlier links no longer work. Whoever has it can use it.
portal-users-link-done = Done
portal-users-link-picture = The link as a picture for a camera

## What they see, and why

portal-users-why = What they see, and why
portal-users-why-of = What { $name } sees, and why
portal-users-why-parts = Parts of the portal
portal-users-why-part = Part
portal-users-why-number = Sees now
portal-users-why-because = Because
portal-users-why-opened = Opened by the place in { $accounts }
portal-users-why-no-module = Your company does not use it
portal-users-why-no-feature = Switched off in the portal’s settings
portal-users-why-no-scope = No place of theirs opens it
portal-users-why-portal-off = The portal is off: nobody gets in.
portal-users-why-removed = The access was removed: nothing of this is seen.
portal-users-why-suspended = The access is suspended: nothing of this is seen until it is restored.
portal-users-why-inactive = The contact is inactive: nothing of this is seen.
portal-users-why-invited = The invitation has not been used yet. This is what waits inside.

## Who sees a thing

portal-users-seen-link = Who can see this
portal-users-seen-title = Who can see this, and why
portal-users-seen-people = People of the account with access
portal-users-seen-none = Nobody of this account has access to the portal.
portal-users-seen-more = Only the first { $number } people are shown.
portal-users-seen-yes = Sees it
portal-users-seen-no = Does not see it
portal-users-seen-invited = Has not used the invitation yet: this is what waits inside.
portal-users-seen-shut = The portal does not show it to anybody
portal-users-seen-because-theirs = They asked for it, or it was made for them
portal-users-seen-because-flies = They fly on this trip
portal-users-seen-because-whole = Their place shows all trips of the account
portal-users-seen-because-answers = Their place answers the quotes of the account
portal-users-seen-because-acts = Their place opens { $parts }
portal-users-seen-because-scope = Their place opens this part of the portal
portal-users-seen-because-removed = Their access was removed
portal-users-seen-because-suspended = Their access is suspended
portal-users-seen-because-contact-inactive = The contact is inactive
portal-users-seen-because-account-inactive = The account is inactive
portal-users-seen-because-no-scope = Their place does not open this part of the portal
portal-users-seen-because-not-out = It is not shown to clients, or not yet
portal-users-seen-because-private = The trip is private: only whoever booked it and whoever flies on it see it
portal-users-seen-because-own-only = Their place shows only what they booked or fly on
