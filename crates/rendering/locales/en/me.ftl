### A member of staff's own settings.

me-about-you = About you
me-email-hint = You sign in with this address.
me-saved = Saved
me-password = Password
me-password-current = Current password
me-password-new = New password
me-password-note = All your other devices are signed out when you change it.
me-password-change = Change password
me-password-changed = Your password is changed. All other devices are signed out.
me-recovery = Recovery codes
me-recovery-left = { $count ->
    [0] No recovery code is left.
    [one] One recovery code is left.
   *[other] { $count } recovery codes are left.
}
me-recovery-note = New codes replace the old ones.
me-recovery-renew = Make new codes
