### The handlers at airports.

fbos-title = FBOs
fbos-new = New FBO
fbos-create = Add FBO
fbos-edit = Edit FBO
fbos-created = The FBO is in the directory
fbos-saved = FBO saved
fbos-search = Airport code
fbos-none-found = No FBO at this airport yet
fbos-empty = No FBOs yet
fbos-empty-text = Add the FBOs you use. Accounts can prefer one per airport, and trips choose from them.
fbos-airport = Airport
fbos-hours = Hours
fbos-address = Address
fbos-name-taken = This airport has an FBO of this name already
