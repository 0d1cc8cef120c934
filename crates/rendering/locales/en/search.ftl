### Search over everything staff may see.

search-hint = Name, number or tail
search-start = Find anything
search-start-text = Type a name, a phone number, an e-mail address, a tail number or a reference such as T-2418.
search-none = Nothing found
search-account = Account
search-contact = Contact
search-aircraft = Aircraft
search-request = Request
search-quote = Quote
search-trip = Trip
search-invoice = Invoice
search-job = Job
