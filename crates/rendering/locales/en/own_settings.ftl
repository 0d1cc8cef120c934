### A client's own settings in the portal.

own-settings-about-you = What we know about you
own-settings-signs-in-with = You sign in with
own-settings-acts-for = You act for
own-settings-wrong = Something wrong or out of date? Tell { $company }, and it is changed everywhere.
own-settings-tell-us = Write to us
own-settings-language = Language of the portal and of mails
own-settings-language-hint = Documents already issued stay as they are.
own-settings-saved = Your language is saved
own-settings-role-owner = Owner
own-settings-role-requester = Requester
own-settings-role-billing = Billing
own-settings-role-signer = Signer
own-settings-role-viewer = Viewer
