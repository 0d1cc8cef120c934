### Signed-in browsers of a person.

devices-lead = Every browser you are signed in with. Sign out what you do not know.
devices-see = See your devices
devices-name = { $browser } on { $system }
devices-unknown = Unknown browser
devices-this = This device
devices-seen = Last used { $when }
devices-since = signed in { $when }
devices-network = Network
devices-sign-out-others = Sign out everywhere else
devices-signed-out = That device is signed out
devices-others-signed-out = All other devices are signed out
