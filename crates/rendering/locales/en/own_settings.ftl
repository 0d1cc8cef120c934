### A client's own settings in the portal.

own-settings-about-you = What we know about you
own-settings-signs-in-with = You sign in with
own-settings-acts-for = You act for
own-settings-wrong = Something wrong or out of date? Tell { $company }, and it is changed everywhere.
own-settings-tell-us = Write to us
own-settings-language = Language of the portal and of mails
own-settings-language-hint = Documents already issued stay as they are.
own-settings-saved = Your language is saved
own-settings-password = Password
own-settings-password-has = You sign in with your address and your password, or by a mailed link.
own-settings-password-none = You have no password: you sign in by a mailed link.
own-settings-password-see = Change or remove it
own-settings-password-choose = Choose one
own-settings-password-current = Current password
own-settings-password-new = New password
own-settings-password-note = All your other devices are signed out, and we tell you by mail.
own-settings-password-keep = Keep this password
own-settings-password-changed = Your password is changed. All other devices are signed out.
own-settings-password-remove = Remove password
own-settings-password-remove-text = Without a password you sign in by a mailed link.
own-settings-password-removed = Your password is removed. All other devices are signed out.
own-settings-role-owner = Owner
own-settings-role-requester = Requester
own-settings-role-billing = Billing
own-settings-role-signer = Signer
own-settings-role-viewer = Viewer
