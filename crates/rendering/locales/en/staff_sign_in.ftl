### The staff's door: address and password, then the second factor.

staff-sign-in-title = Sign in to the console
staff-sign-in-lead = For the team of { $company }.
staff-sign-in-password = Password
staff-sign-in-lost = Lost your password? An admin of your team gives you a new sign-in link.
staff-sign-in-signed-out = You are signed out
staff-sign-in-choose = Choose your password
staff-sign-in-choose-lead = { $name }, you are about to join the console of { $company }. After the password you set up a second step.
staff-sign-in-new-password = New password
staff-sign-in-keep = Keep this password
