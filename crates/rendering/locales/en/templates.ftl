### Job templates: what a kind of job asks for and how it can end.

templates-new = New template
templates-edit = Edit template
templates-create = Create template
templates-created = Template created. Clients see its jobs once you show it in Settings, Portal.
templates-saved = Template saved.
templates-used = In use
templates-unused = Not in use
templates-empty = No job templates yet
templates-empty-text = A template says what a kind of job asks for and how it can end. Create the first one, then jobs.
templates-none-unused = Every template is in use
templates-none-unused-text = Templates that you put aside are kept here, with their jobs.
templates-clients = Clients
templates-visible = Visible
templates-hidden = hidden
templates-what-clients-see = What clients see

## Fields of the form

templates-kind = Type
templates-kind-hint = Such as repair, installation or yearly service.
templates-duration = Duration
templates-window = Arrival window
templates-minutes = min
templates-skills = Skills
templates-skills-hint = Separated by commas, such as gas, electrics.
templates-worker = Usually goes
templates-team = Usual team
templates-nobody = Nobody in particular
templates-description = Usual description
templates-description-hint = Every new job begins with it.
templates-prepare = What the client should have ready
templates-prepare-hint = Such as the key to the plant room.
templates-active = New jobs can be made by this template
templates-active-hint = Off, it is put aside. Its jobs stay as they are.
templates-name-taken = Another template has this name. Choose a different one

## Its fields

templates-part-custom = Filled in the office
templates-part-custom-hint = Asked when a job is made or edited.
templates-part-report = Filled on site
templates-part-report-hint = Asked on the worker's phone. Required ones must be filled before a job is finished.
templates-add-field = Add field
templates-no-fields = No fields here yet.
templates-field-label = Name of the field
templates-field-kind = Kind
templates-field-unit = Unit
templates-field-signs = Signs for
templates-field-choices = Choices
templates-field-choices-hint = One per line.
templates-field-required = Required
templates-field-internal = Internal, never shown to clients
templates-photo-hint = Up to 10 photos.
templates-internal = Internal
templates-move-up = Move { $name } up
templates-move-down = Move { $name } down
templates-remove = Remove { $name }
templates-kind-text = Line of text
templates-kind-long-text = Longer text
templates-kind-number = Number
templates-kind-money = Amount
templates-kind-date = Date
templates-kind-date-time = Date and time
templates-kind-yes-no = Yes or no
templates-kind-pick = One of several
templates-kind-multi-pick = Several of several
templates-kind-action = Step to tick off
templates-kind-photo = Photos
templates-kind-file = File
templates-kind-signature = Signature
templates-kind-link = Link
templates-kind-address = Address
templates-kind-phone = Phone number
templates-kind-stays = Jobs hold values of the old kind. Remove this field and add another one instead
templates-field-twice = Another field has this name. Choose a different one
templates-too-many-fields = A template has at most 60 fields
templates-choices-missing = Give at least two choices, one per line
templates-choices-too-many = Give at most 40 choices of up to 80 characters
templates-signature-without-file = Choose the photo or file field of this template that is signed

## How jobs end

templates-resolutions = How a job can end
templates-resolutions-hint = At least one way that means done and one that means not done.
templates-add-resolution = Add resolution
templates-resolution-means = Means
templates-resolution-good = Done
templates-resolution-bad = Not done
templates-resolution-note = Note
templates-note-none = No note
templates-note-optional = Note if wanted
templates-note-required = Note required
templates-usual-good = Done
templates-usual-bad = Not done
templates-no-resolution = Add at least one resolution that means done and one that means not done
templates-no-good-resolution = Add at least one resolution that means done
templates-no-bad-resolution = Add at least one resolution that means not done
templates-too-many-resolutions = A template has at most 20 resolutions

## Fields that every job has

templates-default-description = Description
templates-default-prepare = What to have ready
templates-default-contact = Contact
templates-default-duration = Planned duration
templates-default-time-on-site = Time on site
templates-default-resolution = Result
templates-default-resolution-note = Note on the result
templates-default-files = Files

## What fields hold

templates-open = Not answered
templates-action-done = Done
templates-action-open = Not done
templates-value-too-long = This is too long. Shorten it
templates-value-no-number = Give a number, such as 1.5
templates-value-no-link = Give the address of a web page, such as https://example.com
templates-value-no-moment = Give a date with a time, such as 2026-12-01 14:00
templates-value-moment-skipped = The clocks jump over this time on that day. Choose another
templates-value-moment-twice = The clocks go back, and this time comes twice on that day. Choose another
