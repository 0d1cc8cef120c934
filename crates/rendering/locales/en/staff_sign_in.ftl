### The staff's door: address and password, then the second factor.

staff-sign-in-title = Sign in to the console
staff-sign-in-lead = For the team of { $company }.
staff-sign-in-password = Password
staff-sign-in-lost = Lost your password? An admin of your team gives you a new sign-in link.
staff-sign-in-signed-out = You are signed out
staff-sign-in-choose = Choose your password
staff-sign-in-choose-lead = { $name }, you are about to join the console of { $company }. After the password you set up a second step.
staff-sign-in-new-password = New password
staff-sign-in-invited = Join the team of { $company }
staff-sign-in-invited-elsewhere = { $name }, sign in with the account of your company that belongs to { $email }. No password is needed here.
staff-sign-in-join = Join
staff-sign-in-occupied = You are signed in already
staff-sign-in-occupied-text = This invitation is for somebody else than { $name }. Sign out first, or open it in another browser. It still works.
staff-sign-in-keep = Keep this password
staff-sign-in-or-password = Or with your password:
staff-sign-in-emergency = Emergency sign-in
staff-sign-in-emergency-text = Passwords are switched off here. Only the emergency admin signs in with one.
staff-sign-in-local-off = Passwords are switched off here, or this address and this password do not belong together. Use a button above; only the emergency admin signs in with a password.
