### Lo que piden los clientes y cómo se les responde.

requests-new = Nueva solicitud
requests-ask = Solicitar un viaje
requests-number = Solicitud { $number }

## En qué punto está una solicitud

requests-status-draft = Borrador
requests-status-requested = Solicitada
requests-status-under-review = En revisión
requests-status-quoted = Cotizada
requests-status-alternative-proposed = Alternativa propuesta
requests-status-accepted = Aceptada
requests-status-declined = Rechazada
requests-status-cancelled = Cancelada
requests-status-expired = Caducada

## La forma del viaje

requests-kind-one-way = Solo ida
requests-kind-return = Ida y vuelta
requests-kind-multi-leg = Varias escalas

## Cuánto pueden moverse las horas

requests-flexibility-fixed = Sin flexibilidad
requests-flexibility-hour = ± 1 hora
requests-flexibility-two-hours = ± 2 horas
requests-flexibility-half-day = ± medio día
requests-flexibility-day = ± 1 día

## Servicios

requests-service-catering = Catering
requests-service-ground = Coche a la llegada
requests-service-hotel = Hotel
requests-service-pets = Mascotas a bordo
requests-service-wifi = Wi-Fi
requests-service-assistance = Asistencia

## De dónde vino

requests-source-portal = desde el portal
requests-source-staff = registrada por el personal
