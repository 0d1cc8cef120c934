### Passengers: the people who fly, kept by their account.

passengers-new = Nuevo pasajero
passengers-create = Añadir pasajero
passengers-edit = Pasajero
passengers-created = Pasajero añadido
passengers-saved = Pasajero guardado
passengers-archived = Pasajero retirado de la lista. Los viajes ya planificados lo conservan.
passengers-lead = Las personas que vuelan por { $account }. Elija entre ellas cuando pida un viaje.
passengers-empty = Todavía no hay pasajeros
passengers-empty-text = Los pasajeros los llevan sus cuentas y ustedes. Añada el primero.
passengers-empty-client = Añada una vez a las personas que vuelan con usted y elíjalas en cada viaje.
passengers-none-found = Ningún pasajero coincide
passengers-kept = En uso
passengers-archive-list = Retirados
passengers-archived-pill = Retirado
passengers-archive = Retirar pasajero
passengers-archive-text = Una vez retirado, ya no se puede elegir para un viaje. Los viajes y solicitudes en los que figura lo conservan.
passengers-account = Cuenta
passengers-as-in-passport = Los nombres, como figuran en el pasaporte.
passengers-first-name = Nombre
passengers-middle-name = Segundo nombre
passengers-last-name = Apellidos
passengers-born-on = Fecha de nacimiento
passengers-born-on-impossible = No puede ser una fecha de nacimiento. Compruebe el año
passengers-notes-hint = Deseos a bordo, asistencia, alergias. Lo leen usted y el operador.
passengers-stale = Otra persona cambió este pasajero mientras usted tenía la página abierta. Lo que escribió está abajo, aún sin guardar; si lo guarda, reemplaza lo suyo.
