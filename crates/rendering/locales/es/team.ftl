### El equipo: quién trabaja para el operador, con qué función y cómo entró.

## Funciones

team-role-admin = Administración
team-role-operations = Operaciones
team-role-sales = Ventas
team-role-dispatcher = Despacho
team-role-accounting = Contabilidad
team-role-viewer = Solo lectura
team-about-admin = Todo, incluidos los ajustes del portal y el equipo
team-about-operations = Lleva el día a día: solicitudes, presupuestos, viajes, facturas y clientes
team-about-sales = Solicitudes, negocios, presupuestos y clientes
team-about-dispatcher = Viajes, el calendario, las aeronaves y los mensajes
team-about-accounting = Facturas y pagos
team-about-viewer = Lo ve todo, no cambia nada

## La lista

team-person = Persona
team-role = Función
team-role-of = Función de { $name }
team-you = (usted)
team-second-factor = Segundo paso
team-factor-on = Configurado
team-factor-off = Sin configurar
team-last-sign-in = Último acceso
team-never = Nunca
team-state-active = En activo
team-state-pending = Aún no ha entrado
team-state-inactive = Inactivo
team-state-invited = Con invitación
team-state-invitation-over = Invitación caducada
team-invited-until = hasta { $when }
team-invited-over = desde { $when }
team-more = Acciones para { $name }
team-at-once = Un cambio de función o una desactivación surten efecto al momento: se cierra la sesión de la persona en todas partes.

## Cambios

team-add = Invitar
team-add-button = Enviar invitación
team-add-note = A esta dirección llega un correo con un enlace. Sirve una vez, durante 7 días.
team-name-missing = Escriba un nombre de 120 caracteres como máximo
team-email-invalid = Escriba una dirección de correo, como nombre@empresa.com
team-email-taken = Alguien del equipo ya tiene esta dirección
team-email-invited = Esta dirección ya tiene una invitación. Vuelva a enviarla desde la lista.
team-role-changed = { $name } tiene una nueva función y debe volver a entrar
team-deactivate = Desactivar
team-deactivated = { $name } ya no tiene acceso
team-reactivate = Volver a dar acceso
team-reactivated = { $name } vuelve a tener acceso
team-new-link = Nuevo enlace de acceso
team-reset-factor = Restablecer el segundo paso
team-factor-reset = { $name } configurará el segundo paso en el próximo acceso
team-last-admin = No se puede degradar ni desactivar al último administrador en activo. Nombre antes a otro.
team-inactive = Esta persona ya no tiene acceso. Vuelva a dárselo antes.
team-emergency-admin = Las contraseñas están desactivadas y este es el administrador de emergencia. Elija antes otro, en Acceso del equipo.

## Invitaciones

team-invited-title = { $name } tiene una invitación
team-invited-explained = Va un correo de camino a { $email }. También puede entregar usted este enlace: sirve una vez, durante 7 días, y solo se muestra ahora.
team-invitation-resend = Enviar de nuevo
team-invitation-cancel = Retirar la invitación
team-invitation-cancelled = La invitación de { $name } ya no sirve

## El enlace de un solo uso

team-link-title = Enlace de un solo uso
team-link-for = Enlace para { $name }
team-link-explained = Con este enlace { $name } elige una contraseña. Sirve una vez, durante 24 horas, y solo se muestra ahora.
team-link-done = Volver al equipo
team-link-over-title = Este enlace ya no sirve
team-link-over = Ya se usó, fue sustituido por otro más reciente o ha caducado. Pida otro a un administrador de su equipo.

## Permisos

team-may-use-console = Usar la consola
team-may-view-clients = Ver clientes y pasajeros
team-may-manage-clients = Editar clientes y pasajeros
team-may-invite-clients = Invitar a clientes al portal
team-may-see-as-client = Ver el portal como lo ve un cliente
team-may-view-sales = Ver solicitudes, operaciones y presupuestos
team-may-manage-requests = Responder solicitudes y mover operaciones
team-may-reopen-deals = Reabrir operaciones terminadas
team-may-manage-quotes = Redactar y enviar presupuestos
team-may-view-trips = Ver viajes y el calendario
team-may-manage-trips = Planificar, reservar y cancelar viajes
team-may-view-invoices = Ver facturas y pagos
team-may-manage-invoices = Emitir facturas y registrar pagos
team-may-view-messages = Leer mensajes
team-may-write-messages = Escribir a los clientes
team-may-view-jobs = Ver trabajos, lugares y operarios
team-may-manage-jobs = Planificar, publicar y cancelar trabajos
team-may-manage-workers = Editar operarios y ver su recorrido
team-may-manage-templates = Editar plantillas de trabajo
team-may-manage-fleet = Editar aeronaves y FBO
team-may-manage-deliveries = Ver los envíos y repetirlos
team-may-manage-portal = Cambiar el portal y los datos de la empresa
team-may-manage-team = Gestionar el equipo
team-may-read-audit = Leer y exportar la auditoría
team-beyond-own = Solo puede dar, cambiar o quitar lo que usted mismo tiene permitido. Pídalo a un administrador con más acceso.
team-roles = Qué permite cada función
team-permission = Permiso
team-holds = Sí
team-holds-not = No
team-roles-note = En la página de cada persona se le pueden dar permisos sueltos, además de los de su función.
team-extras = También permitido
team-extras-none = La función ya permite todo lo que usted podría añadir.
team-extras-note = El cambio vale de inmediato: se cierran todas las sesiones de la persona.
team-extras-saved = Guardado lo que puede hacer { $name }
team-sign-out = Cerrar todas las sesiones
team-signed-out = Se han cerrado todas las sesiones de { $name }
team-devices-none = No tiene ninguna sesión abierta.
