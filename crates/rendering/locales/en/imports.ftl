### Imports: clients, sites and jobs from a file of another system.

imports-title = Import
imports-lead = Bring clients, sites or jobs from another system as a CSV file of at most 10 MB and { $most } rows. The file is tried first: nothing changes before you have seen what would happen.
imports-kind = What the file holds
imports-kind-clients = Clients
imports-kind-sites = Sites
imports-kind-jobs = Jobs
imports-about-clients = Accounts, each with the people who act for it.
imports-about-sites = Places of clients who are in the directory.
imports-about-jobs = Visits to sites, planned where the row has a day.
imports-rules-clients = A client is found again by its external_id, else by its name. Several rows may name one client, each with another person. People are known by their e-mail address; nobody is invited, and whoever is new may read until you give them another role.
imports-rules-sites = The client is its external_id or its name. A site is found again by its external_id, else by its name. Latitude and longitude are in degrees.
imports-rules-jobs = Client and site are external ids or names, the template is a name, the worker a name or an e-mail address. A job is found again by its external_id. Day and time are where the site is. A field of the template is a column called “field:” with its label behind.
imports-file = File
imports-file-hint = CSV in UTF-8. The first row holds the names of the columns. In a row that changes something, an empty cell leaves what is there.
imports-try = Try the file
imports-latest = Brought lately
imports-none-yet = Nothing was brought yet.
imports-brought = Brought
imports-template = Template
imports-done-of = { $done } of { $rows }
imports-state-tried = Tried, not imported
imports-state-running = Being imported
imports-state-stopped = Stopped
imports-state-done = Imported

## What came of trying

imports-totals = What would happen
imports-rows = Rows
imports-creates = Make something new
imports-changes = Change or add to what is there
imports-bad-rows = Cannot be taken
imports-nothing-yet = Nothing has changed yet. Rows go in 500 at a time, each part whole or not at all.
imports-apply = { $rows ->
    [one] Import { $rows } row
   *[other] Import { $rows } rows
}
imports-discard = Discard the file
imports-discarded = The file is gone
imports-mend = { $rows ->
    [one] { $rows } row cannot be taken. Mend it in the file and bring the file again; nothing was imported.
   *[other] { $rows } rows cannot be taken. Mend them in the file and bring the file again; nothing was imported.
}
imports-again = Bring the file again
imports-problems-file = Download this list
imports-problems = What is wrong
imports-row = Row
imports-column = Column
imports-value = What stands there
imports-problem = Problem

## Putting in

imports-so-far = So far
imports-done = Rows imported
imports-created = New
imports-changed = Changed
imports-done-text = Every row is in, and the file was deleted.
imports-look = Look at them
imports-another = Import another file
imports-running-text = The rows are being imported. You may leave this page and come back. If the number stays the same for a minute, go on from here.
imports-stopped-at = It stopped at row { $row }
imports-stopped-text = { $done ->
    [0] Nothing was imported.
    [one] The first row is imported and stays. Nothing after it is.
   *[other] The first { $done } rows are imported and stay. Nothing after them is.
}
imports-go-on = Go on from here
imports-discard-rest = Discard the rest

## What can be wrong with a file

imports-file-missing = Choose a file
imports-file-too-large = This file is larger than 10 MB. Part it in several
imports-file-too-many-rows = This file has more than 50,000 rows. Part it in several
imports-file-not-utf8 = This is not a CSV file in UTF-8. In your spreadsheet choose “CSV UTF-8” when you save it
imports-file-empty = There are no rows in this file. The first row holds the names of the columns, the others what is to be imported
imports-file-role-column = A file gives nobody rights. Take the column “{ $column }” out; roles are given on the client’s page
imports-file-unknown-column = There is no column “{ $column }” in files of this kind. Take it out, or use the template’s name for it
imports-file-doubled-column = The column “{ $column }” is there twice
imports-file-missing-column = The column “{ $column }” is missing

## What can be wrong with a row

imports-row-unfit = This row cannot be taken as it is
imports-row-refused = This row cannot be taken: { $why }
imports-row-gone = Something that this row names was changed or removed meanwhile
imports-row-too-long = This row is longer than { $most } KB. Often a quotation mark is missing
imports-row-width = This row has { $given } cells, the first row has { $wanted }. Often a comma or a quotation mark is missing
imports-yes-or-no = Write yes or no
imports-external-id-taken = Something else has this external_id
imports-twice-in-file = An earlier row of this file means the same
imports-client-unknown = No client has this name or external_id. Jobs need a client with a site
imports-client-ambiguous = Several clients have this name. Use the external_id
imports-site-unknown = This client has no site of this name or external_id
imports-site-ambiguous = This client has several sites of this name. Use the external_id
imports-site-of-another-client = The site with this external_id belongs to another client
imports-template-unknown = No template in use has this name
imports-template-ambiguous = Several templates have this name
imports-worker-unknown = No worker in use has this name or e-mail address
imports-worker-ambiguous = Several workers have this name. Use the e-mail address
imports-team-unknown = No team has this name
imports-team-ambiguous = Several teams have this name
imports-job-begun = This job has begun or is over; a file no longer changes it
imports-needs-day = Whoever is to go needs a day and a time
imports-day-and-time = Give both the day and the time
imports-time-unreadable = Give the time as hours and minutes, such as 09:00
imports-time-skipped = Clocks jump over this time on that day. Choose another
imports-time-twice = Clocks show this time twice on that day. Choose another
imports-field-of-another-template = The template of this row has no such field
