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
