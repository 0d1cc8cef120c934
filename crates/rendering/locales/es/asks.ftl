### Lo que piden los clientes sobre los trabajos y cómo responde la oficina.

asks-new = Pedir un trabajo
asks-new-lead = Díganos de qué se trata. Le respondemos con una hora.
asks-another-time = Pedir otra hora
asks-now-planned = Previsto ahora: { $when }
asks-title = ¿De qué se trata?
asks-title-hint = En pocas palabras, como «Caldera sin calor»
asks-wish = ¿Qué debemos saber?
asks-site = Lugar
asks-site-elsewhere = En otro sitio, como se describe
asks-template = Tipo de trabajo
asks-template-unknown = No lo sé
asks-wished-on = Día deseado
asks-wished-part = Parte del día
asks-part-any = A cualquier hora
asks-part-morning = Por la mañana
asks-part-afternoon = Por la tarde
asks-part-evening = Al anochecer
asks-day-and-part = { $day }, { $part }
asks-time-note = La hora sigue siendo la misma hasta que respondamos.
asks-send = Enviar
asks-was-sent = Enviado. La oficina le responderá.
asks-was-withdrawn = Retirado
asks-see = Ver lo que pedí

## Una petición

asks-kind-job = Un trabajo nuevo
asks-kind-time = Otra hora
asks-status-open = Esperando respuesta
asks-status-accepted = Aceptada
asks-status-declined = Rechazada
asks-status-withdrawn = Retirada
asks-sent = enviada { $when }
asks-wished = Deseado
asks-our-answer = Nuestra respuesta
asks-what-you-asked = Lo que pidió
asks-open-job = Abrir el trabajo
asks-withdraw = Retirarla
asks-withdraw-consequence = La oficina ya no la responderá.

## En la consola

asks-show-open = Abiertas
asks-show-ended = Respondidas
asks-show-all = Todas
asks-search = Cliente
asks-what = Qué
asks-client = Cliente
asks-age = Antigüedad
asks-asked-at = Pedida
asks-any-time = A cualquier hora
asks-empty-title = Nadie espera
asks-empty-text = Aquí aparece lo que piden los clientes sobre los trabajos, primero quien más espera.
asks-none-found = Ningún cliente así ha pedido nada
asks-write-message = Escribir al cliente
asks-accept = Aceptar
asks-accept-time-note = El trabajo recibe esta hora y lo conserva quien lo tiene. Se avisa al cliente.
asks-accept-job-note = Haga de ella un trabajo: el formulario ya lleva lo que escribió el cliente. Se le avisa al guardar.
asks-make-job = Crear un trabajo
asks-tie-to-job = Ya hay un trabajo para esto
asks-job-number = Número del trabajo
asks-job-number-hint = Un trabajo del mismo cliente, como J-8003
asks-window-from = Llegada desde
asks-window-minutes = Margen en minutos
asks-word-to-client = Unas palabras al cliente
asks-move-and-accept = Cambiar y aceptar
asks-decline = Rechazar
asks-decline-consequence = El cliente lee el motivo.
asks-was-accepted = Aceptada. Se avisa al cliente.
asks-was-declined = Rechazada. Se avisa al cliente.

## Lo que no encaja

asks-error-day-past = Ese día ya pasó. Elija hoy o más tarde.
asks-error-no-wish = Indique un día, o diga con palabras cuándo le vendría bien
asks-error-no-such-job = No hay ningún trabajo con ese número
asks-refused-accepted = Ya se aceptó.
asks-refused-declined = Ya se rechazó.
asks-refused-withdrawn = El cliente la ha retirado.
asks-refused-asked-already = Ya pidió otra hora. Primero responde la oficina.
asks-refused-too-late = Este trabajo ya no se puede cambiar aquí. Llámenos y buscamos una solución.
asks-refused-other-client = Este trabajo es de otro cliente.
