### Which contact acts for which account, and as what.

memberships-role = Función
memberships-role-of = Función de { $name }
memberships-role-owner = Titular
memberships-role-requester = Solicitante
memberships-role-billing = Facturación
memberships-role-signer = Firmante
memberships-role-viewer = Lector
memberships-roles-explained = Los titulares lo hacen todo. Los solicitantes piden viajes, llevan los pasajeros y escriben. Los firmantes además responden a los presupuestos. Facturación ve las facturas y escribe. Los lectores ven los viajes.
memberships-find = Añadir a una persona conocida
memberships-none-found = Nadie del directorio coincide. Busque por nombre, teléfono o correo, o añada un contacto nuevo.
memberships-added = { $person } actúa ahora por { $account }
memberships-removed = Esa persona ya no actúa por esta cuenta
memberships-add-to = Añadir a una cuenta
