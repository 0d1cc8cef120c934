### Small words on quotes, itineraries and invoices as files.

paper-page = Page { $page } of { $pages }
paper-for = For
paper-terms = Conditions
paper-notes = Good to know
paper-options = Aircraft to choose from
paper-chosen = Chosen
paper-lines = Price
paper-sign-signature = Signature
paper-sign-name = Name, capacity
paper-sign-date = Date
paper-evidence = Signed electronically
paper-evidence-name = Signed by
paper-evidence-at = At
paper-evidence-address = From address
paper-evidence-browser = With
paper-evidence-hash = SHA-256 of the document
paper-payments = Payments
paper-bank = How to pay
paper-passengers = Passengers
paper-crew = Crew
