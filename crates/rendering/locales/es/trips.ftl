### Viajes: de pendiente a terminado, para el personal y para los clientes.

trips-new = Nuevo viaje

## Etapas, como las nombra el personal

trips-stage-pending = Pendiente
trips-stage-booked = Reservado
trips-stage-dispatched = Despachado
trips-stage-in-progress = En curso
trips-stage-completed = Terminado
trips-stage-cancelled = Cancelado

## Lo que se dice al cliente

trips-status-requested = Solicitado
trips-status-confirmed = Confirmado
trips-status-locked = Confirmado, sin más cambios
trips-status-active = En curso
trips-status-completed = Terminado
trips-status-cancelled = Cancelado

## Negativas

trips-refused-conflicts = La aeronave no está libre a esas horas. La lista de abajo muestra lo que lo impide. No se ha cambiado nada.
trips-refused-no-aircraft = Elija primero una aeronave: un viaje se reserva con una aeronave para cada tramo.
trips-refused-no-legs = Añada primero al menos un tramo: todavía no hay nada que reservar.
trips-refused-aircraft-retired = Esta aeronave ya no vuela. Elija otra.
trips-refused-not-pending = Solo se puede reservar un viaje pendiente. Este ya está más avanzado o ha acabado.
trips-refused-not-booked = Solo se puede despachar un viaje reservado.
trips-refused-not-dispatched = Solo se puede iniciar un viaje despachado.
trips-refused-not-under-way = Solo se puede terminar un viaje en curso.
trips-refused-not-cancellable = Este viaje ya ha empezado o ha acabado, así que no se puede cancelar.
trips-refused-not-cancelled = Solo se puede reabrir un viaje cancelado.
trips-refused-over = Este viaje está terminado o cancelado y se queda como está.
