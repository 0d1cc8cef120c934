### Los trabajos como la oficina los crea, planifica y sigue, y el tablero de despacho.

jobs-new = Nuevo trabajo
jobs-new-for = Nuevo trabajo para { $account }
jobs-edit-heading = Editar { $job }
jobs-plan-heading = Planificar { $job }
jobs-finish-heading = Terminar { $job }
jobs-open = Abrir el trabajo

## En qué punto está un trabajo

jobs-status-unassigned = Sin asignar
jobs-status-scheduled = Planificado
jobs-status-published = Publicado
jobs-status-on-the-way = En camino
jobs-status-started = Empezado
jobs-status-paused = En pausa
jobs-status-finished = Terminado
jobs-status-not-completed = Sin completar
jobs-status-cancelled = Cancelado

## Por qué no se puede hacer algo con un trabajo

jobs-refused-over = Este trabajo ya acabó, así que no se cambió nada.
jobs-refused-begun = El técnico ya salió, así que el plan se queda como está. Ponga el trabajo en pausa o cancélelo.
jobs-refused-not-scheduled = A este trabajo le falta la hora o quien vaya. Planifíquelo primero.
jobs-refused-not-published = Este trabajo aún no está en el teléfono del técnico. Publíquelo primero.
jobs-refused-already-on-the-way = El técnico ya está en camino o allí.
jobs-refused-not-started = El trabajo no ha empezado. Empiécelo primero.
jobs-refused-paused = El trabajo está en pausa. Reanúdelo primero.
jobs-refused-not-paused = El trabajo no está en pausa.
jobs-refused-other-under-way = El técnico tiene otro trabajo en curso. Póngalo en pausa o termínelo primero.
jobs-refused-yours-under-way = Tiene otro trabajo en curso. Póngalo en pausa o termínelo primero.
jobs-refused-nothing-to-follow = Solo a un trabajo terminado sin completar le sigue otra visita.
jobs-refused-worker-gone = Este técnico ya no trabaja aquí. Elija a otra persona.
jobs-refused-already-published = Este trabajo ya está en el teléfono del técnico.
jobs-refused-already-followed = A este trabajo ya le sigue otro.

## Qué falla en un campo

jobs-reason-missing = Indique un motivo. El cliente lo lee.
jobs-time-unreadable = Esta hora no se puede leer. Escríbala como 09:30.
jobs-time-skipped = El cambio de hora se salta esta hora. Elija una hora antes o después.
jobs-time-twice = Con el cambio de hora, esta hora llega dos veces. Elija una hora antes o después.
jobs-site-not-in-use = Esta sede ya no está en uso. Elija otra.
jobs-contact-elsewhere = Esta persona no actúa por el cliente. Elija a alguien que sí.
jobs-account-not-in-use = Este cliente ya no está activo.
jobs-template-not-in-use = Esta plantilla ya no está en uso. Elija otra.
jobs-external-id-taken = Otro trabajo ya tiene esta referencia.
jobs-file-too-large = Este archivo pasa de 10 MB. Elija uno más pequeño.
jobs-file-unreadable = No es un JPG, PNG o PDF que se pueda leer. Elija otro archivo.
jobs-file-signed = El cliente firmó este archivo, así que se queda.

## Lo que no encaja

jobs-does-not-fit = Esto no encaja:
jobs-hint-overlap = A la misma hora que { $job }
jobs-hint-after-window = Tras los trabajos anteriores, el técnico llega a las { $time }, con la franja ya pasada
jobs-hint-missing-skill = El técnico no tiene formación en { $skill }
jobs-clashes = { $count ->
    [one] { $count } cosa no encaja
   *[other] { $count } cosas no encajan
}

## La lista

jobs-tab-upcoming = Próximos
jobs-tab-unassigned = Sin asignar
jobs-tab-late = Con retraso
jobs-tab-active = En curso
jobs-tab-finished = Terminados
jobs-tab-cancelled = Cancelados
jobs-tab-all = Todos
jobs-day-any = Cualquier día
jobs-day-today = Hoy
jobs-day-tomorrow = Mañana
jobs-day-week = Próximos 7 días
jobs-who-anybody = Cualquiera
jobs-who-nobody = Nadie todavía
jobs-any-template = Cualquier plantilla
jobs-search = Trabajo, cliente, sede o número
jobs-none-found = Ningún trabajo coincide
jobs-empty-title = Aquí no hay trabajos
jobs-empty-text = Los trabajos previstos desde hoy están aquí, el próximo primero.
jobs-first-page = Primera página
jobs-late-by = { $age } de retraso
jobs-no-time-yet = Sin hora todavía
jobs-nobody-yet = Nadie todavía

## Un trabajo

jobs-job = Trabajo
jobs-client = Cliente
jobs-site = Sede
jobs-contact = Por quién preguntar
jobs-contact-left = { $name } (ya no está con el cliente)
jobs-nobody-to-ask = Nadie en particular
jobs-template = Plantilla
jobs-title = Título
jobs-description = Qué hay que hacer
jobs-prepare = Qué prepara el cliente
jobs-prepare-hint = Los clientes lo leen antes de la visita, si se les muestra.
jobs-notes = Notas para el equipo
jobs-for-the-team = Solo para el equipo
jobs-never-shown = Los clientes nunca lo ven
jobs-kind-not-shown = Los clientes no ven trabajos de este tipo
jobs-cost = Coste
jobs-duration = Duración
jobs-minutes = min
jobs-external-id = Referencia externa
jobs-access-notes = Cómo entrar
jobs-time-on-site = Tiempo en la sede
jobs-resolution = Cómo acabó
jobs-resolution-note = Unas palabras al respecto
jobs-follows = Sigue a
jobs-followed-by = Le sigue
jobs-window = { $day }, { $from }–{ $until } { $zone }
jobs-window-fact = Franja de llegada
jobs-goes = Quién va
jobs-fields-of-office = Detalles
jobs-fields-of-site = Informe

## Crear uno

jobs-which-client = Para qué cliente
jobs-which-template = De qué tipo
jobs-other-client = Otro cliente
jobs-no-client = No se encontró ningún cliente
jobs-no-client-text = Pruebe otro nombre o añada primero el cliente.
jobs-no-template = Aún no hay plantillas
jobs-no-template-text = Una plantilla dice qué pide un tipo de trabajo y cómo puede acabar. Cree una primero.
jobs-no-site = Este cliente aún no tiene sedes.
jobs-add-site = Añadir una sede
jobs-create = Crear
jobs-create-and-plan = Crear y planificar
jobs-created = Trabajo { $job } creado

## Planificarlo

jobs-plan = Planificar
jobs-worker = Técnico
jobs-worker-left = { $name } (ya no trabaja aquí)
jobs-team = Equipo
jobs-team-hint = Solo con un equipo, el trabajo es de quien salga primero.
jobs-no-team = Sin equipo
jobs-window-begins = Empieza la franja
jobs-window-length = Duración de la franja
jobs-needs = Este trabajo pide: { $skills }
jobs-save-plan = Guardar el plan
jobs-unplan = Quitar del plan
jobs-unplan-consequence = Se borran la hora y el técnico, y el trabajo vuelve a la bandeja.
jobs-planned = Plan guardado
jobs-unplanned = Quitado del plan
jobs-planned-with-hints = Plan guardado, pero algo no encaja. Mire el tablero.
jobs-publish = Publicar
jobs-published = Publicado en el teléfono del técnico
jobs-changed-meanwhile = Alguien cambió este trabajo entretanto. No se cambió nada; mírelo de nuevo.
jobs-over-stays = Este trabajo ya acabó y se queda como está.
jobs-begun-stays = El técnico ya salió, así que el plan se queda como está.
jobs-not-begun-stays = Solo se puede terminar un trabajo que ha empezado.

## Lo que se hace con él

jobs-next-step = Siguiente paso
jobs-on-behalf = Esto marca lo que hace el técnico, por si el teléfono no puede.
jobs-set-out = En camino
jobs-set-out-done = Marcado como en camino
jobs-start = Empezar
jobs-started-done = Empezado
jobs-pause = Pausa
jobs-paused-done = En pausa
jobs-resume = Reanudar
jobs-resumed-done = Reanudado
jobs-finish = Terminar
jobs-finish-consequence = El trabajo acaba con lo que pone aquí, y se avisa al cliente si así está configurado.
jobs-finished-done = Terminado
jobs-files-missing = Al informe le falta:
jobs-add-files-first = Añada primero estos archivos
jobs-ending-needs-note = Requiere unas palabras
jobs-ending-not-done = Sin completar
jobs-cancel = Cancelar el trabajo
jobs-cancel-consequence = El trabajo no se hará. El cliente lee el motivo. No se puede deshacer.
jobs-cancel-consequence-hidden = El trabajo no se hará. Los clientes no ven trabajos de este tipo. No se puede deshacer.
jobs-cancelled-done = Cancelado
jobs-follow-up = Crear la visita siguiente
jobs-follow-up-made = Le sigue el trabajo { $job }

## Sus archivos

jobs-files = Archivos
jobs-files-none = Aún no hay archivos.
jobs-file = Archivo
jobs-file-hint = JPG, PNG o PDF, hasta 10 MB. Se quita el lugar donde se hizo la foto.
jobs-file-add = Añadir un archivo
jobs-file-added = Archivo añadido
jobs-file-field = Para
jobs-file-no-field = El trabajo en sí
jobs-file-show = El cliente puede verlo
jobs-file-show-hint = Donde los archivos, o este campo, se muestran a los clientes. Si no, queda interno.
jobs-file-visible = Visible
jobs-file-internal = Interno
jobs-file-remove = Quitar { $name }
jobs-file-removed = Archivo quitado

## Los enlaces para seguirlo y cómo gustó

jobs-links = Enlaces de seguimiento
jobs-links-none = Aún no hay enlace: se crea cuando sale el técnico.
jobs-links-never = Los clientes no ven trabajos de este tipo, así que no hay enlace.
jobs-link-made = Creado { $when }
jobs-link-make = Crear un enlace
jobs-link-revoke = Revocar
jobs-link-revoked = Revocado { $when }
jobs-link-looked = { $count ->
    [one] Visto una vez, { $when }
   *[other] Visto { $count } veces, la última { $when }
}
jobs-link-not-looked = Aún no visto
jobs-rating = Valoración
jobs-rating-score = { $score } de 5
jobs-rating-reply = Nuestra respuesta:

## El tablero de despacho

jobs-day-before = El día anterior
jobs-day-after = El día siguiente
jobs-as-list = Como lista
jobs-as-map = Mapa
jobs-all-teams = Todos los equipos
jobs-legend-active = En curso
jobs-lane-load = { $count ->
    [one] { $count } trabajo, { $time }
   *[other] { $count } trabajos, { $time }
}
jobs-tray = Sin asignar
jobs-tray-empty = Nada espera: cada trabajo tiene hora y quien vaya.
jobs-tray-more = Más en la lista
jobs-publish-day = { $count ->
    [one] Publicar { $count } trabajo
   *[other] Publicar { $count } trabajos
}
jobs-day-published = Publicados: { $count }
jobs-none-to-publish = No había nada que publicar este día.
jobs-board-cut = Este día tiene más trabajos de los que se muestran. La lista los tiene todos.
jobs-board-help = Arrastre un trabajo a un técnico y una hora. Con el teclado: J y K eligen un trabajo, Mayús con una flecha lo mueve, Mayús y Supr lo quita del plan. Su enlace abre un formulario que hace lo mismo.
jobs-moving = Moviendo el trabajo
jobs-no-workers = Aún no hay técnicos
jobs-no-workers-text = Añada a quien va a los trabajos y el tablero tendrá una fila para cada uno.
