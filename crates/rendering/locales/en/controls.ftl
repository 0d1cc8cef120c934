### Words of controls that stand on many pages, most of them only heard.

controls-devices = Devices
controls-own-settings = Your settings
controls-waiting = waiting
controls-step-done = done
controls-results = Results
controls-ready = { $done } of { $all } ready
controls-days-later = { $days ->
    [one] one day later
    [-1] one day earlier
   *[other] { $days } days later
}
controls-page-updated = This page was updated
controls-airports = Airports
controls-airports-none = No airport fits. Try its code, its name or its town.
controls-resend-in = { $seconds } s
