### Dónde están los técnicos, para la oficina: el mapa del día y el camino que hizo alguien.

positions-map = Mapa
positions-tabs = Despacho
positions-workers = Técnicos
positions-jobs = Trabajos
positions-nobody = Aún no hay técnicos
positions-nobody-text = Quien se envía a los trabajos aparece aquí en cuanto su teléfono comparte una posición.
positions-no-jobs = Hoy no hay nada planificado.
positions-paused = Posición en pausa
positions-unknown = sin posición
positions-on-the-way = En camino a { $job }, { $site }
positions-at-work = En { $job }, { $site }
positions-note = Las posiciones se toman solo mientras alguien va a un trabajo o está en él. Horas en { $zone } donde el lugar no tiene zona propia.
positions-needs-script = El mapa necesita JavaScript. La lista a su lado dice lo mismo.
positions-zoom-in = Más cerca
positions-zoom-out = Más lejos

positions-status-unassigned = Sin asignar
positions-status-scheduled = Planificado
positions-status-published = Publicado
positions-status-on-the-way = En camino
positions-status-started = Empezado
positions-status-paused = En pausa
positions-status-finished = Terminado
positions-status-cancelled = Cancelado

positions-trail-of = El camino de { $name }
positions-trail-on = El camino de { $name } el { $day }
positions-days = Días
positions-time = Hora
positions-place = Latitud, longitud
positions-suspect = Demasiado rápido para ser verdad
positions-no-trail = Nada en este día
positions-no-trail-text = No llegó ninguna posición, o tiene más de tres días y se borró.
positions-kept = Se guarda 72 horas, solo para la oficina.
