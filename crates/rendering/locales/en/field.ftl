### Field service: hours, map, ratings and text messages of the company.

field-title = Field service
field-settings = Settings
field-words = Words to clients
field-saved = Saved. It holds from now on.
field-hours = Hours
field-remind-at = Tell clients of today's jobs at
field-remind-at-hint = By the clock of the site. A job planned later that day is told at once.
field-quiet-from = No text messages from
field-quiet-until = until
field-quiet-hint = By the clock of the site. What comes in between waits. Mails go out, and so does the word that somebody is on the way.
field-hour-unreadable = Give a time such as 07:00
field-way = Map and way
field-speed = Speed through traffic
field-speed-hint = Along the straight line, for the time of arrival.
field-speed-unit = km/h
field-routing = Routing server
field-routing-hint = An OSRM-compatible address that knows the roads. Without one the straight line is used.
field-tiles = Map tiles
field-tiles-hint = An address with {"{z}"}, {"{x}"} and {"{y}"}. Without one the calm background is shown.
field-tile-url-parts = The address needs {"{z}"}, {"{x}"} and {"{y}"} where the numbers of a tile go
field-attribution = Whom the map is from
field-attribution-hint = Shown on the map, as its licence asks.
field-address-unreadable = Give a whole address that begins with https://
field-ratings = Ratings
field-low-score = A rating needs care from
field-low-score-hint = This many stars or fewer wait for the office.
field-stars = { $count ->
    [one] { $count } star
   *[other] { $count } stars
}
field-texts = Text messages
field-sender = Sender
field-sender-hint = A number, or a name of up to 11 letters. Nobody can answer a name.
field-sender-unreadable = Give a phone number, or up to 11 letters and digits
field-per-day = Messages in 24 hours at the most
field-per-day-hint = Nothing is sent beyond. The admins are told at 50, 80 and 100 percent.
field-countries = Countries
field-countries-hint = Two letters each, such as US CA. Left empty, only your own country.
field-country-unknown = Give countries by two letters each, such as US CA
field-countries-too-many = That is more countries than can be listed
field-incoming = Answers by text message
field-incoming-text = Let your provider post incoming messages here, in Twilio's form. STOP, START and HELP are understood.
field-stopped = { $count ->
    [0] Nobody wrote STOP.
    [one] { $count } number wrote STOP.
   *[other] { $count } numbers wrote STOP.
}
