### Servicio en campo: horas, mapa, valoraciones y mensajes de texto de la empresa.

field-title = Servicio en campo
field-settings = Ajustes
field-words = Textos para clientes
field-saved = Guardado. Vale desde ahora.
field-hours = Horas
field-remind-at = Avisar de los trabajos de hoy a las
field-remind-at-hint = Según el reloj del lugar. Un trabajo programado más tarde ese día se avisa enseguida.
field-quiet-from = Sin mensajes de texto desde
field-quiet-until = hasta
field-quiet-hint = Según el reloj del lugar. Lo que llega entretanto espera. Los correos salen, y también el aviso de que alguien va en camino.
field-hour-unreadable = Indique una hora como 07:00
field-way = Mapa y trayecto
field-speed = Velocidad en el tráfico
field-speed-hint = En línea recta, para la hora de llegada.
field-speed-unit = km/h
field-routing = Servidor de rutas
field-routing-hint = Una dirección compatible con OSRM que conoce las carreteras. Sin ella se usa la línea recta.
field-tiles = Mosaicos del mapa
field-tiles-hint = Una dirección con {"{z}"}, {"{x}"} y {"{y}"}. Sin ella se muestra el fondo tranquilo.
field-tile-url-parts = La dirección necesita {"{z}"}, {"{x}"} y {"{y}"} donde van los números del mosaico
field-attribution = De quién es el mapa
field-attribution-hint = Se muestra en el mapa, como pide su licencia.
field-address-unreadable = Indique una dirección completa que empiece por https://
field-ratings = Valoraciones
field-low-score = Una valoración pide atención desde
field-low-score-hint = Con estas estrellas o menos espera a la oficina.
field-stars = { $count ->
    [one] { $count } estrella
   *[other] { $count } estrellas
}
field-texts = Mensajes de texto
field-sender = Remitente
field-sender-hint = Un número, o un nombre de hasta 11 letras. A un nombre nadie puede responder.
field-sender-unreadable = Indique un teléfono, o hasta 11 letras y cifras
field-per-day = Mensajes en 24 horas como máximo
field-per-day-hint = Más allá no se envía nada. Los administradores reciben aviso al 50, 80 y 100 por ciento.
field-countries = Países
field-countries-hint = Dos letras cada uno, como US CA. Vacío, solo su propio país.
field-country-unknown = Indique cada país con dos letras, como US CA
field-countries-too-many = Son más países de los que caben en la lista
field-incoming = Respuestas por mensaje de texto
field-incoming-text = Haga que su proveedor envíe aquí los mensajes que llegan, en el formato de Twilio. Se entienden STOP, START y HELP.
field-stopped = { $count ->
    [0] Nadie escribió STOP.
    [one] { $count } número escribió STOP.
   *[other] { $count } números escribieron STOP.
}
