### Cada correo y mensaje de texto: en qué estado está y qué se puede hacer.

deliveries-state-queued = En espera
deliveries-state-sent = Enviado
deliveries-state-retrying = Reintentando
deliveries-state-failed = Fallido
deliveries-state-cancelled = Cancelado
deliveries-state-expired = Vencido

deliveries-letter-invitation = Invitación
deliveries-letter-sign-in-link = Enlace de acceso
deliveries-letter-signed-in-elsewhere = Nuevo acceso
deliveries-letter-staff-invitation = Invitación al equipo
deliveries-letter-passkey-added = Llave de acceso añadida
deliveries-letter-address-moved = Dirección o número cambiados
deliveries-letter-passkey-removed = Llave de acceso quitada
deliveries-letter-password-reset = Enlace para una contraseña nueva
deliveries-letter-password-changed = Contraseña cambiada
deliveries-letter-colleague-added = Una cuenta más
deliveries-letter-sign-in-flood = Muchos enlaces de acceso
deliveries-letter-staff-notice = Aviso al personal
deliveries-letter-client-notice = Aviso a un cliente
deliveries-letter-test-mail = Correo de prueba
deliveries-letter-job-notice = Aviso de un trabajo
deliveries-letter-worker-link = Enlace de acceso de un técnico
deliveries-letter-sms-budget = Mensajes de texto: aviso

deliveries-task-notify = Avisar de lo ocurrido
deliveries-task-deliver = Enviar un correo
deliveries-task-deliver-sms = Enviar un mensaje de texto
deliveries-task-remind-of-quote = Recordar un presupuesto
deliveries-task-expire-quote = Dar por vencido un presupuesto
deliveries-task-remind-of-invoice = Recordar una factura
deliveries-task-remind-of-overdue-invoice = Avisar de una factura vencida
deliveries-task-expire-request = Dar por vencida una solicitud
deliveries-task-lose-forgotten-deal = Dar por perdido un negocio olvidado
deliveries-task-remind-of-job = Avisar de un trabajo de hoy

deliveries-task-state-queued = En espera
deliveries-task-state-running = En curso
deliveries-task-state-done = Hecha
deliveries-task-state-dead = Abandonada

deliveries-reason-portal-closed = No se envió porque el portal estaba cerrado a los clientes.
deliveries-reason-no-access = No se envió porque el destinatario ya no tiene acceso.

deliveries-reason-sms-stopped = No se envió porque este número escribió STOP.
deliveries-reason-sms-country = No se envió porque los mensajes no van al país de este número. La lista está en Ajustes > Servicio en campo.
deliveries-reason-sms-costly = No se envió porque este número tiene un coste añadido.
deliveries-reason-sms-number-limit = No se envió porque este número ya recibió los mensajes que puede recibir en un día.
deliveries-reason-sms-prefix-limit = No se envió porque se pidieron demasiados enlaces en números vecinos.
deliveries-reason-sms-budget = No se envió porque los mensajes del día se agotaron. El límite está en Ajustes > Servicio en campo.
deliveries-reason-sms-conversion = No se envió porque casi ninguno de los últimos enlaces se usó.
deliveries-reason-sms-no-provider = No se envió porque no hay proveedor de mensajes de texto.
deliveries-reason-handed-over = Entregado al proveedor; falta su respuesta.

deliveries-search = Destinatario o asunto
deliveries-to = Para
deliveries-subject = Asunto
deliveries-kind = Tipo
deliveries-tries = Intentos
deliveries-queued = En cola
deliveries-sent = Enviado
deliveries-useful-until = Útil hasta
deliveries-answer = Respuesta
deliveries-about = Abrir de qué trata
deliveries-older = Mensajes anteriores
deliveries-resend = Enviar de nuevo
deliveries-cancel = Cancelar este mensaje
deliveries-empty = No hay mensajes
deliveries-empty-text = Los correos y mensajes de texto a clientes y personal aparecen aquí en cuanto entran en la cola.
deliveries-none = Ningún mensaje coincide
deliveries-mails = Mensajes
deliveries-tasks = Tareas
deliveries-tasks-empty = No hay nada aquí
deliveries-tasks-empty-text = El trabajo en segundo plano aparece aquí en cuanto se pide; lo ya hecho se conserva 90 días.
deliveries-run-at = Prevista
deliveries-last-error = Qué la detuvo
deliveries-older-tasks = Tareas anteriores
deliveries-channel = Por
deliveries-channel-mail = Correo
deliveries-channel-sms = Mensaje de texto
deliveries-phone = Teléfono
deliveries-segments = Partes

deliveries-queued-again = Va en camino de nuevo
deliveries-taken-back = Mensaje cancelado
deliveries-revived = Se intenta de nuevo
deliveries-still-waits = Este mensaje aún no ha salido, por eso no se envió una segunda vez.
deliveries-link-is-over = El enlace de este mensaje ya no funciona, por eso no se envió de nuevo. Invite otra vez a la persona o deje que pida un enlace nuevo.
deliveries-has-left = Este mensaje ya salió, por eso no se pudo cancelar.
deliveries-letter-access-confirm = Acceso: verificar la dirección
deliveries-letter-access-received = Acceso: petición recibida
deliveries-letter-access-asked = Acceso: alguien pide
deliveries-letter-access-rejected = Acceso: rechazado
deliveries-task-remind-of-invitation = Recordar una invitación
deliveries-letter-address-put-back = Dirección repuesta
