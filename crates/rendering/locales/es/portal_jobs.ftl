### Los trabajos como los ven los clientes en el portal.

portal-jobs-status-planned = Previsto
portal-jobs-status-on-the-way = En camino
portal-jobs-status-in-progress = En curso
portal-jobs-status-done = Hecho
portal-jobs-status-not-completed = Sin terminar
portal-jobs-status-cancelled = Cancelado

## Cuándo

portal-jobs-window = de { $from } a { $until }
portal-jobs-from = desde las { $from }
portal-jobs-when = { $day }, { $window }
portal-jobs-expected = Llegada
portal-jobs-moved = De { $from } a { $to }

## El recorrido de un trabajo

portal-jobs-step-booked = Reservado
portal-jobs-step-confirmed = Confirmado
portal-jobs-step-on-the-way = En camino
portal-jobs-step-working = Trabajando
portal-jobs-step-done = Hecho
portal-jobs-how-it-stands = Cómo va
portal-jobs-was-cancelled = Este trabajo se canceló. Nadie irá por él.

## La lista

portal-jobs-asked = Solicitados
portal-jobs-planned = Previstos
portal-jobs-over = Terminados
portal-jobs-sites = Lugares
portal-jobs-office = Su oficina
portal-jobs-details = Detalles
portal-jobs-follow = Seguir en el mapa
portal-jobs-empty-title = Todavía no hay trabajos
portal-jobs-empty-text = Aquí estará lo previsto, lo que está en curso y lo hecho.

## Un trabajo

portal-jobs-follows = continuación de
portal-jobs-followed-by = continúa en
portal-jobs-the-job = El trabajo
portal-jobs-where = Dónde
portal-jobs-contact = Quién nos abre
portal-jobs-duration = Duración prevista
portal-jobs-description = Qué hay que hacer
portal-jobs-prepare = Por favor, prepare
portal-jobs-report = Informe
portal-jobs-resolution = Cómo terminó
portal-jobs-time-on-site = Tiempo en el lugar
portal-jobs-picture = { $label }, imagen { $number }
portal-jobs-documents = Documentos
portal-jobs-kilobytes = { $number } kB
portal-jobs-megabytes = { $number } MB
portal-jobs-message = Escribir al equipo
portal-jobs-calendar = Añadir a mi calendario
portal-jobs-calendar-title = { $title }, { $company }
portal-jobs-calendar-text = { $template }, trabajo { $reference }. La hora es el margen en que llegamos.

## Otra hora

portal-jobs-another-day = ¿Otra hora?
portal-jobs-time-open = Mientras nadie esté en camino puede pedir otra hora. La oficina responde, y hasta entonces vale esta.
portal-jobs-time-asked = Usted pidió otra hora. Hasta que la oficina responda, vale esta.
portal-jobs-time-closed = Ya estamos en camino, así que este trabajo ya no se puede cambiar aquí. Llámenos y buscamos una solución.
portal-jobs-time-closed-by = { $name } ya está en camino, así que este trabajo ya no se puede cambiar aquí. Llámenos y buscamos una solución.
