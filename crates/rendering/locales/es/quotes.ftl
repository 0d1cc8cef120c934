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

## Por qué algo no se puede hacer con una cotización

quotes-refused-expired = Esta cotización venció y ya no se puede responder. Pida que se renueve.
quotes-refused-withdrawn = Esta cotización fue retirada y ya no se puede responder.
quotes-refused-superseded = Una revisión más reciente reemplazó esta cotización. Responda a esa.
quotes-refused-answered = { $by } ya respondió esta cotización el { $at }.
quotes-refused-change-asked = Se pidió un cambio. Podrá responder la nueva revisión cuando esté lista.
quotes-refused-aircraft-taken = La aeronave ya no está disponible a esas horas. No se aceptó nada. Ya lo sabemos y le ofreceremos otra opción.
quotes-refused-frozen = Una cotización enviada queda como está. Haga una revisión para cambiarla.
quotes-refused-not-sent = Esta cotización todavía es un borrador. Envíela primero.
quotes-refused-not-awaiting = Esta cotización no espera confirmación.
quotes-refused-not-open = Esta cotización ya está resuelta y no se puede retirar.
quotes-refused-not-revisable = Una cotización aceptada se cambia en su viaje, no con una revisión.
quotes-refused-newer-revision = Hay una revisión más reciente de esta cotización. Trabaje con esa.
quotes-refused-not-expired = Esta cotización no ha vencido, así que no hay nada que renovar.
quotes-refused-renewal-asked = Ya se pidió la renovación. Le responderemos.
quotes-refused-deal-closed = El negocio de esta cotización está cerrado. Vuelva a abrirlo primero.
quotes-refused-no-contact = La cuenta de este negocio no tiene ningún contacto activo. Agregue uno primero.
quotes-refused-no-legs = Agregue al menos un tramo antes de enviar.
quotes-refused-no-options = Agregue una aeronave, y al menos una línea a cada una, antes de enviar.
quotes-refused-departed = El primer tramo sale en el pasado. Cambie su fecha antes de enviar.
quotes-refused-no-recipient = El contacto no tiene correo ni acceso al portal. Agregue una dirección o invítelo primero.

## Qué está mal en un campo

quotes-wrong-too-long = Use como máximo { $most } caracteres
quotes-wrong-passengers = Escriba un número de 1 a 400
quotes-wrong-too-many-options = Ofrezca como máximo 6 aeronaves
quotes-wrong-too-many-legs = Escriba como máximo 12 tramos
quotes-wrong-too-many-lines = Escriba como máximo 40 líneas
quotes-wrong-same-airport = El tramo termina donde empieza. Elija otro aeropuerto
quotes-wrong-leg-order = Este tramo sale antes que el anterior. Cambie la fecha o el orden
quotes-wrong-airport = Ningún aeropuerto tiene este código. Escriba su nombre y elíjalo de la lista
quotes-wrong-date = Escriba una fecha
quotes-wrong-time = Escriba una hora, como 16:00
quotes-wrong-time-skipped = Los relojes saltan esta hora ese día. Elija otra
quotes-wrong-time-twice = Los relojes marcan esta hora dos veces ese día. Elija otra
quotes-wrong-quantity = Escriba una cantidad mayor que 0 y hasta 100.000
quotes-wrong-add-on-quantity = Escriba un número entero de 1 a 50
quotes-wrong-price = Escriba un importe en { $currency }
quotes-wrong-tax = Escriba una tasa de 0 a 100
quotes-wrong-sum = El resultado es mayor de lo que se puede escribir
quotes-wrong-below-zero = El total es menor que cero
quotes-wrong-valid-until = Elija un día que no haya terminado, antes de la salida
quotes-wrong-aircraft-retired = Esta aeronave ya no vuela
quotes-wrong-aircraft-twice = Esta aeronave se ofrece dos veces
quotes-wrong-no-option = Elija una aeronave
quotes-wrong-how-many = Elija de 0 a { $most }
quotes-wrong-no-name = Escriba su nombre completo para firmar
quotes-wrong-no-consent = Marque la casilla para aceptar
quotes-wrong-no-wish = Diga qué debería ser distinto
