### Contacts: the people the operator knows.

contacts-new = New contact
