### Conversaciones entre los clientes y el operador.

messages-new = Nuevo
messages-write = Escribir un mensaje
messages-all = Todas las conversaciones
messages-was-sent = Mensaje enviado
messages-was-sent-without-mail = El mensaje queda en la conversación. No sale ningún correo, porque la persona a la que escribe no puede leerlo en el portal.
messages-was-closed = Conversación cerrada
messages-was-reopened = Conversación abierta de nuevo

## De qué trata una conversación

messages-noun-general = General
messages-noun-request = Solicitud
messages-noun-quote = Presupuesto
messages-noun-trip = Viaje
messages-noun-invoice = Factura
messages-noun-job = Trabajo
messages-open-general = Abrir
messages-open-request = Abrir solicitud
messages-open-quote = Abrir presupuesto
messages-open-trip = Abrir viaje
messages-open-invoice = Abrir factura
messages-open-job = Abrir trabajo

## A quién le toca

messages-state-open = Abierta
messages-state-waiting-for-client = Esperando al cliente
messages-state-waiting-for-staff = Nos esperan
messages-state-closed = Cerrada
messages-client-state-open = Abierta
messages-client-state-waiting-for-client = Respondida
messages-client-state-waiting-for-staff = Le responderemos
messages-client-state-closed = Cerrada
messages-filter-open = Abiertas
messages-filter-waiting = En espera
messages-filter-closed = Cerradas
messages-filter-all = Todas
messages-waits = Espera desde hace { $age }
messages-unread = { $count ->
    [one] 1 sin leer
   *[other] { $count } sin leer
}

## En una conversación

messages-earlier = Ver mensajes anteriores
messages-seen = Visto { $when }
messages-note-for-staff = nota interna
messages-as-note = Nota solo para el equipo
messages-your-message = Su mensaje
messages-write-to = Escribir a { $name }
messages-closed-hint = Esta conversación está cerrada. Su mensaje la abre de nuevo.
messages-close = Cerrar
messages-reopen = Abrir de nuevo
messages-search = Asunto, cliente o palabras

## Una nueva

messages-subject = Asunto
messages-for-account = Para qué cuenta
messages-about = Sobre
messages-to = Para
messages-without-mail = { $name } (sin correo)
messages-without-mail-hint = Quien aparece «sin correo» no puede leer conversaciones en el portal. Invítele antes o llame por teléfono.
messages-choose-account = ¿A quién quiere escribir?
messages-nobody-title = No hay a quién escribir
messages-nobody-text = Esta cuenta no tiene ningún contacto activo. Añada uno y escriba después el mensaje.

## Aquí no hay nada

messages-empty-title = Todavía no hay mensajes
messages-empty-text = Pregúntenos lo que quiera. Lo que nos escribamos queda aquí.
messages-none-title = Aquí no hay conversaciones
messages-none-text = Lo que escriben los clientes aparece aquí; en «En espera», primero quien más lleva esperando.
messages-choose-title = Elija una conversación
messages-choose-text = Elija una de la lista o empiece una nueva.

## Lo que no encaja

messages-error-empty = Escriba algo primero
messages-error-too-long = Un mensaje admite 20 000 caracteres. Acórtelo; lo que escribió se conserva.
messages-error-subject = Diga en pocas palabras de qué se trata
messages-refused-already-closed = Esta conversación ya está cerrada.
messages-refused-not-closed = Esta conversación ya está abierta.
messages-refused-nobody-to-write-to = Esta persona no actúa por la cuenta. Elija a otra.
