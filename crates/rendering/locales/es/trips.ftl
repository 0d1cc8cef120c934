### Viajes: de pendiente a terminado, para el personal y para los clientes.

trips-new = Nuevo viaje

## Etapas, como las nombra el personal

trips-stage-pending = Pendiente
trips-stage-booked = Reservado
trips-stage-dispatched = Despachado
trips-stage-in-progress = En curso
trips-stage-completed = Terminado
trips-stage-cancelled = Cancelado

## Lo que se dice al cliente

trips-status-requested = Solicitado
trips-status-confirmed = Confirmado
trips-status-locked = Confirmado, sin más cambios
trips-status-active = En curso
trips-status-completed = Terminado
trips-status-cancelled = Cancelado

## Negativas

trips-refused-conflicts = La aeronave no está libre a esas horas. La lista de abajo muestra lo que lo impide. No se ha cambiado nada.
trips-refused-no-aircraft = Elija primero una aeronave: un viaje se reserva con una aeronave para cada tramo.
trips-refused-no-legs = Añada primero al menos un tramo: todavía no hay nada que reservar.
trips-refused-aircraft-retired = Esta aeronave ya no vuela. Elija otra.
trips-refused-not-pending = Solo se puede reservar un viaje pendiente. Este ya está más avanzado o ha acabado.
trips-refused-not-booked = Solo se puede despachar un viaje reservado.
trips-refused-not-dispatched = Solo se puede iniciar un viaje despachado.
trips-refused-not-under-way = Solo se puede terminar un viaje en curso.
trips-refused-not-cancellable = Este viaje ya ha empezado o ha acabado, así que no se puede cancelar.
trips-refused-not-cancelled = Solo se puede reabrir un viaje cancelado.
trips-refused-over = Este viaje está terminado o cancelado y se queda como está.

## Palabras de un viaje

trips-trip = Viaje
trips-number = Viaje { $number }
trips-stage = Etapa
trips-account = Cuenta
trips-contact = Contacto
trips-route = Ruta
trips-leg = Tramo
trips-leg-number = Tramo { $number }
trips-legs = Tramos
trips-aircraft = Aeronave
trips-aircraft-none = Sin aeronave todavía
trips-aircraft-in-maintenance = En mantenimiento
trips-passengers = Pasajeros
trips-pax = Pax
trips-crew = Tripulación
trips-crew-none = Sin tripulación todavía
trips-crew-pic = Comandante
trips-crew-sic = Copiloto
trips-crew-cabin = Cabina
trips-crew-in-role = { $role } { $name }
trips-departure = Salida
trips-arrival = Llegada
trips-departure-local = Salida, hora local
trips-out-local = Salida, hora local
trips-in-local = Llegada, hora local
trips-distance-time = Tiempo y distancia
trips-from-until = { $from } a { $until }
trips-passengers-count = { $count ->
    [0] sin pasajeros
    [one] { $count } pasajero
   *[other] { $count } pasajeros
}
trips-passengers-more = { $count ->
    [one] Falta uno por nombrar.
   *[other] Faltan { $count } por nombrar.
}
trips-page = Página { $page }
trips-on-the-day = El día del vuelo

## La lista

trips-tab-upcoming = Próximos
trips-tab-requested = Solicitados
trips-tab-pending = Pendientes
trips-tab-booked = Reservados
trips-tab-dispatched = Despachados
trips-tab-in-progress = En curso
trips-tab-past = Pasados
trips-tab-cancelled = Cancelados
trips-search = Número, título o cuenta
trips-empty-title = No hay viajes aquí
trips-empty-text = Los viajes aparecen aquí en cuanto se crean, a partir de una solicitud, de una operación o desde cero.
trips-none-found-title = No se encontró ningún viaje
trips-client-empty-title = Todavía no hay viajes
trips-client-empty-text = Sus viajes aparecen aquí en cuanto pida uno.
trips-type-request = Solicitud
trips-drafts = Borradores
trips-drafts-yours = Solo usted los ve
trips-draft-kept = Guardado: { $at }
trips-draft-without-places = Un viaje aún sin lugares
trips-nothing-earlier = No hay nada anterior.
trips-past-latest = Más recientes
trips-past-earlier = Anteriores

## El formulario

trips-edit-heading = Editar el viaje { $number }
trips-for-whom = ¿Para quién es el viaje?
trips-search-account = Nombre de la cuenta
trips-no-account-title = No se encontró ninguna cuenta
trips-no-contact = Esta cuenta no tiene ningún contacto activo. Añada uno antes de crear un viaje para ella.
trips-title = Título
trips-title-hint = La lee el cliente. Si lo deja vacío, será la ruta.
trips-aircraft-whole = Aeronave para todo el viaje
trips-aircraft-of-trip = La del viaje
trips-from = Desde
trips-to = A
trips-departs = Sale
trips-arrives = Llega
trips-local = hora local
trips-arrives-estimate = Si lo deja vacío: { $when }
trips-fbo-from = FBO de salida
trips-fbo-to = FBO de llegada
trips-fbo-preferred = El que prefiere la cuenta
trips-fbo-none = Sin FBO
trips-fbo-follows = Le diremos la terminal antes del vuelo.
trips-leg-add = Añadir un tramo
trips-leg-remove = Quitar este tramo
trips-passenger-count = Cuántos vuelan
trips-passenger-count-hint = 0 para un vuelo de posicionamiento
trips-no-passengers-known = Esta cuenta todavía no tiene pasajeros en su directorio.
trips-passengers-unnamed = Todavía no se ha nombrado a nadie.
trips-client-note = Nota para el cliente
trips-client-note-hint = Aparece en el viaje y en el itinerario.
trips-staff-note = Nota interna
trips-staff-note-hint = Los clientes nunca la ven.
trips-create-button = Crear viaje
trips-created = Viaje { $number } creado
trips-saved = Viaje guardado

## Lo que falla en un formulario

trips-title-too-long = Acorte el título a 120 caracteres.
trips-passengers-unreadable = Indique el número de pasajeros, de 0 a 999.
trips-passengers-fewer-than-named = Ha elegido más pasajeros de los que dice este número. Auméntelo o elija menos.
trips-note-too-long = Acorte la nota a 4000 caracteres.
trips-legs-missing = Un viaje tiene al menos un tramo.
trips-legs-too-many = Un viaje tiene como máximo 12 tramos. Ponga los demás en otro viaje.
trips-airport-missing = Elija un aeropuerto.
trips-airport-unknown = Ningún aeropuerto tiene el código { $typed }. Escriba un código o elija uno de la lista.
trips-leg-same-airport = Elija otro aeropuerto: un tramo no acaba donde empieza.
trips-time-unreadable = Indique fecha y hora, por ejemplo 2026-12-08 20:10.
trips-time-skipped = En ese momento los relojes se adelantan y esa hora no existe. Elija una hora más tarde.
trips-time-twice = En ese momento los relojes se atrasan y esa hora se repite. Elija una fuera de esa hora.
trips-leg-arrives-before = La llegada es anterior a la salida. Tenga en cuenta los husos horarios o déjela vacía.
trips-leg-too-long = Ningún tramo dura más de 24 horas. Revise ambas horas.
trips-leg-before-previous = Este tramo sale antes de que aterrice el anterior.
trips-crew-too-long = Acorte el nombre a 80 caracteres.
trips-aircraft-retired = Esta aeronave ya no vuela. Elija otra.
trips-aircraft-needed = Este viaje está reservado, así que cada tramo necesita una aeronave.
trips-cancel-reason-missing = Diga por qué. El cliente lo leerá.
trips-cancel-reason-too-long = Acorte el motivo a 1000 caracteres.

## La ficha

trips-client-sees = El cliente ve
trips-itinerary = Itinerario
trips-itinerary-pdf = Itinerario
trips-book-button = Reservar
trips-dispatch-button = Despachar
trips-start-button = Iniciar
trips-complete-button = Terminar
trips-reopen-button = Reabrir
trips-cancel-open = Cancelar este viaje
trips-cancel-consequence = La aeronave queda libre de inmediato y el cliente recibe un aviso por correo. Podrá reabrir el viaje más adelante.
trips-cancel-reason = Motivo, tal como lo leerá el cliente
trips-cancel-button = Cancelar viaje
trips-cancelled-because = Este viaje se canceló: { $reason }
trips-said-booked = Reservado. La aeronave queda bloqueada y el cliente ve el viaje confirmado.
trips-said-dispatched = Despachado
trips-said-started = El viaje está en curso
trips-said-completed = El viaje ha terminado
trips-said-cancelled = El viaje está cancelado y su aeronave vuelve a estar libre
trips-said-reopened = Reabierto como viaje pendiente
trips-invoice-button = Nueva factura
trips-papers = Facturas y mensajes
trips-message-button = Escribir al cliente
trips-quote-link = Presupuesto
trips-request-link = Solicitud
trips-deal-link = Operación
trips-conflicts-title = { $count ->
    [one] Un vuelo impide reservar
   *[other] { $count } vuelos impiden reservar
}
trips-conflicts-hint = Una aeronave necesita una hora en tierra entre dos vuelos. Elija otras horas u otra aeronave.
trips-warn-over-capacity = { $tail } tiene { $seats } asientos y hay { $passengers } pasajeros previstos.
trips-warn-maintenance = { $tail } está en mantenimiento.
trips-warn-no-fbo = No se ha elegido FBO en { $airports }.

## Lo que cambió

trips-change-before = antes
trips-change-now = ahora
trips-change-nothing = ninguno
trips-change-title = Título
trips-change-leg-added = Tramo nuevo
trips-change-leg-removed = Tramo quitado
trips-change-route = Ruta
trips-change-departure = Salida
trips-change-arrival = Llegada
trips-change-aircraft = Aeronave
trips-change-tail = Matrícula
trips-change-from-fbo = FBO de salida
trips-change-to-fbo = FBO de llegada
trips-change-crew = Tripulación
trips-change-passengers = Pasajeros
trips-change-passenger-count = Número de pasajeros
trips-change-client-note = Nota
trips-change-staff-note = Nota interna

## El calendario

trips-earlier = Antes
trips-later = Después
trips-look = Cuánto mostrar
trips-look-day = Día
trips-look-two-days = 2 días
trips-look-week = Semana
trips-look-month = Mes
trips-legend-booked = Confirmado
trips-legend-pending = Pendiente
trips-legend-asked = Solicitado
trips-legend-positioning = Posicionamiento
trips-legend-maintenance = Mantenimiento
trips-lane-no-aircraft = Sin aeronave todavía
trips-lane-flights = { $count ->
    [one] { $count } vuelo
   *[other] { $count } vuelos
}
trips-lane-asked = Solicitado
trips-more-flights = { $count } más
trips-as-list = Como lista
trips-no-fleet-title = Todavía no hay aeronaves
trips-no-fleet-text = Añada la flota en Aeronaves y cada matrícula tendrá aquí su línea.
trips-schedule-cut = En estos días hay más de lo que cabe en una página. Faltan vuelos; elija menos días.
trips-does-not-fit = No cabe:
trips-clashes = { $count ->
    [one] Un vuelo no encaja
   *[other] { $count } vuelos no encajan
}
trips-clash-title = { $tail } { $route }, { $when }, no deja una hora en tierra
trips-clash-sub = Junto a { $other }, { $route }, { $when }

## El viaje del cliente

trips-map = Mapa de la ruta
trips-map-leg = { $from } a { $to }
trips-step-requested = Solicitado
trips-step-confirmed = Confirmado
trips-step-ready = Listo para volar
trips-step-active = En curso
trips-step-landed = Terminado
trips-times = Horas
trips-times-local = Local
trips-where-to-go = Adónde ir, quién le lleva
trips-open-map = Mapa
trips-print = Imprimir el itinerario
trips-good-to-know = Conviene saber
trips-documents = Documentos
trips-quote-accepted = Presupuesto aceptado
trips-history = Qué ha pasado
trips-change-or-cancel = Cambiar o cancelar
trips-rule-open = Pídanos otras horas, escalas o pasajeros, o que cancelemos, hasta que el viaje llegue a la etapa «{ $stage }». Después, llámenos.
trips-rule-locked = Cerrado a cambios aquí desde que el viaje llegó a la etapa «{ $stage }». Llámenos.
trips-rule-over = Este viaje ha acabado, así que ya no se puede cambiar.
trips-ask-change = Pedir un cambio
trips-write = Escribir un mensaje

## Más negativas

trips-refused-request-over = Esta solicitud se rechazó, se canceló o ha caducado, así que no da lugar a ningún viaje.
trips-refused-request-has-trip = Esta solicitud ya tiene su viaje. Está en la lista.
trips-refused-deal-over = Esta operación se perdió o se canceló, así que no da lugar a ningún viaje.
trips-stale = Otra persona cambió este viaje mientras usted lo tenía abierto. Su versión está abajo, sin guardar todavía; si la guarda, reemplaza la otra.

trips-privacy = Quién ve este viaje
trips-is-private = Privado: aquí solo lo ven quien lo reservó y quienes vuelan en él.
trips-is-open = Lo ven todas las personas que ven todos los viajes de la cuenta.
trips-private-short = Solo quien reservó y los pasajeros
trips-open-short = La cuenta
trips-private-button = Hacerlo privado
trips-open-button = Mostrarlo a la cuenta
trips-said-private = Este viaje es privado ahora
trips-said-opened = La cuenta vuelve a ver este viaje
trips-unreviewed = Creado por el cliente en el portal, sin revisar
trips-unreviewed-text = Compruebe aeronave, horas y precio y resérvelo como siempre.
trips-review-button = Marcar como revisado
trips-said-reviewed = Marcado como revisado
trips-created-at-once = Su viaje ya está. Lo revisamos y lo confirmamos.
