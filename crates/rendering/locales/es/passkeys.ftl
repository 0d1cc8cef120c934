### Llaves de acceso: añadirlas, nombrarlas, quitarlas y entrar con una.

passkeys-title = Llaves de acceso
passkeys-lead = Entre con su huella, su cara o el PIN de su dispositivo. Una llave de acceso solo sirve en este sitio.
passkeys-see = Ver sus llaves de acceso
passkeys-none = Todavía no tiene ninguna llave de acceso.
passkeys-name = Nombre
passkeys-name-hint = Por ejemplo «iPhone», para reconocerla.
passkeys-add = Añadir una llave de acceso
passkeys-rename = Cambiar el nombre
passkeys-remove = Quitar
passkeys-since = Añadida { $when }
passkeys-elsewhere = Solo sirve en { $host }
passkeys-need-script = Para añadir una llave de acceso, permita los scripts en este sitio.
passkeys-sign-in = Entrar con una llave de acceso
passkeys-added = La llave de acceso está añadida
passkeys-renamed = La llave de acceso tiene su nuevo nombre
passkeys-removed = La llave de acceso está quitada. Bórrela también en su dispositivo.

passkeys-failed = No ha funcionado. Inténtelo otra vez o entre de otra manera.
passkeys-over = Ha pasado demasiado tiempo. Inténtelo otra vez.
passkeys-wrong = Esta llave de acceso no sirve aquí. Pruebe con otra o entre de otra manera.
passkeys-no-access = Nadie entra con esta llave de acceso. Entre de otra manera o llámenos.
passkeys-copied = Se ha rechazado esta llave de acceso: su contador retrocedió, así que puede haber una copia. Entre de otra manera y quítela.
passkeys-known = Esta llave de acceso ya está aquí.
passkeys-too-many = Ya tiene todas las llaves de acceso que puede tener. Quite una primero.
passkeys-wait = Demasiados intentos desde su red. Espere un poco e inténtelo otra vez.
passkeys-no-host = Las llaves de acceso necesitan un sitio con nombre. Pregunte a quien lo administra.
passkeys-name-wrong = Ponga a la llave de acceso un nombre de hasta 60 caracteres.
passkeys-lost = { $count ->
    [one] Una llave de acceso pertenece a otro host y no sirve en { $host }. Su dueño entra de otra manera y añade una nueva.
   *[other] { $count } llaves de acceso pertenecen a otro host y no sirven en { $host }. Sus dueños entran de otra manera y añaden nuevas.
}
