### Accounts: the companies and households that fly.

accounts-new = New account
accounts-create = Create account
accounts-edit = Edit account
accounts-created = The account is in the directory. Now add the people who act for it.
accounts-saved = Account saved
accounts-search = Search accounts by name
accounts-none-found = No account fits
accounts-empty = No accounts yet
accounts-empty-text = An account is the company or household that flies and pays. Its people, trips and invoices hang on it.
accounts-kind = Kind
accounts-kind-charter-client = Charter client
accounts-kind-broker = Broker
accounts-kind-owner = Aircraft owner
accounts-kind-fbo-customer = FBO customer
accounts-kind-service-client = Service client
accounts-form = Legal form
accounts-organisation = This is a company, not a household
accounts-company = Company
accounts-household = Household
accounts-rep = Looked after by
accounts-nobody = Nobody
accounts-billing-address = Billing address
accounts-tax-id = Tax number
accounts-payment-days = Days to pay
accounts-payment-days-hint = Left empty, invoices are due after { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
accounts-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
accounts-notes-hint = Only your team reads this.
accounts-in-use = In use
accounts-in-use-hint = Out of use, the account vanishes at once from the portal of everyone who acts for it. Its trips and invoices are kept.
accounts-active = In use
accounts-inactive = Out of use
accounts-inactive-note = This account is out of use. Its people do not see it in the portal.
accounts-people = People
accounts-no-people = Nobody acts for this account yet. Add a person before you invite somebody to the portal.
accounts-fbos = Preferred FBOs
accounts-fbo = FBO
accounts-fbo-choose = Choose an FBO
accounts-fbo-explained = At each airport the account prefers one FBO. It is selected by itself when a trip of this account is planned.
accounts-fbo-none-yet = Add FBOs to the directory first, then choose which one this account prefers.
accounts-fbo-preferred = { $fbo } is now preferred at { $airport }
accounts-fbo-forgotten = No FBO is preferred there any more
accounts-no-fbos = No FBO is preferred yet. Choose one per airport, and trips are planned with it.
accounts-lists = Belongs to this account
