### Words that every page needs: the frame around it, verbs on buttons, small words.

## Places in the portal and the console

shell-home = Home
shell-trips = Trips
shell-quotes = Quotes
shell-invoices = Invoices
shell-messages = Messages
shell-passengers = Passengers
shell-people = People
shell-settings = Settings
shell-requests = Requests
shell-deals = Deals
shell-schedule = Schedule
shell-jobs = Jobs
shell-board = Dispatch board
shell-asks = Job requests
shell-ratings = Ratings
shell-sites = Sites
shell-workers = Workers
shell-templates = Job templates
shell-field = Field service
shell-accounts = Accounts
shell-contacts = Contacts
shell-aircraft = Aircraft
shell-portal-users = Portal users
shell-deliveries = Deliveries
shell-portal = Portal
shell-team = Team
shell-identity = Sign-in of staff
shell-leads = Leads
shell-audit = Audit
shell-group-work = Work
shell-group-directory = Directory
shell-group-manage = Manage
shell-main-navigation = Sections
shell-your-account = Your account
shell-switch-account = Switch account
shell-more = More
shell-menu = Menu
shell-skip-to-content = Skip to content
shell-search-or-do = Search or do
shell-search = Search
shell-filter = Filter
shell-clear-filter = Clear filter
shell-sort = Sort
shell-sign-in = Sign in
shell-sign-out = Sign out
shell-language = Language

## Things to do

shell-call = Call { $name }
shell-call-us = Call us
shell-write-to-us = Write to us
shell-back = Back
shell-save = Save
shell-cancel = Cancel
shell-close = Close
shell-edit = Edit
shell-change = Change
shell-remove = Remove
shell-delete = Delete
shell-add = Add
shell-open = Open
shell-view = View
shell-send = Send
shell-continue = Continue
shell-confirm = Confirm
shell-create = Create
shell-copy = Copy
shell-copied = Copied
shell-download = Download
shell-print = Print
shell-share = Share
shell-undo = Undo
shell-try-again = Try again
shell-reload = Reload
shell-show = Show
shell-hide = Hide
shell-choose = Choose
shell-show-all = Show all

## Small words

shell-all = All
shell-none = None
shell-yes = Yes
shell-no = No
shell-and = and
shell-or = or
shell-to = to
shell-by = by
shell-on = On
shell-off = Off
shell-optional = optional
shell-required = required
shell-new = New
shell-today = Today
shell-tomorrow = Tomorrow
shell-yesterday = Yesterday
shell-now = Now
shell-from = From
shell-until = Until
shell-you = You
shell-name = Name
shell-email = E-mail
shell-phone = Phone
shell-date = Date
shell-time = Time
shell-status = Status
shell-total = Total
shell-amount = Amount
shell-notes = Notes
shell-reason = Reason
shell-details = Details
shell-history = History
shell-actions = Actions
shell-not-set = Not set
shell-unknown = Unknown

## Lists and pages

shell-previous-page = Previous page
shell-next-page = Next page
shell-pages = Pages
shell-page-of = Page { $page } of { $pages }
shell-nothing-found = Nothing found. Change the search or clear the filter.
shell-results = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
shell-selected = { $count ->
    [one] 1 selected
   *[other] { $count } selected
}

## Loading, offline and saving

shell-loading = Loading
shell-saving = Saving
shell-saved = Saved
shell-offline = You are offline. This is the last version we have, and nothing you typed is lost.
shell-online-again = You are online again
shell-updated = Updated { $age }
shell-changed-elsewhere = This page has changed. Reload to see the latest version.
shell-unsaved = You have changes that are not saved
shell-opens-in-new-window = opens in a new window

## Forms

shell-check-the-form = Some fields need another look. Everything you typed is kept.
shell-field-missing = Fill in this field
shell-choose-one = Choose one
shell-file-choose = Choose a file

## Light and dark

shell-theme = Appearance
shell-theme-light = Light
shell-theme-dark = Dark
shell-theme-system = As on this device

## Keyboard

shell-keys = Keyboard
shell-keys-show = All keys
shell-keys-off = Single keys are off
shell-keys-turn-off = Turn single keys off
shell-keys-turn-on = Turn single keys on
shell-keys-everywhere = Everywhere
shell-keys-go-to = Go to
shell-keys-then = then
shell-keys-in-lists = In lists
shell-keys-on-records = On a record
shell-keys-search = Search or do
shell-keys-next = Next row
shell-keys-previous = Previous row
shell-keys-look = Look without opening
shell-keys-open = Open
shell-keys-close = Close and return to the row
shell-keys-select = Select the row
shell-keys-filter = Go to the filter
shell-keys-new = Create new
shell-keys-assign = Assign
shell-keys-quote = Build a quote
shell-keys-decline = Decline
shell-keys-snooze = Snooze
shell-keys-done = Mark as done
shell-keys-reply = Reply
shell-keys-send = Send
shell-keys-move = Move a deal or scroll the schedule
shell-keys-today = Go to today

## Search or do

shell-palette-hint = Type a name, a number or what you want to do
shell-palette-empty = Nothing fits. Try a name, a tail number or a reference.
shell-access-requests = Access requests
shell-looking-as = You are looking as { $name }. You can change nothing, and nothing is marked as seen.
shell-stop-looking = Stop looking
