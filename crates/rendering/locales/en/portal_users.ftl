### Portal users: clients with access to the portal, seen by staff.

portal-users-add = Add client
