### La primera página del portal y de la consola.

home-good-morning = Buenos días, { $name }.
home-good-afternoon = Buenas tardes, { $name }.
home-good-evening = Buenas noches, { $name }.
home-elsewhere = { $count ->
    [one] Una cosa espera por usted en sus otras cuentas.
   *[other] { $count } cosas esperan por usted en sus otras cuentas.
}
home-things-need-you = { $count ->
    [one] Una cosa espera por usted.
    [2] Dos cosas esperan por usted.
    [3] Tres cosas esperan por usted.
    [4] Cuatro cosas esperan por usted.
    [5] Cinco cosas esperan por usted.
    [6] Seis cosas esperan por usted.
   *[other] { $count } cosas esperan por usted.
}
home-request-trip = Solicitar un viaje
home-to-do = Por hacer
home-new-title = ¿Adónde le gustaría ir?
home-new-text = Aquí estarán sus viajes, presupuestos y facturas. Todo empieza con una solicitud.
home-answer-quote = Responda al presupuesto para { $title }
home-quote-until = { $name }, desde { $amount }, válido hasta { $until }
home-review-quote = Ver presupuesto
home-answer-alternative = Responda a la alternativa que proponemos
home-look = Ver
home-finish-request = Termine su solicitud
home-draft-kept = Guardada { $when }
home-go-on = Seguir
home-pay-invoice = Pague la factura { $name }
home-invoice-due = { $amount }, vence el { $due }
home-invoice-was-due = { $amount }, venció el { $due }
home-pay = Pagar
home-unread-messages = { $count ->
    [one] Lea un mensaje nuevo
   *[other] Lea { $count } mensajes nuevos
}
home-read = Leer
home-next-trip = Próximo viaje
home-now = en curso
home-then = Después
home-open-trip = Abrir el viaje { $name }
home-planned = Previsto
home-also-planned = También previsto
home-all-trips = Todos los viajes
home-passengers = { $count ->
    [one] 1 pasajero
   *[other] { $count } pasajeros
}
home-your-desk = Su equipo de vuelos
home-write = Escribir un mensaje
home-latest-message = Último mensaje
home-to-pay = Por pagar
home-all-invoices = Todas las facturas
home-rate-job = ¿Qué tal fue «{ $title }»?
home-rate = Valorar
home-next-job = Próximo trabajo
home-all-jobs = Todos los trabajos
home-new-job-title = ¿Qué podemos hacer por usted?
home-new-job-text = Aquí estarán sus trabajos, facturas y mensajes. Todo empieza cuando pide un trabajo.

## La consola

home-queues = Colas
home-queue-requests = Solicitudes nuevas
home-queue-quotes = Presupuestos enviados
home-queue-confirmations = Por confirmar
home-queue-changes = Cambios de clientes
home-queue-asks = Peticiones de trabajos
home-queue-ratings = Valoraciones bajas
home-queue-messages = Mensajes sin responder
home-queue-invoices = Facturas vencidas
home-queue-payments = Pagos por confirmar
home-queue-deliveries = Correo fallido
home-queue-departures = Salidas en 48 h
home-queue-late-jobs = Trabajos con retraso
home-queue-unassigned-jobs = Trabajos sin asignar
home-oldest = la más antigua, { $age }
home-next-ends = el próximo vence { $wait }
home-next-leaves = la próxima { $wait }
home-overdue-by = { $age } de retraso
home-late-by = { $age } de retraso
home-queue-clear = nada espera
home-latest = Lo último
home-departures = Próximas salidas
home-departures-none = Ningún vuelo sale en los próximos siete días.
home-tail = Matrícula
home-route = Ruta
home-out = Salida
home-trip = Viaje
home-no-tail = sin aeronave
home-schedule = Calendario
home-setup = Hasta que entre su primer cliente
home-setup-progress = { $done } de { $all } hechos
home-step-company = Datos de la empresa
home-step-company-text = Nombre, dirección y el teléfono al que llaman los clientes.
home-step-portal = Crear el portal
home-step-portal-text = Desde entonces existen sus ajustes; todavía no entra nadie.
home-step-brand = Logotipo y color
home-step-brand-text = Las páginas, los correos y los documentos los adoptan.
home-step-mail = Correo de prueba
home-step-mail-text = Envíese uno y compruebe que llega.
home-step-enabled = Abrir el portal
home-step-enabled-text = Solo entonces se puede invitar a clientes.
home-step-aircraft = Primera aeronave
home-step-aircraft-text = Los presupuestos y los viajes necesitan una matrícula.
home-step-invited = Invitar al primer cliente
home-step-invited-text = Recibe un correo con un enlace.
home-step-signed-in = Primer acceso
home-step-signed-in-text = Lo verá aquí cuando haya entrado.
home-step-do-company = Completar
home-step-do-portal = Crear portal
home-step-do-brand = Elegir
home-step-do-mail = Enviar correo de prueba
home-step-do-enabled = Abrir portal
home-step-do-aircraft = Añadir aeronave
home-step-do-invited = Invitar
home-test-mail-queued = El correo de prueba va en camino
