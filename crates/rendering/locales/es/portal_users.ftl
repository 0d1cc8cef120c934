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
portal-users-state-active = Activo
portal-users-state-invited = Invitado
portal-users-state-expired = Enlace caducado
portal-users-state-inactive = Inactivo
portal-users-state-removed = Retirado
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
portal-users-mail-to = La invitación se envía a
portal-users-send = Enviar invitación
portal-users-send-note = El correo lleva un enlace que sirve una vez. No hace falta contraseña, ni ahora ni después.
portal-users-invited = { $name } tiene su invitación. El correo va en camino.
portal-users-other-person = Elegir a otra persona

## Rechazos

portal-users-portal-off = El portal está apagado. Enciéndalo en sus ajustes y después invite.
portal-users-no-address = Esta persona no tiene dirección de correo, así que no hay adónde enviar la invitación.
portal-users-mend-address = Añadir una dirección
portal-users-contact-inactive = Este contacto está inactivo. Actívelo de nuevo antes.
portal-users-already-in = Esta persona ya tiene acceso
portal-users-address-needed = Esta persona entra con una dirección de correo. Deje una o quítele antes el acceso.
portal-users-address-taken = Otra persona entra con esta dirección de correo. Dé antes otra a esta persona.
portal-users-not-invited = No hay ninguna invitación pendiente para esta persona
portal-users-already-removed = Esta persona ya fue retirada
