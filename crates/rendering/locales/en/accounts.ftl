### Accounts: the companies and households that fly.

accounts-new = New account
