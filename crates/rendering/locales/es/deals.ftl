### La venta detrás de una solicitud, desde la primera palabra hasta ganada o perdida.

deals-number = Negocio { $number }

## En qué etapa está un negocio abierto

deals-stage-request = Solicitud
deals-stage-qualified = Calificado
deals-stage-quoted = Cotizado
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

## Qué falla en un campo

deals-reason-missing = Indique un motivo. Solo lo ve el personal.
deals-note-missing = Escriba primero la nota.
deals-too-long = Este texto es demasiado largo. Acórtelo un poco.
deals-date-unreadable = Esta fecha no se puede leer. Elíjala en el calendario.
deals-amount-unreadable = Este importe no se puede leer. Escríbalo como 12500,00.
