### Passkeys: adding, naming, removing them, and signing in with one.

passkeys-title = Passkeys
passkeys-lead = Sign in with your finger, your face or the PIN of your device. A passkey works on this site only.
passkeys-see = See your passkeys
passkeys-none = You have no passkey yet.
passkeys-name = Name
passkeys-name-hint = Such as “iPhone”, so that you know it again.
passkeys-add = Add a passkey
passkeys-rename = Rename
passkeys-remove = Remove
passkeys-since = Added { $when }
passkeys-elsewhere = Works on { $host } only
passkeys-need-script = To add a passkey, allow scripts for this site.
passkeys-sign-in = Sign in with a passkey
passkeys-added = The passkey is added
passkeys-renamed = The passkey has its new name
passkeys-removed = The passkey is removed. Delete it on your device as well.

passkeys-failed = That did not work. Try again, or sign in another way.
passkeys-over = That took too long. Try again.
passkeys-wrong = This passkey does not fit here. Try another one, or sign in another way.
passkeys-no-access = Nobody gets in with this passkey. Sign in another way, or call us.
passkeys-copied = This passkey was refused: its counter went backwards, so there may be a copy of it. Sign in another way and remove it.
passkeys-known = This passkey is here already.
passkeys-too-many = You have as many passkeys as you can have. Remove one first.
passkeys-wait = Too many tries from your network. Wait a while and try again.
passkeys-no-host = Passkeys need a site with a name. Ask whoever runs it.
passkeys-name-wrong = Give the passkey a name of up to 60 characters.
passkeys-lost = { $count ->
    [one] One passkey is bound to another host and does not work on { $host }. Its person signs in another way and adds a new one.
   *[other] { $count } passkeys are bound to another host and do not work on { $host }. Their people sign in another way and add new ones.
}
