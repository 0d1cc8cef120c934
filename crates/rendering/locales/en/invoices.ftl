### Invoices and payments, in the console and in the portal.

invoices-new = New invoice
