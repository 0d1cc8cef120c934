### Contacts: the people the operator knows.

contacts-new = Nuevo contacto
