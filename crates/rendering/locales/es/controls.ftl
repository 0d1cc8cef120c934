### Palabras de controles que están en muchas páginas; la mayoría solo se oyen.

controls-devices = Dispositivos
controls-own-settings = Sus ajustes
controls-waiting = en espera
controls-step-done = hecho
controls-results = Resultados
controls-ready = { $done } de { $all } listos
controls-days-later = { $days ->
    [one] un día después
    [-1] un día antes
   *[other] { $days } días después
}
controls-page-updated = Esta página se ha actualizado
controls-airports = Aeropuertos
controls-airports-none = Ningún aeropuerto encaja. Pruebe con su código, su nombre o su ciudad.
controls-resend-in = { $seconds } s
