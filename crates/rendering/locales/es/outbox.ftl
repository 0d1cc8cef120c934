### La bandeja de salida de la demostración: correos y mensajes guardados en lugar de enviados.

outbox-title = Bandeja de salida
outbox-text = Nada sale de esta máquina. Aquí se guarda cada correo y mensaje de texto, el más reciente primero.
outbox-empty = Todavía no hay correos
outbox-empty-text = Pida un enlace de acceso o envíe un presupuesto y el correo aparecerá aquí.
outbox-text-part = Parte de texto
outbox-heads = Encabezados
outbox-raw = El correo completo tal como viajaría
outbox-sms = Mensaje de texto
outbox-parts = Partes
