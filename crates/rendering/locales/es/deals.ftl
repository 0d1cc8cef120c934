### La venta detrás de una solicitud, desde la primera palabra hasta ganada o perdida.

deals-number = Negocio { $number }

## En qué etapa está un negocio abierto

deals-stage-request = Solicitud
deals-stage-qualified = Calificado
deals-stage-quoted = Presupuestado
deals-stage-accepted = Aceptado
deals-stage-contract = Contrato

## Cómo está un negocio

deals-status-open = Abierto
deals-status-won = Ganado
deals-status-lost = Perdido
deals-status-cancelled = Cancelado

## Por qué no se puede hacer algo con un negocio

deals-refused-won = Este negocio ya está ganado, así que no se cambió nada.
deals-refused-lost = Este negocio se perdió, así que no se cambió nada. Un responsable puede reabrirlo.
deals-refused-cancelled = Este negocio se canceló, así que no se cambió nada. Un responsable puede reabrirlo.
deals-refused-open = Este negocio está abierto; no hay nada que reabrir.
deals-cause-all-declined = Se rechazaron todos los presupuestos y pasaron dos semanas sin otro.
deals-cause-request-expired = La solicitud venció: sus tramos pasaron sin respuesta.

## Qué falla en un campo

deals-reason-missing = Indique un motivo. Solo lo ve el personal.
deals-note-missing = Escriba primero la nota.
deals-too-long = Este texto es demasiado largo. Acórtelo un poco.
deals-date-unreadable = Esta fecha no se puede leer. Elíjala en el calendario.
deals-amount-unreadable = Este importe no se puede leer. Escríbalo como 12500,00.

## Tablero y lista

deals-new = Nuevo negocio
deals-view = Vista
deals-board = Tablero
deals-list = Lista
deals-owner = Responsable: { $who }
deals-won-lately = Ganados, 30 días
deals-no-price-yet = aún sin precio
deals-changed = cambió hace { $age }
deals-closes = cierra el { $day }
deals-more = { $count ->
    [one] { $count } más en la lista
   *[other] { $count } más en la lista
}
deals-search = Negocio, cuenta, persona o número
deals-any-stage = Etapa
deals-at-stage = Etapa: { $stage }
deals-none-found = Ningún negocio coincide
deals-move-card = Mover { $deal } a { $stage }
deals-waits-for-us = nos toca a nosotros
deals-waits-not-opened = sin abrir, vence el { $when }
deals-waits-for-answer = leído, vence el { $when }
deals-waits-expired = presupuesto vencido, nos toca a nosotros
deals-waits-declined = presupuesto rechazado, nos toca a nosotros
deals-lane-empty = Nada aquí
deals-empty-title = No hay negocios aquí
deals-empty-text = Cada solicitud abre uno. Abra uno a mano cuando un cliente solo llamó.
deals-deal = Negocio
deals-name = Nombre
deals-name-hint = Por ejemplo, la ruta o la ocasión.
deals-stage = Etapa
deals-worth = Valor
deals-expected = Cierre previsto
deals-last-change = Último cambio
deals-rep = Responsable

## Un negocio

deals-account = Cuenta
deals-contact = Contacto
deals-papers = Solicitudes, presupuestos, viajes y facturas
deals-papers-empty = Aún nada. Añada un presupuesto o un viaje.
deals-linked-invoice = Factura { $number }
deals-draft-invoice = Factura, borrador
deals-add-new = Añadir
deals-add-quote = Presupuesto
deals-add-trip = Viaje
deals-add-invoice = Factura
deals-next-step = Siguiente paso
deals-move = Mover
deals-move-to = Mover a { $stage }
deals-mark-won = Marcar como ganado
deals-mark-lost = Marcar como perdido
deals-lost-consequence = El negocio sale del tablero. Su solicitud y sus presupuestos quedan como están; un responsable puede reabrirlo.
deals-cancel = Cancelar negocio
deals-cancel-consequence = Para cuando ya no hay nada que decidir. Un responsable puede reabrirlo.
deals-reopen = Reabrir negocio
deals-edit = Nombre, contacto, valor, responsable y cierre previsto
deals-contact-left = { $name }, ya no está en la cuenta
deals-note = Nota para el personal
deals-note-hint = Los clientes nunca la ven.
deals-add-note = Añadir nota
deals-moved-done = Negocio movido.
deals-won-done = Negocio ganado.
deals-lost-done = Negocio marcado como perdido.
deals-cancelled-done = Negocio cancelado.
deals-reopened-done = Negocio reabierto.
deals-noted-done = Nota añadida.
deals-changed-meanwhile = Alguien cambió este negocio mientras lo tenía abierto, así que no se cambió nada. Esta es la última versión.
deals-stale = Otra persona cambió este negocio mientras lo tenía abierto. Lo que escribió está abajo, aún sin guardar; si lo guarda, reemplaza lo suyo.
deals-new-with = Nuevo negocio con { $account }
deals-create = Abrir negocio
deals-created = Negocio abierto.
