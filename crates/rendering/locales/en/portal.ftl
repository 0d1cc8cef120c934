### Settings > Portal: how it looks, whom it lets in, what it lets them do.

portal-title = Portal
portal-appearance = Appearance
portal-access = Access
portal-features = Features
portal-open-it = Open the portal
portal-saved = Saved. Clients see it with their next page.
portal-already-created = The portal is there already. Nothing was changed.

## Introduction

portal-create = Create portal
portal-created = The portal is there, still switched off. Give it your looks, then switch it on under Access.
portal-introduction-title = A portal for the clients of { $company }
portal-introduction-text = Your clients ask for trips, answer quotes, see their trips and invoices and write to you, under your name and in your colours.
portal-introduction-looks = Your logo and your colour, readable in light and dark
portal-introduction-features = You choose what clients can do there
portal-introduction-invite = Nobody gets in before you invite them
portal-introduction-closed = The portal starts switched off. You switch it on when it is ready.

## Appearance

portal-logo = Logo
portal-logo-hint = PNG or JPG, up to 2 MB and 4096 pixels wide and high. Shown 36 px high.
portal-logo-remove = Remove the logo and show the company's name
portal-logo-dark = Logo for dark backgrounds
portal-logo-dark-hint = Shown where a page is dark. Without one, the usual logo stands on a light plate there.
portal-logo-dark-remove = Remove the logo for dark backgrounds
portal-logo-again = The chosen file was not kept. Choose it again before you save.
portal-logo-too-large = This file is larger than 2 MB. Choose a smaller one
portal-logo-unreadable = This file is neither a PNG nor a JPG picture, whatever its name says. Choose another
portal-logo-too-many-pixels = This picture has too many pixels: at most 4096 by 4096 and 16 million altogether
portal-brand = Brand colour
portal-brand-pick = Pick a colour
portal-brand-hint = One colour is enough. All shades come from it and keep at least 4.5 : 1, whatever you choose.
portal-brand-unreadable = Give a colour as six digits or letters from a to f, such as #0b4f6c
portal-contrast-buttons = Text on buttons
portal-contrast-links = Links on white
portal-contrast-links-dark = Links on dark
portal-neutral = Greys
portal-neutral-brand = Brand
portal-neutral-warm = Warm
portal-neutral-cool = Cool
portal-neutral-pure = Pure
portal-corner = Corners
portal-corner-square = Square
portal-corner-soft = Soft
portal-corner-round = Round
portal-welcome = Words on the sign-in page
portal-welcome-hint = Up to { $most } characters.
portal-preview = Preview
portal-preview-show = Preview
portal-preview-trip = Next trip
portal-preview-button = Review quote
portal-preview-link = Open trip
portal-preview-state = Confirmed
portal-preview-note = Clients see this after you save.

## Access

portal-switch = Portal on or off
portal-is-on = The portal is on
portal-is-off = The portal is off
portal-enable = Switch on
portal-enable-text = Switched on, you can invite clients. That alone lets nobody in.
portal-enabled = The portal is on. Now invite your first client.
portal-disable = Switch off
portal-disable-text = Switched off, every client is signed out at once and sees a page with your phone number. Sign-in links and open invitations stop working. Nothing is deleted.
portal-disabled = The portal is off. Every client was signed out, and everything is kept.
portal-who-gets-in = Who gets in, and for how long
portal-session = Stay signed in
portal-session-hint = Counted from the last visit.
portal-sign-in = How clients sign in
portal-sign-in-hint = A mailed link always works as well, so nobody is locked out. People who have only a phone sign in by text message.
portal-sign-in-passwordless = By a mailed link or code
portal-sign-in-password = By a password
portal-sign-in-choice = As each client likes
portal-link = Sign-in links work for
portal-link-hint = Once, with a six-digit code beside the link.
portal-invitation = Invitations work for
portal-invitation-hint = A new invitation makes the old one useless.
portal-trips-shown = Trips
portal-approval = Confirm accepted quotes
portal-approval-hint = On, an accepted quote waits until one of you confirms it. Off, the trip is booked at once if the aircraft is free.
portal-tail = Show the tail number
portal-tail-hint = Owners always see their own aircraft.
portal-tail-never = Never
portal-tail-confirmed = Once confirmed
portal-tail-always = Always
portal-crew = Show crew names from
portal-crew-hint = Before this stage clients see no names.
portal-stage-limit = Clients may change a trip until
portal-stage-limit-hint = From this stage on they ask you instead.
portal-stage-pending = Pending
portal-stage-booked = Booked
portal-stage-dispatched = Dispatched
portal-stage-in-progress = In progress
portal-stage-completed = Completed
portal-requests = New requests
portal-told = Tell these people by e-mail
portal-told-hint = About each new request of a client.
portal-assignee = Give new requests to
portal-assignee-hint = Left open, they wait in the queue until somebody takes them.

## Features

portal-features-title = What clients can do
portal-feature-requests = Ask for trips
portal-feature-requests-hint = With legs, passengers and wishes. Off, the request form and its button vanish.
portal-feature-quotes = Answer quotes
portal-feature-quotes-hint = Choose an option, accept with a name, decline or ask for a change.
portal-feature-trips = See trips
portal-feature-trips-hint = With times, route, aircraft and history.
portal-feature-passengers = Keep passengers
portal-feature-passengers-hint = Their own directory of who flies.
portal-feature-invoices = See invoices
portal-feature-invoices-hint = With what is paid and what is left.
portal-feature-payments = Pay invoices
portal-feature-payments-hint = How to transfer the money, and a button to tell you that it is on its way.
portal-feature-messaging = Write messages
portal-feature-messaging-hint = One thread for each trip, quote or question.
portal-feature-pdf = Download documents
portal-feature-pdf-hint = Quotes, itineraries and invoices as PDF.
portal-feature-services = Ask for services
portal-feature-services-hint = Catering, ground transport and more, with a request.
portal-feature-jobs = See jobs
portal-feature-jobs-hint = Planned, under way and finished, with what you choose under Templates and fields. Off, the whole section vanishes.
portal-feature-tracking = Follow technicians on the map
portal-feature-tracking-hint = From "on the way" until arrival, by a link that needs no sign-in.
portal-feature-ratings = Rate finished jobs
portal-feature-ratings-hint = One to five, with a comment. A low score opens a task for you.

## Templates and fields

portal-fields = Templates and fields
portal-fields-title = What clients see of a job
portal-fields-text = A template that is not switched on keeps its jobs out of the portal everywhere: lists, search, mail. What you save here holds for past jobs too.
portal-fields-no-templates = Create a job template first. Then choose here what clients see of its jobs.
portal-fields-for-client = Fields for the client
portal-fields-chosen = { $count ->
    [one] 5 fixed, { $count } chosen
   *[other] 5 fixed, { $count } chosen
}
portal-fields-show = Show { $name } to clients
portal-fields-of = { $name }, fields
portal-fields-always = Always shown: time, address, status, template, technician.
portal-fields-own = A choice of its own
portal-fields-own-hint = Off, the common choice holds, and what is ticked below does not.
portal-fields-common = Common choice
portal-fields-common-hint = For every template without a choice of its own.
portal-fields-from-main = main
portal-fields-from-custom = office
portal-fields-from-report = report
portal-fields-never = internal, never shown
portal-fields-internal = An internal field can never be shown to clients. Nothing was changed
portal-fields-unknown = One of these fields no longer exists. Check what is ticked and save again
portal-fields-as = Look as
portal-fields-client = { $name }, { $account }
portal-fields-no-job = This client sees no job of this template: it is hidden, or no job of theirs has a time yet.
portal-fields-preview-note = The preview shows a real job by what is ticked now, saved or not. Nobody is told that you looked.
portal-fields-window = { $from } to { $until }
portal-fields-scheduled = Scheduled at
portal-fields-address = Address
portal-fields-status = Status
portal-fields-template = Template
portal-fields-assignee = Technician
portal-fields-status-planned = Planned
portal-fields-status-on-the-way = On the way
portal-fields-status-in-progress = In progress
portal-fields-status-done = Done
portal-fields-status-not-completed = Not completed
portal-fields-status-cancelled = Cancelled
portal-strangers = Strangers
portal-texts-open = Text invitations open the portal at once
portal-texts-open-hint = A number may have been taken over or have a new holder. While this is off, whoever opens an invitation by text message sees nothing until you let them in, in the list of portal users.
portal-sign-up = Visitors may ask for access
portal-sign-up-hint = The sign-in page leads to a form. You decide about each; nobody gets in by themselves.
portal-sign-up-told = Who is told
portal-sign-up-told-hint = They get a mail for everyone who asks. If nobody is chosen, the admins do.
portal-colleagues = Colleagues of clients
portal-owners-invite = Owners may invite colleagues
portal-owners-invite-hint = Whoever owns an account invites others to it under People, gives no more than they have, and ends it again. You see everyone in the list and in the history.
