### The demo's outbox: mails and text messages that were kept instead of sent.

outbox-title = Outbox
outbox-text = Nothing leaves this machine. Every mail and text message is kept here, the newest first.
outbox-empty = No mail yet
outbox-empty-text = Ask for a sign-in link or send a quote, and the mail appears here.
outbox-text-part = Text part
outbox-heads = Heads
outbox-raw = The whole mail as it would travel
outbox-sms = Text message
outbox-parts = Parts
