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
team-more = Acciones para { $name }
team-at-once = Un cambio de función o una desactivación surten efecto al momento: se cierra la sesión de la persona en todas partes.

## Cambios

team-add = Añadir miembro del equipo
team-add-button = Añadir y mostrar el enlace
team-add-note = La página siguiente muestra un enlace de un solo uso. Entréguelo usted; sirve durante 24 horas.
team-name-missing = Escriba un nombre de 120 caracteres como máximo
team-email-invalid = Escriba una dirección de correo, como nombre@empresa.com
team-email-taken = Alguien del equipo ya tiene esta dirección
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

## El enlace de un solo uso

team-link-title = Enlace de un solo uso
team-link-for = Enlace para { $name }
team-link-explained = Con este enlace { $name } elige una contraseña. Sirve una vez, durante 24 horas, y solo se muestra ahora.
team-link-done = Volver al equipo
team-link-over-title = Este enlace ya no sirve
team-link-over = Ya se usó, fue sustituido por otro más reciente o ha caducado. Pida otro a un administrador de su equipo.
