### Invitations to the portal: how they are worded, and many at once.

invite-tab = Invitations
invite-title = Invitations
invite-text = What an invitation says, by mail and by text message, in each language. The mail stands in your colours, and its plain text is written by itself.
invite-mail = Mail
invite-sms = Text message
invite-body-html = Words, as HTML
invite-body-hint = Paragraphs, lists, bold and links are kept. Scripts, pictures and styles are taken out.
invite-name-client = full name of the client
invite-name-first_name = first name of the client
invite-name-company = your company
invite-name-link = the link that lets them in; must occur
invite-name-expiry = last day of the link
invite-name-sender = who invites
invite-name-phone = your phone number
invite-link-missing = The link is missing. Put {"{{link}}"} in: nobody gets in without it
invite-saved = Saved. The next invitation says so.
invite-back = Back to the usual words
invite-back-text = Your own words are thrown away, and the usual ones are sent again.
invite-back-sure = Throw my words away
invite-test = Send a test to me
invite-test-text = As saved, to your own mailbox. Its link lets nobody in.
invite-tested = The test mail is on its way to you
invite-test-sms = Send a test text message
invite-test-sms-text = As saved, to a number that you hold. Its link lets nobody in. It counts among the company’s text messages, and a number gets one a minute, three an hour and five a day at the most.
invite-test-number = Your mobile number
invite-test-sms-send = Send the text message
invite-test-sms-done = The test message is on its way
invite-test-country = Text messages do not go to this country. It can be allowed in the settings of field service
invite-test-costly = Text messages to this number cost more than usual, so none are sent there
invite-test-too-many = Five tests within an hour are enough. Try again later
invite-preview-as = Preview as
invite-preview-nobody = a made-up client
invite-sample-first = Rosa
invite-in-lists = Invitation to the portal of { $company }

## How it goes

invite-no-phone = This person has no phone number, so there is nowhere to send a text message.
invite-phone-taken = Somebody else gets text messages at this number. Give this person another one first.
invite-by = The invitation goes by
invite-by-email = Mail to { $address }
invite-by-sms = Text message to { $address }

## Many at once

invite-selected = Invite to portal
invite-select = Choose { $name }
invite-csv = Invite from a table
invite-many-title = Invite several
invite-many-text = Nothing has been sent yet. This is what happens when you confirm.
invite-many-none = Nobody of these can be invited.
invite-many-person = Person
invite-many-outcome = What happens
invite-many-confirm = { $count ->
    [one] Send { $count } invitation
   *[other] Send { $count } invitations
}
invite-many-done = Invitations on their way: { $count }
invite-many-mail = Mail to { $address }
invite-many-sms = Text message to { $address }
invite-skip-unknown = Skipped: no such contact
invite-skip-twice = Skipped: named twice
invite-skip-no-address = Skipped: neither e-mail address nor phone number
invite-skip-active = Skipped: has access already
invite-skip-invited = Skipped: was invited already
invite-skip-suspended = Skipped: the access is suspended
invite-skip-inactive = Skipped: the contact is inactive
invite-skip-taken = Skipped: somebody else signs in with this address or number
invite-file-hint = CSV in UTF-8 with the columns name, email and phone, the first row being their names. 1 MB and 1,000 rows at the most. Looking at it sends nothing, and the file is not kept.
invite-file-too-large = This file is larger than 1 MB. Part it in several
invite-csv-rows = Rows
invite-csv-hint = Paste a table with the columns name, email and phone, the first row being their names. Each row is looked up among your contacts by address, then number, then name. 1,000 rows at the most.
invite-csv-show = Show what would happen
invite-csv-wrong = This is no table with a column name, email or phone
invite-csv-too-many = 1,000 rows at the most

## The usual words

invite-usual-mail-subject = { $first_name }, your { $company } portal is ready
invite-usual-mail-body =
    <p>Dear { $first_name },</p>
    <p>{ $sender } has opened a portal for you at { $company }.</p>
    <p><a href="{ $link }">Open my portal</a></p>
    <p>The link is for you alone, works once and ends on { $expiry }.</p>
invite-usual-sms-body = { $company }: { $first_name }, your portal is ready. Open it here, until { $expiry }: { $link }
