### Which contact acts for which account, and as what.

memberships-role = Role
memberships-role-of = Role of { $name }
memberships-role-owner = Owner
memberships-role-requester = Requester
memberships-role-billing = Billing
memberships-role-signer = Signer
memberships-role-viewer = Viewer
memberships-roles-explained = Owners do everything. Requesters ask for trips, keep passengers and write. Signers also answer quotes. Billing sees invoices and writes. Viewers see trips.
memberships-find = Add a known person
memberships-none-found = Nobody in the directory fits. Search by name, phone or e-mail, or add a new contact.
memberships-added = { $person } now acts for { $account }
memberships-removed = That person no longer acts for this account
memberships-add-to = Add to an account
