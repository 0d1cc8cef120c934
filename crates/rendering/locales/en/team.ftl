### The team: who works for the operator, as what, and how they got in.

## Roles

team-role-admin = Admin
team-role-operations = Operations
team-role-sales = Sales
team-role-dispatcher = Dispatcher
team-role-accounting = Accounting
team-role-viewer = Viewer
