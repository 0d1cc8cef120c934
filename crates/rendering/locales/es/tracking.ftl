### La página de un enlace de seguimiento: dónde está alguien, cuándo llega, cómo fue.

tracking-phase-scheduled = Planificada
tracking-phase-on-the-way = En camino
tracking-phase-nearby = Cerca
tracking-phase-arrived = En el lugar
tracking-phase-finished = Hecha
tracking-phase-not-completed = Sin completar
tracking-phase-ended = Terminada

tracking-somebody = Su técnico
tracking-title-scheduled = Su visita está planificada
tracking-title-on-the-way = { $name } está en camino
tracking-title-nearby = { $name } está a punto de llegar
tracking-title-arrived = { $name } ha llegado
tracking-title-finished = La visita está hecha
tracking-title-not-completed = La visita no se pudo completar

tracking-lead-scheduled = { $name } aún no ha salido. En cuanto salga, podrá seguir el camino aquí.
tracking-lead-minutes = { $count ->
    [one] Alrededor de { $count } minuto.
   *[other] Alrededor de { $count } minutos.
}
tracking-lead-distance = { $name } está a { $distance } de usted.
tracking-lead-on-the-map = { $name } está en camino; el mapa muestra dónde.
tracking-lead-not-shown = { $name } está en camino. En este momento no se muestra la posición.
tracking-lead-arrived = La posición ya no se muestra.

tracking-range = { $from } – { $until } { $zone }
tracking-day-and-time = { $day }, { $time }
tracking-miles = { $number } millas
tracking-kilometres = { $number } km
tracking-metres = { $number } m

tracking-updated-seconds = actualizado hace { $count } s
tracking-updated-minutes = actualizado hace { $count } min
tracking-stale = Sin posición nueva desde hace más de dos minutos. El marcador muestra la última.

tracking-call = Llamar
tracking-call-somebody = Llamar a { $name }
tracking-prepare = Tenga a mano, por favor:
tracking-visit = Visita
tracking-where = Lugar
tracking-rate = Valorar la visita
tracking-share = Compartir esta página
tracking-copied = Enlace copiado
tracking-pause = Pausar las actualizaciones
tracking-reload = Vuelva a cargar la página para ver la última posición.
tracking-until = La posición es aproximada y desaparece a la llegada.

## Los enlaces de un trabajo, en la consola

tracking-link-made = Enlace de seguimiento listo
tracking-link-revoked = Enlace de seguimiento revocado. Quien lo tenga ya no encuentra nada.
tracking-cannot-be-followed = Este trabajo no se puede seguir: el seguimiento está desactivado, su plantilla no se muestra a los clientes o el trabajo ha terminado.
