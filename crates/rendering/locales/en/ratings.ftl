### How clients liked their jobs.

ratings-score = { $score } of 5
ratings-rate-this-job = How was it?
ratings-how-was-it = From 1 to 5 stars
ratings-what-was-good = What was good
ratings-what-was-not = What could be better
ratings-comment = In your words
ratings-your-name = Your name
ratings-send = Send
ratings-change = Change what I said
ratings-yours = What you said
ratings-thanks = Thank you. We have it.
ratings-answer-of = { $company } answered { $when }

ratings-tag-punctual = On time
ratings-tag-friendly = Friendly
ratings-tag-clean = Left it clean
ratings-tag-skilled = Knew the trade
ratings-tag-explained-well = Explained it well
ratings-tag-late = Late
ratings-tag-unfriendly = Unfriendly
ratings-tag-untidy = Left a mess
ratings-tag-not-fixed = Not fixed
ratings-tag-unclear = Hard to follow

## In the console

ratings-show-all = All
ratings-show-waiting = To look after
ratings-show-unanswered = Unanswered
ratings-waits = Look after it
ratings-by-link = By the link
ratings-handled-by = Looked after by { $name }, { $when }
ratings-answer = Answer
ratings-answer-again = Change the answer
ratings-your-answer = Your answer
ratings-answer-note = The client reads it where they rated, and gets a mail. After that the rating stays as it is.
ratings-send-answer = Send answer
ratings-mark-handled = Looked after
ratings-was-answered = Answer sent
ratings-was-handled = Marked as looked after
ratings-empty-title = No ratings here
ratings-empty-text = Clients rate a job once it is finished. What they say appears here.
ratings-averages = Averages
ratings-average = Average
ratings-number = Ratings
ratings-last-year = Last twelve months
ratings-none-yet = No ratings yet
ratings-count = { $count ->
    [one] 1 rating
   *[other] { $count } ratings
}
ratings-by-month = Average by month
ratings-by-worker = By worker
ratings-by-template = By kind of job
ratings-month = Month
ratings-as-table = As a table

## What does not fit

ratings-error-score = Choose one to five stars
ratings-refused-not-finished = A job can be rated once it is finished.
ratings-refused-too-late = A rating can be changed for seven days. Write to us instead.
ratings-refused-answered = We have answered this rating, so it stays as it is. Write to us instead.
ratings-refused-nothing-to-handle = Nobody has to look after this rating.
