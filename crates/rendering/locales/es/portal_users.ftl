### Usuarios del portal: clientes con acceso, vistos por el equipo.

portal-users-add = Añadir cliente
portal-users-search = Nombre, teléfono o correo
portal-users-states = Estado
portal-users-tab-all = Todos
portal-users-tab-active = Activos
portal-users-tab-invited = Invitados
portal-users-tab-inactive = Inactivos
portal-users-tab-removed = Retirados
portal-users-person = Persona
portal-users-account = Cuenta
portal-users-no-account = No actúa por ninguna cuenta
portal-users-kind = Tipo
portal-users-kind-charter-client = Cliente chárter
portal-users-kind-owner = Propietario de aeronave
portal-users-kind-fbo-customer = Cliente de FBO
portal-users-kind-service-client = Cliente de servicios
portal-users-kind-assistant = Asistente
portal-users-last-sign-in = Último acceso
portal-users-invited-by = Invitado por
portal-users-by-client = { $name }, cliente
portal-users-state-active = Activo
portal-users-state-invited = Invitado
portal-users-state-expired = Enlace caducado
portal-users-state-inactive = Inactivo
portal-users-state-removed = Retirado
portal-users-state-waits = Espera su decisión
portal-users-opened = abierta { $when } en { $phone }
portal-users-let-in = Dar paso
portal-users-not-them = No es esa persona
portal-users-let-in-done = { $name } puede entrar y recibe un mensaje
portal-users-not-opened = Nadie espera entrar con esta invitación
portal-users-sent = enviada { $sent }, sirve hasta { $until }
portal-users-sent-expired = enviada { $sent }, sin abrir
portal-users-removed-by = retirado { $when } por { $name }
portal-users-never = Nunca
portal-users-empty = Aún no hay nadie
portal-users-empty-text = Invite al primer cliente: el correo lleva un enlace y con una pulsación se abre el portal.
portal-users-none-found = No hay coincidencias. Cambie la búsqueda o elija otro estado.
portal-users-off = El portal está apagado, así que no se puede invitar a nadie ni entrar. Las personas y su historial se conservan.
portal-users-off-open = Abrir los ajustes del portal

## Acciones

portal-users-resend = Enviar de nuevo
portal-users-resent = Una nueva invitación va en camino a { $name }. El enlace anterior ya no sirve.
portal-users-cancel = Cancelar
portal-users-cancel-long = Cancelar la invitación
portal-users-cancelled = La invitación de { $name } está cancelada
portal-users-remove = Retirar el acceso
portal-users-removed = { $name } ya no tiene acceso
portal-users-invite-again = Invitar de nuevo
portal-users-open-contact = Abrir el contacto
portal-users-more = Acciones para { $name }

## Añadir un cliente

portal-users-find = Busque a la persona
portal-users-find-text = La mayoría de los clientes ya están en el directorio. Busque por nombre, teléfono o correo.
portal-users-find-none = Nadie del directorio coincide.
portal-users-choose = Elegir
portal-users-has-access = Tiene acceso
portal-users-no-email = Sin dirección de correo
portal-users-new-contact = Añadir a alguien nuevo
portal-users-new-contact-text = La persona entra en el directorio y recibe la invitación al momento.
portal-users-first-name = Nombre
portal-users-last-name = Apellidos
portal-users-account-choose = Elija una cuenta
portal-users-account-hint = Lo que muestra el portal depende de la cuenta.
portal-users-role = Función en la cuenta
portal-users-send = Enviar invitación
portal-users-send-note = El correo lleva un enlace que sirve una vez.
portal-users-invited = { $name } tiene su invitación. El correo va en camino.
portal-users-other-person = Elegir a otra persona

## Rechazos

portal-users-portal-off = El portal está apagado. Enciéndalo en sus ajustes y después invite.
portal-users-no-address = Esta persona no tiene ni correo ni teléfono, así que no hay adónde enviar la invitación.
portal-users-mend-address = Añadir una dirección
portal-users-contact-inactive = Este contacto está inactivo. Actívelo de nuevo antes.
portal-users-already-in = Esta persona ya tiene acceso
portal-users-address-needed = Esta persona entra con una dirección de correo. Deje una o quítele antes el acceso.
portal-users-address-taken = Otra persona entra con esta dirección de correo. Dé antes otra a esta persona.
portal-users-not-invited = No hay ninguna invitación pendiente para esta persona
portal-users-already-removed = Esta persona ya fue retirada
portal-users-not-active = Solo se puede suspender a quien tiene acceso
portal-users-not-suspended = Esta persona no está suspendida
portal-users-is-suspended = El acceso de esta persona está suspendido. Restáurelo en lugar de invitarla de nuevo.

## La ficha

portal-users-tab-suspended = Suspendidos
portal-users-state-suspended = Suspendido
portal-users-suspended-by = suspendido { $when } por { $name }
portal-users-suspend = Suspender
portal-users-suspended = { $name } queda fuera en todas partes y no entra hasta que restaure el acceso
portal-users-restore = Restaurar el acceso
portal-users-restored = { $name } puede volver a entrar
portal-users-open-record = Abrir la ficha
portal-users-may = Lo que puede hacer este cliente
portal-users-saved = Guardado. Vale desde ahora.
portal-users-create-trip = Crear viaje desde la solicitud
portal-users-create-trip-text = Lo que pide se convierte enseguida en una venta ganada y un viaje. Hasta cinco al día; usted revisa cada uno.
portal-users-itinerary-changes = Cambios de itinerario
portal-users-itinerary-changes-text = Cambia por sí mismo fechas, horas y rutas de sus viajes.
portal-users-advanced-scheduling = Programación avanzada
portal-users-advanced-scheduling-text = Cancela viajes, cambia la aeronave y ve la actividad propuesta.
portal-users-devices = Sesiones abiertas en
portal-users-no-devices = En ninguna parte ahora
portal-users-signed-out = { $name } ha salido en todas partes
portal-users-view-as = Ver como cliente
portal-users-view-as-text = Media hora, solo lectura. Queda anotado aquí y no deja rastro en el portal.
portal-users-sees-nothing = Quien no tiene acceso no ve nada
portal-users-sent-reminded = enviada { $sent }, recordada { $reminded }, vale hasta { $until }
portal-users-link = Enlace para entregar
portal-users-link-make = Enlace para entregar
portal-users-link-text = Este enlace deja entrar a { $name } una vez, hasta { $until }. Solo se muestra ahora, y los anteriores ya no valen. Quien lo tenga puede usarlo.
portal-users-link-done = Listo
portal-users-link-picture = El enlace como imagen para una cámara

## Qué ve, y por qué

portal-users-why = Qué ve, y por qué
portal-users-why-of = Qué ve { $name }, y por qué
portal-users-why-parts = Partes del portal
portal-users-why-part = Parte
portal-users-why-number = Ve ahora
portal-users-why-because = Porque
portal-users-why-opened = Lo abre su plaza en { $accounts }
portal-users-why-no-module = Su empresa no lo usa
portal-users-why-no-feature = Apagado en los ajustes del portal
portal-users-why-no-scope = Ninguna plaza suya lo abre
portal-users-why-portal-off = El portal está apagado: nadie entra.
portal-users-why-removed = El acceso se retiró: no se ve nada de esto.
portal-users-why-suspended = El acceso está suspendido: no se ve nada de esto hasta que se restaure.
portal-users-why-inactive = El contacto está inactivo: no se ve nada de esto.
portal-users-why-invited = La invitación aún no se ha usado. Esto es lo que espera dentro.

## Quién ve una cosa

portal-users-seen-link = Quién puede verlo
portal-users-seen-title = Quién puede verlo, y por qué
portal-users-seen-people = Personas de la cuenta con acceso
portal-users-seen-none = Nadie de esta cuenta tiene acceso al portal.
portal-users-seen-more = Se muestran solo las primeras { $number } personas.
portal-users-seen-yes = Lo ve
portal-users-seen-no = No lo ve
portal-users-seen-invited = Aún no ha usado la invitación: esto es lo que espera dentro.
portal-users-seen-shut = El portal no se lo muestra a nadie
portal-users-seen-because-theirs = Lo pidió, o se hizo para esta persona
portal-users-seen-because-flies = Vuela en este viaje
portal-users-seen-because-whole = Su plaza muestra todos los viajes de la cuenta
portal-users-seen-because-answers = Su plaza responde a los presupuestos de la cuenta
portal-users-seen-because-acts = Su plaza abre { $parts }
portal-users-seen-because-scope = Su plaza abre esta parte del portal
portal-users-seen-because-removed = Se le retiró el acceso
portal-users-seen-because-suspended = Su acceso está suspendido
portal-users-seen-because-contact-inactive = El contacto está inactivo
portal-users-seen-because-account-inactive = La cuenta está inactiva
portal-users-seen-because-no-scope = Su plaza no abre esta parte del portal
portal-users-seen-because-not-out = No se muestra a los clientes, o todavía no
portal-users-seen-because-private = El viaje es privado: solo lo ven quien lo reservó y quienes vuelan en él
portal-users-seen-because-own-only = Su plaza muestra solo lo que reservó o en lo que vuela
