### What clients are told of their jobs: the usual words, and the page where operators write their own.

notices-title = Words to clients
notices-text = What clients are told of their jobs. Left alone, the usual words are sent, in the reader's language.
notices-event-scheduled-today = Scheduled today
notices-event-rescheduled = New time
notices-event-on-the-way = On the way
notices-event-finished = Finished
notices-when-scheduled-today = In the morning of the day; for a job planned later that day, at once.
notices-when-rescheduled = As soon as a job has another time.
notices-when-on-the-way = When the worker sets out, with the link to follow.
notices-when-finished = When the job is finished, with the link to rate.
notices-mail = Mail
notices-sms = Text message
notices-subject = Subject
notices-body = Words
notices-own = Your words
notices-usual = Usual words
notices-back = Back to the usual words
notices-back-done = The usual words are sent again.
notices-saved = Saved. The next message says so.
notices-show-preview = Preview
notices-preview = Preview
notices-preview-text = With made-up values; each message has its own.
notices-segments = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
notices-units = { $units ->
    [one] { $units } character of { $room }
   *[other] { $units } characters of { $room }
}
notices-alphabet-wide = A character outside the basic alphabet makes every part shorter: 70 characters instead of 160.
notices-names = What you can put in
notices-name-client = whom it goes to
notices-name-company = your company
notices-name-template = kind of job
notices-name-title = title of the job
notices-name-number = number of the job
notices-name-date = day
notices-name-window = arrival window
notices-name-worker = who comes
notices-name-address = address of the site
notices-name-link = link to follow, rate or read
notices-name-phone = your phone number
notices-insert = Put in { $name }
notices-unknown-substitution = { $name } stands for nothing. Use one of the names from the list

## A message

notices-window = { $from }–{ $until }
notices-somebody = our technician
notices-in-lists = { $notice }: { $number }
notices-fact-job = Job
notices-fact-window = Arrival
notices-fact-address = Address
notices-action-scheduled-today = See the job
notices-action-rescheduled = See the job
notices-action-on-the-way = Follow on the map
notices-action-finished = Say how it was
notices-why = You get this mail because { $company } does a job for you.

## The usual words

notices-usual-mail-scheduled-today-subject = Today: { $title }
notices-usual-mail-scheduled-today-body =
    { $worker } comes today, { $window }.
    Please make sure that somebody can let them in.
notices-usual-mail-rescheduled-subject = New time for { $title }
notices-usual-mail-rescheduled-body =
    { $title } has a new time: { $date }, { $window }.
    Does it not suit you? Answer this mail or call us.
notices-usual-mail-on-the-way-subject = { $worker } is on the way
notices-usual-mail-on-the-way-body =
    { $worker } is on the way to you for { $title }.
    Follow the way on the map until the work begins.
notices-usual-mail-finished-subject = { $title } is finished
notices-usual-mail-finished-body =
    The visit for { $title } is over.
    How was it? It takes a moment to tell us, and we read every word.
notices-usual-sms-scheduled-today-body = { $company }: { $template } today, { $window }. Please make sure that somebody can let us in.
notices-usual-sms-rescheduled-body = { $company }: { $template } has a new time: { $date }, { $window }.
notices-usual-sms-on-the-way-body = { $company }: { $worker } is on the way. Follow here: { $link }
notices-usual-sms-finished-body = { $company }: the visit is over. How was it? { $link }

## Values for the preview

notices-sample-client = Rosa Alvarez
notices-sample-template = Repair
notices-sample-title = Heat pump repair
notices-sample-worker = Marcus Hale
notices-sample-address = 12 Harbor Road

## Answers to text messages

notices-answer-stop = You get no more text messages from { $company }. Write START to get them again.
notices-answer-start = You get text messages from { $company } again. Write STOP to end them.
notices-answer-help = { $company } writes about your jobs. { $phone } Write STOP to end the messages.
