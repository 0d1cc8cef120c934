### Lo que ocurrió, en una frase corta por suceso: cronologías, inicio de la consola e historial de la cuenta.
### Una clave que termina en `-with-<detail>` se dice en su lugar cuando el suceso trae ese detalle.

activity-portal-created = Portal creado
activity-portal-enabled = Portal abierto a los clientes
activity-portal-disabled = Portal cerrado a los clientes
activity-portal-appearance-changed = Apariencia del portal modificada
activity-portal-access-changed = Reglas de acceso al portal modificadas
activity-portal-features-changed = Funciones del portal modificadas
activity-portal-visible-fields-changed = Lo que ven los clientes de los trabajos, modificado
activity-portal-visible-fields-changed-with-templates = Lo que ven los clientes de los trabajos, modificado: { $templates }
activity-portal-notice-text-changed = Texto de un aviso a clientes cambiado
activity-portal-invitation-layout-changed = Texto de la invitación cambiado
activity-workspace-changed = Datos de la empresa modificados
activity-workspace-field-settings-changed = Ajustes del servicio en campo cambiados

activity-staff-created = { $name } se incorporó al equipo
activity-staff-changed = Datos de { $name } modificados
activity-staff-signed-in = { $name } inició sesión
activity-staff-second-factor-set = { $name } configuró un segundo factor
activity-staff-password-set = { $name } estableció una contraseña

activity-account-created = Cuenta { $name } creada
activity-account-changed = Cuenta { $name } modificada
activity-account-changed-with-fbo = { $name } prefiere { $fbo } en { $airport }
activity-account-changed-with-left = { $left } ya no actúa por { $name }
activity-account-changed-with-rights = Cambió lo que { $rights } ve y hace por { $name }
activity-account-changed-with-person = { $person } actúa por { $name }
activity-contact-created = Contacto { $name } creado
activity-contact-changed = Contacto { $name } modificado
activity-contact-deactivated = Contacto { $name } desactivado
activity-contact-reactivated = Contacto { $name } reactivado

activity-portal-user-suspended = Acceso de { $name } suspendido
activity-portal-user-restored = { $name } vuelve a entrar
activity-portal-user-changed = Cambió lo que { $name } puede hacer en el portal
activity-portal-user-invited = { $name } recibió una invitación al portal
activity-portal-user-reinvited = Nueva invitación enviada a { $name }
activity-portal-user-invitation-cancelled = Invitación de { $name } cancelada
activity-portal-user-activated = { $name } aceptó la invitación
activity-portal-user-removed = Acceso de { $name } al portal retirado
activity-portal-user-sign-in-asked = { $name } pidió un enlace de acceso
activity-portal-user-signed-in = { $name } entró en el portal
activity-session-revoked = Se cerró la sesión de un dispositivo

activity-aircraft-created = Aeronave { $name } añadida
activity-aircraft-changed = Aeronave { $name } modificada
activity-template-created = Plantilla de trabajo { $name } creada
activity-template-changed = Plantilla de trabajo { $name } modificada
activity-fbo-created = FBO { $name } añadido
activity-fbo-changed = FBO { $name } modificado
activity-passenger-created = Pasajero { $name } añadido
activity-passenger-changed = Pasajero { $name } modificado
activity-passenger-archived = Pasajero { $name } archivado

activity-request-submitted = Solicitud { $name } enviada
activity-request-assigned = Solicitud { $name } asignada
activity-request-assigned-with-to = Solicitud { $name } asignada a { $to }
activity-request-declined = Solicitud { $name } rechazada
activity-request-cancelled = Solicitud { $name } cancelada
activity-request-expired = Solicitud { $name } vencida
activity-request-alternative-proposed = Alternativa propuesta para la solicitud { $name }
activity-request-alternative-accepted = Alternativa de la solicitud { $name } aceptada
activity-request-alternative-declined = Alternativa de la solicitud { $name } rechazada
activity-request-accepted = Solicitud { $name } confirmada

activity-deal-opened = Operación { $name } abierta
activity-deal-moved = Operación { $name } cambió de fase
activity-deal-won = Operación { $name } ganada
activity-deal-lost = Operación { $name } perdida
activity-deal-lost-with-all-declined = Operación { $name } perdida: se rechazaron todos los presupuestos y pasaron dos semanas
activity-deal-lost-with-request-expired = Operación { $name } perdida: la solicitud venció sin respuesta
activity-deal-cancelled = Operación { $name } cancelada
activity-deal-reopened = Operación { $name } reabierta
activity-deal-noted = Nota en la operación { $name }

activity-quote-drafted = Borrador del presupuesto { $name } creado
activity-quote-sent = Presupuesto { $name } enviado
activity-quote-viewed = Presupuesto { $name } visto
activity-quote-accepted = Presupuesto { $name } aceptado
activity-quote-accepted-with-amount = Presupuesto { $name } aceptado, { $amount }
activity-quote-declined = Presupuesto { $name } rechazado
activity-quote-change-asked = Cambio solicitado en el presupuesto { $name }
activity-quote-withdrawn = Presupuesto { $name } retirado
activity-quote-expired = Presupuesto { $name } vencido
activity-quote-closed = Presupuesto { $name } cerrado
activity-quote-revised = Presupuesto { $name } revisado
activity-quote-not-chosen = Presupuesto { $name } no elegido
activity-quote-confirmed = Presupuesto { $name } confirmado
activity-quote-reminded = Recordatorio del presupuesto { $name } enviado
activity-quote-renewal-asked = Renovación del presupuesto { $name } solicitada
activity-quote-conflicted = El presupuesto { $name } no pudo reservarse: la aeronave está ocupada

activity-trip-created = Viaje { $name } creado
activity-trip-changed = Viaje { $name } modificado
activity-trip-booked = Viaje { $name } confirmado
activity-trip-dispatched = Viaje { $name } despachado
activity-trip-started = Viaje { $name } iniciado
activity-trip-reviewed = Viaje { $name } revisado
activity-trip-made-private = El viaje { $name } es privado
activity-trip-opened = El viaje { $name } se muestra de nuevo a la cuenta
activity-trip-completed = Viaje { $name } completado
activity-trip-cancelled = Viaje { $name } cancelado
activity-trip-reopened = Viaje { $name } reabierto
activity-trip-needs-fbo = El viaje { $name } aún no tiene FBO
activity-trip-needs-fbo-with-airports = El viaje { $name } aún no tiene FBO en { $airports }

activity-invoice-drafted = Borrador de factura creado
activity-invoice-issued = Factura { $name } emitida
activity-invoice-issued-with-amount = Factura { $name } emitida, { $amount }
activity-invoice-viewed = Factura { $name } vista
activity-invoice-voided = Factura { $name } anulada
activity-invoice-payment-recorded = Pago de la factura { $name } recibido
activity-invoice-payment-recorded-with-amount = { $amount } recibidos por la factura { $name }
activity-invoice-payment-undone = Pago de la factura { $name } deshecho
activity-invoice-payment-undone-with-amount = Pago de { $amount } de la factura { $name } deshecho
activity-invoice-payment-announced = Pago de la factura { $name } anunciado
activity-invoice-payment-announced-with-amount = Pago de { $amount } de la factura { $name } anunciado
activity-invoice-paid = Factura { $name } pagada
activity-invoice-due-soon = Recordatorio de la factura { $name } enviado
activity-invoice-overdue = Aviso de la factura vencida { $name } enviado

activity-job-created = Trabajo { $name } creado
activity-job-created-with-follows = Trabajo { $name } creado, sigue a { $follows }
activity-job-changed = Trabajo { $name } modificado
activity-job-changed-with-unplanned = Trabajo { $name } quitado del plan
activity-job-scheduled = Trabajo { $name } planificado
activity-job-scheduled-with-to = Trabajo { $name } planificado para { $to }
activity-job-rescheduled = El trabajo { $name } tiene otra hora
activity-job-rescheduled-with-to = Trabajo { $name } movido a { $to }
activity-job-assigned = Trabajo { $name } dado a otra persona
activity-job-assigned-with-person = Trabajo { $name } dado a { $person }
activity-job-published = Trabajo { $name } publicado
activity-job-today = Cliente avisado del trabajo { $name } de hoy
activity-job-set-out = En camino al trabajo { $name }
activity-job-started = Trabajo { $name } empezado
activity-job-paused = Trabajo { $name } en pausa
activity-job-resumed = Trabajo { $name } reanudado
activity-job-finished = Trabajo { $name } terminado
activity-job-finished-with-resolution = Trabajo { $name } terminado: { $resolution }
activity-job-cancelled = Trabajo { $name } cancelado
activity-job-file-added = Archivo añadido al trabajo { $name }
activity-job-file-added-with-file = { $file } añadido al trabajo { $name }
activity-job-file-removed = Archivo quitado del trabajo { $name }
activity-job-file-removed-with-file = { $file } quitado del trabajo { $name }
activity-job-tracking-revoked = Enlace de seguimiento del trabajo { $name } revocado

activity-thread-message-from-staff = Mensaje enviado: { $name }
activity-thread-message-from-client = Mensaje recibido: { $name }
activity-thread-note-added = Nota añadida: { $name }
activity-thread-closed = Conversación cerrada: { $name }
activity-delivery-failed = No se pudo entregar el correo a { $name }
activity-delivery-failed-with-phone = No se pudo entregar el mensaje de texto a { $name }

activity-ask-submitted = Petición { $name } enviada
activity-ask-submitted-with-title = Petición { $name } enviada: { $title }
activity-ask-accepted = Petición { $name } aceptada
activity-ask-accepted-with-title = Petición { $name } aceptada: { $title }
activity-ask-declined = Petición { $name } rechazada
activity-ask-declined-with-title = Petición { $name } rechazada: { $title }
activity-ask-withdrawn = Petición { $name } retirada
activity-ask-withdrawn-with-title = Petición { $name } retirada: { $title }
activity-rating-given = Trabajo { $name } valorado
activity-rating-given-with-score = Trabajo { $name } valorado con { $score } de 5
activity-rating-changed = Valoración del trabajo { $name } cambiada
activity-rating-changed-with-score = Valoración del trabajo { $name } cambiada a { $score } de 5
activity-rating-answered = Valoración del trabajo { $name } respondida
activity-rating-handled = Valoración del trabajo { $name } atendida

## Lo que ven los clientes

activity-seen-thread-message-from-staff = Mensaje nuevo: { $name }
activity-seen-thread-message-from-client = Mensaje enviado: { $name }
activity-you = Usted
activity-automatic = Automático
activity-empty = Todavía no ha ocurrido nada.
activity-site-created = Sede { $name } añadida
activity-site-changed = Sede { $name } cambiada
activity-worker-created = Técnico { $name } añadido
activity-worker-changed = Técnico { $name } cambiado
activity-worker-key-issued = { $name } recibió una clave de rastreador
activity-worker-key-revoked = Se revocó una clave de rastreador de { $name }
activity-worker-signed-in = { $name } entró en un teléfono
activity-worker-sharing-paused = { $name } dejó de compartir la posición
activity-worker-sharing-resumed = { $name } vuelve a compartir la posición

activity-access-request-submitted = { $name } pidió acceso
activity-access-request-approved = { $name } admitido
activity-access-request-rejected = { $name } rechazado
activity-portal-user-seen-as = Miró el portal como { $name }
activity-portal-user-reminded = Se recordó la invitación a { $name }
activity-portal-user-linked = Enlace creado para entregar a { $name }
