### Presupuestos: lo que costaría un viaje, del borrador a la respuesta.

## Estado de un presupuesto

quotes-status-draft = Borrador
quotes-status-sent = Enviado
quotes-status-viewed = Visto
quotes-status-awaiting-confirmation = Por confirmar
quotes-status-accepted = Aceptado
quotes-status-declined = Rechazado
quotes-status-change-requested = Cambio solicitado
quotes-status-expired = Vencido
quotes-status-withdrawn = Retirado
quotes-status-not-chosen = No elegido
quotes-status-superseded = Reemplazado

## Por qué algo no se puede hacer con un presupuesto

quotes-refused-expired = Este presupuesto venció y ya no se puede responder. Pida que se renueve.
quotes-refused-withdrawn = Este presupuesto fue retirado y ya no se puede responder.
quotes-refused-not-chosen = Se eligió el presupuesto { $chosen }, así que este ya no se puede responder.
quotes-refused-superseded = Una revisión más reciente reemplazó este presupuesto. Responda a esa.
quotes-refused-answered = { $by } ya respondió a este presupuesto el { $at }.
quotes-refused-change-asked = Se pidió un cambio. Podrá responder la nueva revisión cuando esté lista.
quotes-refused-aircraft-taken = La aeronave ya no está disponible a esas horas. No se aceptó nada. Ya lo sabemos y le ofreceremos otra opción.
quotes-refused-aircraft-grounded = { $tail } está en mantenimiento: no se confirmó nada y el presupuesto sigue en espera. Confírmelo cuando la aeronave vuelva a volar, o retírelo y ofrezca otra.
quotes-refused-frozen = Un presupuesto enviado queda como está. Haga una revisión para cambiarlo.
quotes-refused-not-sent = Este presupuesto todavía es un borrador. Envíelo primero.
quotes-refused-not-awaiting = Este presupuesto no espera confirmación.
quotes-refused-not-open = Este presupuesto ya está resuelto y no se puede retirar.
quotes-refused-not-revisable = Un presupuesto aceptado se cambia en su viaje, no con una revisión.
quotes-refused-newer-revision = Hay una revisión más reciente de este presupuesto. Trabaje con esa.
quotes-refused-not-expired = Este presupuesto no ha vencido, así que no hay nada que renovar.
quotes-refused-renewal-asked = Ya se pidió la renovación. Le responderemos.
quotes-refused-deal-closed = El negocio de este presupuesto está cerrado. Vuelva a abrirlo primero.
quotes-refused-ended = Ya cerramos nuestro expediente de este viaje, así que el presupuesto no se puede aceptar. No se aceptó nada. Escríbanos si todavía quiere volar.
quotes-refused-no-contact = La cuenta de este negocio no tiene ningún contacto activo. Agregue uno primero.
quotes-refused-no-legs = Agregue al menos un tramo antes de enviar.
quotes-refused-no-options = Agregue una aeronave, y al menos una línea a cada una, antes de enviar.
quotes-refused-departed = El primer tramo sale en el pasado. Cambie su fecha antes de enviar.
quotes-refused-no-recipient = El contacto no tiene correo ni acceso al portal. Agregue una dirección o invítelo primero.

## Qué está mal en un campo

quotes-wrong-too-long = Use como máximo { $most } caracteres
quotes-wrong-passengers = Escriba un número de 1 a 400
quotes-wrong-too-many-options = Ofrezca como máximo 6 aeronaves
quotes-wrong-too-many-legs = Escriba como máximo 12 tramos
quotes-wrong-too-many-lines = Escriba como máximo 40 líneas
quotes-wrong-same-airport = El tramo termina donde empieza. Elija otro aeropuerto
quotes-wrong-leg-order = Este tramo sale antes que el anterior. Cambie la fecha o el orden
quotes-wrong-departed = Este tramo sale en el pasado. Elija una fecha posterior
quotes-wrong-airport = Ningún aeropuerto tiene este código. Escriba su nombre y elíjalo de la lista
quotes-wrong-date = Escriba una fecha
quotes-wrong-time = Escriba una hora, como 16:00
quotes-wrong-time-skipped = Los relojes saltan esta hora ese día. Elija otra
quotes-wrong-time-twice = Los relojes marcan esta hora dos veces ese día. Diga a cuál se refiere
quotes-wrong-quantity = Escriba una cantidad mayor que 0 y hasta 100.000
quotes-wrong-quantity-comma = { $typed } se puede leer de dos maneras. Escriba { $whole } o { $part }
quotes-wrong-add-on-quantity = Escriba un número entero de 1 a 50
quotes-wrong-price = Escriba un importe en { $currency }
quotes-wrong-tax = Escriba una tasa de 0 a 100
quotes-wrong-sum = El resultado es mayor de lo que se puede escribir
quotes-wrong-below-zero = El total es menor que cero
quotes-wrong-valid-until = Elija un día que no haya terminado, antes de la salida
quotes-wrong-aircraft-retired = Esta aeronave ya no vuela
quotes-wrong-aircraft-twice = Esta aeronave se ofrece dos veces
quotes-wrong-no-option = Elija una aeronave
quotes-wrong-how-many = Elija de 0 a { $most }
quotes-wrong-no-name = Escriba su nombre completo para firmar
quotes-wrong-no-consent = Marque la casilla para aceptar
quotes-wrong-no-wish = Diga qué debería ser distinto

## Un presupuesto en palabras

quotes-name = Presupuesto { $number }
quotes-name-revision = Presupuesto { $number }, revisión { $revision }
quotes-seats = { $count ->
    [one] 1 asiento
   *[other] { $count } asientos
}
quotes-people = { $count ->
    [one] 1 pasajero
   *[other] { $count } pasajeros
}
quotes-flight-time = { $time } de vuelo
quotes-each = { $amount } por persona y vuelo
quotes-multiplied = { $quantity } × { $price }
quotes-multiplied-unit = { $quantity } × { $price } por { $unit }
quotes-add-on-per = { $what }, por { $unit }
quotes-also-included = Todo lo demás de este viaje
quotes-tax-at = Impuesto, { $rate }
quotes-tax-of = sobre { $amount }
quotes-tax-included = Impuesto sobre todo lo demás
quotes-from-price = desde { $amount }
quotes-departs-on = sale el { $day }
quotes-answer-by = Responda hasta el { $at }
quotes-passengers = Pasajeros
quotes-valid-until = Válido hasta
quotes-operated-by = Operado por
quotes-issued = emitido el { $at }
quotes-options-note = Precios por el viaje completo, con impuestos. El precio de abajo es del { $name }.
quotes-paper-link = Acepte y firme en
quotes-statement = Acepto el { $quote }, para { $account }, con la aeronave y los extras elegidos aquí y las condiciones anteriores.

## La lista del cliente

quotes-none = Todavía no hay presupuestos
quotes-none-text = Cuando le enviemos un presupuesto, lo encontrará aquí.
quotes-to-answer = Esperan su respuesta
quotes-earlier = Anteriores
quotes-older = Presupuestos más antiguos
quotes-client-status-draft = Borrador
quotes-client-status-sent = Nuevo
quotes-client-status-viewed = Abierto
quotes-client-status-awaiting-confirmation = En confirmación
quotes-client-status-accepted = Aceptado
quotes-client-status-declined = Rechazado
quotes-client-status-change-requested = Cambio pedido
quotes-client-status-expired = Vencido
quotes-client-status-withdrawn = Retirado
quotes-client-status-not-chosen = No elegido
quotes-client-status-superseded = Reemplazado

## La página del cliente

quotes-lead = { $quote } · para { $account } · { $people }
quotes-lead-from = { $quote } · de { $sender } para { $account } · { $people }
quotes-flights = Vuelos
quotes-choose-aircraft = Elija la aeronave
quotes-what-it-costs = Cuánto cuesta
quotes-add-if-you-wish = Agregue si lo desea
quotes-up-to = hasta { $most }
quotes-total-with-choices = Total con lo que eligió
quotes-total-said = Total { "{" }amount{ "}" }
quotes-update-total = Actualizar el total
quotes-before-you-accept = Antes de aceptar
quotes-conditions = Condiciones
quotes-terms = Condiciones
quotes-accept-and-sign = Aceptar y firmar
quotes-full-name = Su nombre completo
quotes-signature = Firma
quotes-accept = Aceptar el presupuesto
quotes-what-we-keep = Guardamos su nombre, la hora, la dirección y el navegador desde los que firmó, junto con esta versión exacta del presupuesto.
quotes-not-right = ¿No es lo que busca?
quotes-ask-for-change = Pedir un cambio
quotes-wish = ¿Qué debería ser distinto?
quotes-wish-hint = Por ejemplo: salir dos horas más tarde el domingo. Recibirá una nueva revisión; este presupuesto ya no se podrá aceptar.
quotes-send-wish = Pedir el cambio
quotes-decline = Rechazar
quotes-why = ¿Por qué?
quotes-decline-plans-changed = Cambio de planes
quotes-decline-price = Precio
quotes-decline-timing = Horario
quotes-decline-other-operator = Elegí otro operador
quotes-decline-other = Otro motivo
quotes-decline-note = ¿Algo que debamos saber?
quotes-decline-means = El presupuesto queda cerrado. Si cambia de opinión, pídanos otro.
quotes-decline-button = Rechazar el presupuesto
quotes-other-aircraft = También se ofreció
quotes-your-desk = Su agente de vuelos
quotes-ask-a-question = Hacer una pregunta
quotes-pdf = Descargar PDF
quotes-open-trip = Abrir el viaje
quotes-open-newer = Abrir la revisión más reciente
quotes-renew = Pedir que se renueve
quotes-renew-hint = Revisamos la aeronave y el precio, y le enviamos una nueva revisión.
quotes-who-answers = Usted puede leer este presupuesto. { $who } puede responder en nombre de { $account }.
quotes-nobody-answers = Usted puede leer este presupuesto. Nadie puede responder todavía en nombre de { $account }; llámenos.
quotes-renewal-is-asked = Se pidió la renovación. Le responderemos.
quotes-signed-by = Firmado por { $name }, { $at }
quotes-told-accepted = { $by } aceptó este presupuesto, { $at }.
quotes-told-declined = { $by } rechazó este presupuesto, { $at }.
quotes-told-change = { $by } pidió un cambio, { $at }.
quotes-told-withdrawn = Este presupuesto fue retirado y ya no se puede aceptar.
quotes-told-not-chosen = En lugar de este se eligió el presupuesto { $chosen }. Aquí no queda nada que responder.
quotes-next-accepted = La aeronave es suya. Ahora revise quiénes viajan; después llegan su factura y el itinerario.
quotes-next-awaiting = Revisamos la aeronave y la tripulación y confirmamos su viaje. Recibirá un correo en cuanto esté listo.
quotes-next-change = Preparamos una nueva revisión y le escribimos cuando esté lista.
quotes-option-taken = Ya no está disponible
quotes-next-taken = Elija otra aeronave abajo o díganos qué necesita.
quotes-next-taken-alone = Díganos qué necesita y recibirá una nueva revisión.
quotes-wish-other-aircraft = La aeronave { $aircraft } ya no está disponible. Ofrézcannos otra para estos vuelos, por favor.

## Lo que se hizo

quotes-accepted = Presupuesto aceptado. Su viaje está reservado.
quotes-accepted-awaiting = Presupuesto aceptado. Ahora confirmamos su viaje.
quotes-declined = Presupuesto rechazado. Gracias por avisarnos.
quotes-change-asked = Recibimos su pedido y preparamos una nueva revisión.
quotes-renewal-sent = Renovación pedida. Le responderemos.

## La lista de la consola

quotes-new = Nuevo presupuesto
quotes-quote = Presupuesto
quotes-account = Cuenta
quotes-contact = Contacto
quotes-tab-open = Abiertos
quotes-tab-drafts = Borradores
quotes-tab-to-confirm = Por confirmar
quotes-tab-changes = Cambios pedidos
quotes-tab-accepted = Aceptados
quotes-tab-ended = Terminados
quotes-tab-all = Todos
quotes-search = Número o cuenta
quotes-newest = Más recientes
quotes-none-here = No hay presupuestos aquí
quotes-none-here-text = Prepare uno desde una solicitud o un negocio.
quotes-time-sent = Enviado
quotes-time-viewed = Visto
quotes-time-answered = Respondido
quotes-not-yet = todavía no

## Un presupuesto nuevo

quotes-for-which-deal = ¿Para qué negocio?
quotes-no-deals = No hay negocios abiertos
quotes-no-deals-text = Cada solicitud abre un negocio. También puede crear uno en Negocios.
quotes-there-are = Este negocio ya tiene presupuestos.
quotes-begin-text = El borrador empieza con los tramos y pasajeros de la solicitud, la aeronave que mejor se ajusta, su tarifa y sus condiciones habituales.
quotes-begin = Empezar el presupuesto
quotes-begun-unsaved = Esto es lo que pide la solicitud, pero un presupuesto no puede contenerlo todo. El borrador todavía está vacío: cambie los campos marcados y guarde.
quotes-rate-flight-time = Tiempo de vuelo
quotes-rate-positioning = Posicionamiento
quotes-rate-landing = Aterrizaje y asistencia
quotes-rate-overnight = Pernocta de la tripulación
quotes-rate-hour = hora
quotes-rate-airport = aeropuerto
quotes-rate-night = noche

## El editor

quotes-title = Título
quotes-contact-of = Contacto en { $account }
quotes-end-of-day = hasta el final de ese día, { $zone }
quotes-legs = Tramos
quotes-add-leg = Agregar tramo
quotes-no-legs = Todavía no hay tramos. Agregue el primero.
quotes-to = A
quotes-out-local = Salida, local
quotes-in-local = Llegada, local
quotes-distance = Distancia
quotes-remove-leg = Quitar el tramo { $number }
quotes-options = Opciones
quotes-aircraft = Aeronave
quotes-next-aircraft = Siguiente aeronave de la flota
quotes-add-option = Agregar opción
quotes-no-options = Todavía no hay aeronave. Agregue la primera opción.
quotes-option-unnamed = Sin aeronave elegida
quotes-option-note = Unas palabras sobre ella
quotes-remove-option = Quitar opción
quotes-lines-of = Líneas de { $name }
quotes-line = Línea
quotes-quantity = Cantidad
quotes-unit = Unidad
quotes-price = Precio
quotes-price-in = Precio, { $currency }
quotes-tax = Impuesto
quotes-tax-percent = Impuesto, %
quotes-client-sees = El cliente la ve
quotes-client-sees-line = El cliente ve esta línea
quotes-add-line = Agregar línea
quotes-remove-line = Quitar { $what }
quotes-from-rate-card = Según la tarifa
quotes-add-ons = Extras
quotes-add-on = Extra
quotes-add-add-on = Agregar extra
quotes-no-add-ons = Sin extras. Ofrezca lo que el cliente puede tomar o dejar.
quotes-at-most = Como máximo
quotes-one-with-tax = Uno, con impuesto
quotes-before-sending = Antes de enviar
quotes-checks = Comprobaciones
quotes-check-free = { $name } está libre
quotes-check-taken = { $name } está ocupada a esas horas
quotes-check-seats = { $name } solo tiene { $seats } asientos
quotes-check-range = El tramo más largo supera el alcance de { $name }
quotes-check-unpriced = { $what } no tiene precio
quotes-check-access = { $name } tiene acceso al portal
quotes-check-inactive = { $name } ya no está en activo, así que no se le puede enviar nada
quotes-contact-inactive = { $name }, ya no está en activo
quotes-check-no-access = { $name } todavía no tiene acceso al portal, así que nadie recibe correo hasta que se le invite.
quotes-what-client-gets = Lo que recibe { $name }
quotes-intro = Palabras al inicio
quotes-goes-nowhere = { $name } no tiene correo electrónico.
quotes-goes-to = Se envía por correo a { $email }.
quotes-goes-to-reminded = Se envía por correo a { $email }. Recordatorio si no responde: { $when }.
quotes-open-deal = Abrir el negocio
quotes-view-as = Ver como { $name }
quotes-send = Enviar presupuesto
quotes-saved = Borrador guardado
quotes-stale = Otra persona guardó este borrador entretanto. Su versión sigue aquí; abra el borrador en otra ventana para comparar y guarde allí.

## El envío

quotes-send-to = Enviar a { $name }
quotes-goes-to-label = Se envía a
quotes-reminder = Recordatorio
quotes-invite = Invitar al portal
quotes-send-means = Una vez enviado, el presupuesto queda como está. Para cambiarlo, se hace una revisión.
quotes-send-now = Enviar ahora
quotes-back-to-draft = Volver al borrador
quotes-changed-before-send = El borrador cambió desde que lo miró. Revíselo y envíelo otra vez.
quotes-sent = Presupuesto enviado a { $name }

## El registro

quotes-times = Horas
quotes-chosen-of = { $chosen } de { $most }
quotes-chosen-label = Elegidos
quotes-evidence-statement = Aceptó
quotes-confirm = Confirmar y reservar
quotes-confirmed = Presupuesto confirmado. El viaje está reservado.
quotes-revise = Hacer una revisión
quotes-revision-begun = Este es el borrador de la nueva revisión. La anterior se puede responder hasta que envíe esta.
quotes-withdraw = Retirar
quotes-withdraw-reason = Motivo
quotes-withdraw-means = { $name } ya no podrá aceptar el presupuesto y recibirá un correo.
quotes-withdrawn = Presupuesto retirado
quotes-preview-of = Así verá { $name } el presupuesto. Nada de aquí cuenta como visto o respondido.
