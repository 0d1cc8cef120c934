### Cada correo: en qué estado está y qué se puede hacer.

deliveries-state-queued = En espera
deliveries-state-sent = Enviado
deliveries-state-retrying = Reintentando
deliveries-state-failed = Fallido
deliveries-state-cancelled = Cancelado
deliveries-state-expired = Vencido

deliveries-letter-invitation = Invitación
deliveries-letter-sign-in-link = Enlace de acceso
deliveries-letter-signed-in-elsewhere = Nuevo acceso
deliveries-letter-sign-in-flood = Muchos enlaces de acceso
deliveries-letter-staff-notice = Aviso al personal
deliveries-letter-client-notice = Aviso a un cliente
deliveries-letter-test-mail = Correo de prueba

deliveries-task-notify = Avisar de lo ocurrido
deliveries-task-deliver = Enviar un correo
deliveries-task-remind-of-quote = Recordar un presupuesto
deliveries-task-expire-quote = Dar por vencido un presupuesto
deliveries-task-remind-of-invoice = Recordar una factura
deliveries-task-remind-of-overdue-invoice = Avisar de una factura vencida
deliveries-task-expire-request = Dar por vencida una solicitud
deliveries-task-lose-forgotten-deal = Dar por perdido un negocio olvidado

deliveries-task-state-queued = En espera
deliveries-task-state-running = En curso
deliveries-task-state-done = Hecha
deliveries-task-state-dead = Abandonada

deliveries-reason-portal-closed = No se envió porque el portal estaba cerrado a los clientes.
deliveries-reason-no-access = No se envió porque el destinatario ya no tiene acceso.

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
deliveries-older = Correos anteriores
deliveries-resend = Enviar de nuevo
deliveries-cancel = Cancelar este correo
deliveries-empty = No hay correos
deliveries-empty-text = Los correos a clientes y personal aparecen aquí en cuanto entran en la cola.
deliveries-none = Ningún correo coincide
deliveries-mails = Correos
deliveries-tasks = Tareas
deliveries-tasks-empty = No hay nada aquí
deliveries-tasks-empty-text = El trabajo en segundo plano aparece aquí en cuanto se pide; lo ya hecho se conserva 90 días.
deliveries-run-at = Prevista
deliveries-last-error = Qué la detuvo
deliveries-older-tasks = Tareas anteriores

deliveries-queued-again = Va en camino de nuevo
deliveries-taken-back = Correo cancelado
deliveries-revived = Se intenta de nuevo
deliveries-still-waits = Este correo aún no ha salido, por eso no se envió una segunda vez.
deliveries-link-is-over = El enlace de este correo ya no funciona, por eso no se envió de nuevo. Invite otra vez a la persona o deje que pida un enlace nuevo.
deliveries-has-left = Este correo ya salió, por eso no se pudo cancelar.
