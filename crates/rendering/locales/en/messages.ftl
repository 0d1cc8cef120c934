### Conversations between clients and the operator.

messages-new = New
messages-write = Write a message
messages-all = All conversations
messages-was-sent = Message sent
messages-was-sent-without-mail = The message is in the conversation. No mail goes to the person you wrote to, because they cannot read it in the portal.
messages-was-closed = Conversation closed
messages-was-reopened = Conversation open again

## What a conversation is about

messages-noun-general = General
messages-noun-request = Request
messages-noun-quote = Quote
messages-noun-trip = Trip
messages-noun-invoice = Invoice
messages-noun-job = Job
messages-open-general = Open
messages-open-request = Open request
messages-open-quote = Open quote
messages-open-trip = Open trip
messages-open-invoice = Open invoice
messages-open-job = Open job

## Whose turn it is

messages-state-open = Open
messages-state-waiting-for-client = Waiting for the client
messages-state-waiting-for-staff = Waiting for us
messages-state-closed = Closed
messages-client-state-open = Open
messages-client-state-waiting-for-client = Answered
messages-client-state-waiting-for-staff = We will answer
messages-client-state-closed = Closed
messages-filter-open = Open
messages-filter-waiting = Waiting
messages-filter-closed = Closed
messages-filter-all = All
messages-waits = Waits { $age }
messages-unread = { $count ->
    [one] 1 unread
   *[other] { $count } unread
}

## In a conversation

messages-earlier = Show earlier messages
messages-seen = Seen { $when }
messages-note-for-staff = note for staff
messages-as-note = Note for staff only
messages-your-message = Your message
messages-write-to = Write to { $name }
messages-closed-hint = This conversation was closed. Your message opens it again.
messages-close = Close
messages-reopen = Open again
messages-search = Subject, client or words

## A new one

messages-subject = Subject
messages-for-account = For which account
messages-about = About
messages-to = To
messages-without-mail = { $name } (gets no mail)
messages-without-mail-hint = Who gets no mail cannot read conversations in the portal. Invite them first, or call.
messages-choose-account = Whom would you like to write to?
messages-nobody-title = Nobody to write to
messages-nobody-text = This account has no active contact. Add one first, then write the message.

## Nothing here

messages-empty-title = No messages yet
messages-empty-text = Ask us anything. What we write to each other stays here.
messages-none-title = No conversations here
messages-none-text = What clients write appears here, the longest wait first under Waiting.
messages-choose-title = Choose a conversation
messages-choose-text = Pick one from the list, or start a new one.

## What does not fit

messages-error-empty = Write something first
messages-error-too-long = A message holds 20,000 characters. Shorten it; what you typed is kept.
messages-error-subject = Say in a few words what it is about
messages-refused-already-closed = This conversation is closed already.
messages-refused-not-closed = This conversation is open already.
messages-refused-nobody-to-write-to = This person does not act for the account. Choose another one.
