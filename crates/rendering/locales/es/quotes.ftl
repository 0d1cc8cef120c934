### Cotizaciones: lo que costaría un viaje, del borrador a la respuesta.

## Estado de una cotización

quotes-status-draft = Borrador
quotes-status-sent = Enviada
quotes-status-viewed = Vista
quotes-status-awaiting-confirmation = Por confirmar
quotes-status-accepted = Aceptada
quotes-status-declined = Rechazada
quotes-status-change-requested = Cambio solicitado
quotes-status-expired = Vencida
quotes-status-withdrawn = Retirada
quotes-status-superseded = Reemplazada
