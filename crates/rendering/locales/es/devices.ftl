### Navegadores en los que una persona tiene la sesión abierta.

devices-lead = Todos los navegadores en los que tiene la sesión abierta. Cierre la sesión en los que no reconozca.
devices-see = Ver sus dispositivos
devices-name = { $browser } en { $system }
devices-unknown = Navegador desconocido
devices-this = Este dispositivo
devices-seen = Último uso: { $when }
devices-since = sesión iniciada: { $when }
devices-network = Red
devices-sign-out-others = Cerrar la sesión en todos los demás
devices-signed-out = Se cerró la sesión en ese dispositivo
devices-others-signed-out = Se cerró la sesión en los demás dispositivos
