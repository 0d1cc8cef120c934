### What can be wrong with a field of a form: what it is, and how to mend it.

fields-too-long = This is too long: at most { $most } characters
fields-number-outside = Give a whole number from { $least } to { $most }
fields-email-unreadable = This is not one e-mail address. Check for a missing @ or a space
fields-phone-unreadable = This phone number cannot be dialled. Give it with its country code, such as +1
fields-airport-unknown = No airport has this code. Type its code, its name or its town and choose from the list
fields-date-unreadable = Give a date as year, month and day, such as 1974-05-01
fields-amount-unreadable = Give an amount, such as 7,900.00
fields-language = Language
