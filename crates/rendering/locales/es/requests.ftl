### Lo que piden los clientes y cómo se les responde.

requests-new = Nueva solicitud
requests-ask = Solicitar un viaje
requests-number = Solicitud { $number }

## En qué punto está una solicitud

requests-status-draft = Borrador
requests-status-requested = Solicitada
requests-status-under-review = En revisión
requests-status-quoted = Cotizada
requests-status-alternative-proposed = Alternativa propuesta
requests-status-accepted = Aceptada
requests-status-declined = Rechazada
requests-status-cancelled = Cancelada
requests-status-expired = Caducada

## La forma del viaje

requests-kind-one-way = Solo ida
requests-kind-return = Ida y vuelta
requests-kind-multi-leg = Varias escalas

## Cuánto pueden moverse las horas

requests-flexibility-fixed = Sin flexibilidad
requests-flexibility-hour = ± 1 hora
requests-flexibility-two-hours = ± 2 horas
requests-flexibility-half-day = ± medio día
requests-flexibility-day = ± 1 día

## Servicios

requests-service-catering = Catering
requests-service-ground = Coche a la llegada
requests-service-hotel = Hotel
requests-service-pets = Mascotas a bordo
requests-service-wifi = Wi-Fi
requests-service-assistance = Asistencia

## De dónde vino

requests-source-portal = desde el portal
requests-source-staff = registrada por el personal

## Por qué no se puede hacer algo con una solicitud

requests-refused-accepted = Esta solicitud ya está aceptada, así que no se cambió nada.
requests-refused-declined = Esta solicitud fue rechazada, así que no se cambió nada. Puede hacer una nueva cuando quiera.
requests-refused-cancelled = Esta solicitud fue cancelada, así que no se cambió nada. Puede hacer una nueva cuando quiera.
requests-refused-expired = Todos los tramos de esta solicitud ya pasaron, así que no se cambió nada. Puede hacer una nueva cuando quiera.
requests-refused-not-sent = Esta solicitud aún no se envió. Abra el borrador y envíelo primero.
requests-refused-already-sent = Esta solicitud ya se envió. Lo que ve es lo que tenemos.
requests-refused-nothing-proposed = Esta propuesta ya se respondió o se reemplazó, así que no se cambió nada.
requests-refused-sent-just-now = Hace un momento envió el mismo viaje como solicitud { $number }. Envíelo de nuevo solo si quiere un segundo viaje.

## Qué falla en un campo

requests-leg-missing = Añada al menos un tramo.
requests-too-many-legs = Una solicitud tiene como máximo doce tramos. Envíe el resto en otra solicitud.
requests-airport-missing = ¿Dónde? Basta un código, una ciudad o un nombre.
requests-airport-unknown = No conocemos ningún aeropuerto con ese nombre. Pruebe con su código o la ciudad.
requests-airport-suggest = No sabemos con certeza qué aeropuerto es. ¿Quiso decir { $suggestions }? Escriba su código.
requests-same-airport = Este tramo sale y llega al mismo aeropuerto. Elija otro.
requests-date-missing = Elija una fecha.
requests-date-past = Esta salida ya pasó. Elija una posterior.
requests-date-far = Faltan más de dos años. Revise el año.
requests-time-missing = Elija una hora.
requests-time-skipped = Esa noche se adelanta el reloj y esta hora no existe. Elija una anterior o posterior.
requests-time-twice = Esa noche se atrasa el reloj y esta hora se repite. Indique cuál de las dos es.
requests-leg-too-early = El tramo anterior no puede haber aterrizado a esa hora. Elija una posterior.
requests-passenger-count = ¿Cuántas personas vuelan? Un número de 1 a 400.
requests-more-passengers-than-seats = Nombró a { $named } personas. Aumente el número o desmarque a alguien.
requests-passenger-unknown = Alguien que marcó ya no está en el directorio. Revise la lista.
requests-passenger-name = Necesitamos el nombre y el apellido de «{ $name }».
requests-note-too-long = Este texto es demasiado largo. Acórtelo un poco.
requests-reason-missing = Indique un motivo. El cliente lo leerá.
requests-alternative-note-missing = Diga en una frase qué cambia. El cliente la leerá.
requests-contact-elsewhere = Esta persona no pertenece a la cuenta. Elija a otra.
