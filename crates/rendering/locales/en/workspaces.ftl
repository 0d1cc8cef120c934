### Creating a company's workspace, from the command line.

workspaces-slug-invalid = The address part must be 2 to 40 letters a to z, digits or hyphens, and must not begin or end with a hyphen.
workspaces-slug-taken = That address part is taken. Choose another.
workspaces-name-missing = Give the company a name.
workspaces-zone-unknown = No time zone has that name. Write it like America/New_York.
workspaces-currency-unknown = No currency has that code. Write three letters, such as USD.
workspaces-country-unknown = No country has that code. Write two letters, such as US.
workspaces-host-invalid = Write the host alone, such as clients.skyline.example.
workspaces-host-taken = Another company has that host. Choose another.
