### Quotes: what a trip would cost, from the draft to the answer.

## Where a quote stands

quotes-status-draft = Draft
quotes-status-sent = Sent
quotes-status-viewed = Viewed
quotes-status-awaiting-confirmation = Awaiting confirmation
quotes-status-accepted = Accepted
quotes-status-declined = Declined
quotes-status-change-requested = Change asked
quotes-status-expired = Expired
quotes-status-withdrawn = Withdrawn
quotes-status-superseded = Replaced
