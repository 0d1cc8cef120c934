### Lo que piden los clientes y cómo se les responde.

requests-new = Nueva solicitud
requests-ask = Solicitar un viaje
requests-number = Solicitud { $number }

## En qué punto está una solicitud

requests-status-draft = Borrador
requests-status-requested = Solicitada
requests-status-under-review = En revisión
requests-status-quoted = Presupuestada
requests-status-alternative-proposed = Alternativa propuesta
requests-status-accepted = Aceptada
requests-status-declined = Rechazada
requests-status-cancelled = Cancelada
requests-status-expired = Caducada
requests-status-awaiting-confirmation = Por confirmar
requests-status-change-requested = Cambio pedido
requests-status-quote-expired = Presupuesto vencido
requests-status-quote-withdrawn = Presupuesto retirado

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

## El formulario

requests-ask-lead = Díganos adónde y cuándo. Le respondemos con precios y no se reserva nada hasta que usted diga que sí.
requests-for-account = para { $account }
requests-kind = Tipo de viaje
requests-leg = Tramo
requests-remove-leg = Quitar tramo
requests-add-leg = Añadir un tramo
requests-to = A
requests-departure = Salida
requests-local = local
requests-which = Esa noche se atrasa el reloj. ¿Cuál de las dos?
requests-which-earlier = La primera, { $zone }
requests-which-later = La segunda, { $zone }
requests-who-flies = Quién vuela
requests-chosen = { $count ->
    [one] { $count } elegida
   *[other] { $count } elegidas
}
requests-passengers = Pasajeros
requests-one-fewer = Uno menos
requests-one-more = Uno más
requests-flexible = Flexibilidad
requests-from-directory = De su directorio
requests-new-passengers = Alguien nuevo
requests-new-passengers-hint = Nombre y apellido; si son varios, sepárelos con comas. Se añaden a sus pasajeros.
requests-on-board = A bordo y en tierra
requests-aircraft = Aeronave
requests-aircraft-hint = Déjelo abierto y le sugerimos la adecuada.
requests-services = Servicios
requests-anything-else = Algo más
requests-anything-else-hint = Alergias, mascotas, equipaje voluminoso, una silla infantil, una reunión a la que no puede faltar.
requests-send = Enviar solicitud
requests-save-draft = Guardar para después
requests-send-again = Enviar de nuevo
requests-discard = Descartar borrador
requests-discard-consequence = Lo que escribió en él se pierde para siempre.
requests-map = Por dónde vuela
requests-about = unos { $time }, { $distance }
requests-rather-talk = ¿Prefiere hablar con alguien?
requests-write-message = Escribir un mensaje

## Frases tras una acción

requests-draft-kept = Guardado. Solo usted ve este borrador hasta que lo envíe.
requests-draft-discarded = El borrador se descartó.
requests-sent = Solicitud enviada. Le avisamos por correo en cuanto haya una respuesta.
requests-cancelled = Solicitud cancelada.
requests-alternative-accepted = Propuesta aceptada. Seguimos con las nuevas horas.
requests-alternative-declined = Propuesta rechazada. Su solicitud sigue abierta.

## La página de una solicitud para el cliente

requests-heading-draft = Su borrador
requests-heading-requested = Tenemos su solicitud
requests-heading-under-review = Estamos trabajando en su solicitud
requests-heading-quoted = Su presupuesto está listo
requests-heading-alternative-proposed = Le proponemos otra cosa
requests-heading-accepted = Su viaje está confirmado
requests-heading-declined = No pudimos aceptar esta solicitud
requests-heading-cancelled = Esta solicitud se canceló
requests-heading-expired = Esta solicitud caducó
requests-heading-awaiting-confirmation = Usted aceptó. Ahora confirmamos nosotros
requests-heading-change-requested = Estamos trabajando en su cambio
requests-heading-quote-expired = Su presupuesto venció
requests-heading-quote-withdrawn = Retiramos nuestro presupuesto
requests-next-draft = Nadie más lo ve hasta que lo envíe.
requests-next-requested = Ahora alguien de nuestro equipo la revisa. Recibirá los precios por correo y aquí, y no se reserva nada hasta que usted diga que sí.
requests-next-under-review = Comparamos aeronaves y precios. Recibirá un presupuesto por correo y aquí, y no se reserva nada hasta que usted diga que sí.
requests-next-quoted = Mire el presupuesto y elija. Es válido hasta la hora que indica.
requests-next-alternative-proposed = Acéptela o díganos qué le conviene más. Su solicitud sigue abierta en cualquier caso.
requests-next-accepted = Las horas, los pasajeros y los documentos están en la página de su viaje.
requests-next-declined = El motivo está abajo. Llámenos o pida otro día u otro aeropuerto.
requests-next-cancelled = No hay nada reservado ni cobrado.
requests-next-expired = Todos sus tramos ya pasaron. Puede solicitar un viaje nuevo cuando quiera.
requests-next-awaiting-confirmation = Revisamos la aeronave y la tripulación. Le escribimos en cuanto su viaje esté confirmado; hasta entonces no hay nada reservado.
requests-next-change-requested = Recibirá una nueva revisión del presupuesto por correo y aquí.
requests-next-quote-expired = Abra el presupuesto y pida que lo renovemos, o escríbanos.
requests-next-quote-withdrawn = El presupuesto dice por qué. Su solicitud sigue abierta y buscamos otra solución.
requests-what-you-asked = Lo que solicitó
requests-people = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
requests-people-and-more = { $count ->
    [one] { $names } y { $count } más
   *[other] { $names } y { $count } más
}
requests-linked = Presupuestos y viajes
requests-linked-quote = Presupuesto { $number }
requests-linked-trip = Viaje { $number }
requests-alternative = Nuestra propuesta
requests-alternative-status-proposed = Espera su respuesta
requests-alternative-status-accepted = Aceptada
requests-alternative-status-declined = Rechazada
requests-alternative-status-replaced = Reemplazada
requests-alternative-accept = Aceptar la propuesta
requests-alternative-decline = Rechazar la propuesta
requests-alternative-decline-consequence = Su solicitud sigue abierta tal como la envió y buscamos otra solución.
requests-what-instead = ¿Qué le convendría más?
requests-reply = Responder
requests-cancel = Cancelar solicitud
requests-cancel-consequence = La solicitud termina y no se puede reabrir. No se cobra nada. Puede enviar una nueva cuando quiera.
requests-questions = ¿Preguntas sobre esta solicitud?

## La cola

requests-tab-requested = Solicitadas
requests-tab-under-review = En revisión
requests-tab-quoted = Presupuestadas
requests-tab-alternative-proposed = Con alternativa
requests-tab-accepted = Aceptadas
requests-tab-declined = Rechazadas
requests-tab-ended = Terminadas
requests-tab-all = Todas
requests-assigned = Asignadas: { $who }
requests-assigned-anyone = cualquiera
requests-assigned-me = yo
requests-assigned-nobody = nadie
requests-departing-any = Salida
requests-departing-day = Salen en un día
requests-departing-week = Salen en una semana
requests-departing-month = Salen en 30 días
requests-search = Cliente, cuenta o número
requests-sorted-by-age = Por antigüedad
requests-sorted-newest = Las más recientes primero
requests-empty-title = Aquí no espera nada
requests-empty-text = Las solicitudes del portal aparecen aquí en cuanto se envían.
requests-none-found = Ninguna solicitud coincide
requests-client = Cliente
requests-route = Ruta
requests-departure-local = Salida, local
requests-pax = Pax
requests-waiting = Espera
requests-age = Antigüedad
requests-owner = Responsable
requests-tag-owner = propietario
requests-tag-broker = bróker
requests-count = { $count ->
    [one] { $count } solicitud
   *[other] { $count } solicitudes
}
requests-count-more = Más de { $count } solicitudes
requests-first-page = Primera página
requests-key-quote = presupuestar
requests-key-assign = asignar
requests-key-decline = rechazar

## Una solicitud en la mesa

requests-request = Solicitud
requests-trips-flown = { $count ->
    [one] { $count } viaje
   *[other] { $count } viajes
}
requests-build-quote = Preparar presupuesto
requests-create-trip = Crear viaje
requests-assign = Asignar
requests-take = Tomarla
requests-open-deal = Abrir el negocio
requests-what-could-fly = Qué podría volarla
requests-fits = Podría volarla
requests-fits-not = No puede
requests-fit = { $model }, { $time }
requests-fit-positioning = { $model }, { $time } y { $empty } en vacío
requests-misfit-seats = { $model }: solo { $seats } plazas
requests-misfit-range = { $model }: { $distance } supera su alcance
requests-misfit-maintenance = { $model }: en mantenimiento
requests-misfit-busy = Vuela de { $from } a { $to }, { $when }
requests-misfit-promised = Un cliente la aceptó para volar de { $from } a { $to }, { $when }; confirme o retire ese presupuesto
requests-estimate-note = Estimaciones: tiempo de vuelo sin viento a la tarifa por hora, con posicionamiento.
requests-proposal = Propuesta
requests-proposal-proposed = Espera al cliente
requests-proposal-accepted = Aceptada
requests-proposal-declined = Rechazada
requests-proposal-replaced = Reemplazada
requests-propose = Proponer alternativa
requests-propose-for = Alternativa para { $number }
requests-propose-lead = Cambie lo que puede ofrecer. El cliente recibe un correo y la acepta o la rechaza en el portal.
requests-propose-note = Qué cambia
requests-propose-note-hint = El cliente lee esta frase encima de los tramos.
requests-propose-send = Enviar propuesta
requests-decline = Rechazar solicitud
requests-decline-consequence = El cliente recibe un correo con este motivo. La solicitud termina y su negocio cuenta como perdido.
requests-cancel-for-client = Cancelar por el cliente
requests-cancel-for-client-consequence = Para cuando el cliente retira la solicitud. Termina y su negocio se cancela.
requests-last-together = Lo último en común
requests-assigned-done = Asignada.
requests-declined-done = Solicitud rechazada. El cliente recibe un correo.
requests-alternative-proposed-done = Propuesta enviada. El cliente recibe un correo.

## Registradas por el personal

requests-new-for = Nueva solicitud para { $account }
requests-other-account = Otra cuenta
requests-which-client = ¿Qué cliente? Cuenta o persona
requests-no-account = Ninguna cuenta coincide
requests-no-account-text = Pruebe con otro nombre o cree primero la cuenta.
requests-asked-by = La pide
requests-new-passengers-hint-staff = Nombre y apellido; si son varios, sepárelos con comas. Se añaden a los pasajeros de la cuenta.
requests-tail = Matrícula
requests-any-tail = Cualquiera que sirva
requests-create = Crear solicitud
requests-created = Solicitud creada.
