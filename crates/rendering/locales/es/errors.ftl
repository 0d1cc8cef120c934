### Páginas que dicen que algo no se pudo hacer: qué pasó, qué se conserva, qué hacer.

errors-home = Ir a la página de inicio
errors-call = O llámenos:
errors-code = Si escribe o llama, díganos este código:

errors-request-title = No pudimos leerlo
errors-request-text = Lo que envió su navegador estaba incompleto; no se cambió nada.
errors-request-advice = Vuelva atrás, recargue la página e inténtelo otra vez.

errors-forbidden-title = Esta página no está abierta para usted
errors-forbidden-text = Su acceso no la incluye, o la página estuvo abierta demasiado tiempo. No se cambió nada.
errors-forbidden-advice = Recargue la página e inténtelo de nuevo. Si sigue cerrada, pregunte a quien le invitó.

errors-not-found-title = Aquí no hay nada
errors-not-found-text = La dirección puede tener un error, o aquello a lo que llevaba ya no existe.
errors-not-found-advice = Compruebe la dirección o empiece desde la página de inicio.

errors-method-title = Eso no se puede hacer aquí
errors-method-text = Esta dirección no acepta ese tipo de petición. No se cambió nada.
errors-method-advice = Abra la página de nuevo y use sus botones.

errors-slow-title = La conexión fue demasiado lenta
errors-slow-text = No llegó todo a tiempo; no se cambió nada.
errors-slow-advice = Inténtelo de nuevo cuando la conexión sea mejor.

errors-conflict-title = Alguien se adelantó
errors-conflict-text = Esto cambió mientras usted lo tenía abierto, así que su cambio no se hizo.
errors-conflict-advice = Recargue para ver la última versión y luego decida.

errors-gone-title = Este enlace ya no funciona
errors-gone-text = Ya se usó o su plazo terminó.
errors-gone-advice = Pida uno nuevo; solo lleva un minuto.

errors-too-large-title = Es demasiado grande
errors-too-large-text = Lo que envió supera lo que podemos recibir y no se guardó.
errors-too-large-advice = Elija un archivo más pequeño o acorte el texto e inténtelo de nuevo.

errors-address-title = La dirección es demasiado larga
errors-address-text = Es más larga de lo que podemos leer, así que no se abrió nada.
errors-address-advice = Empiece desde la página de inicio y use allí la búsqueda.

errors-kind-title = Este tipo de archivo no sirve aquí
errors-kind-text = No pudimos leer lo que se envió y no se guardó.
errors-kind-advice = Elija un archivo del tipo que indica la página.

errors-host-title = No hay ningún portal en esta dirección
errors-host-text = Este servidor no conoce el nombre que escribió.
errors-host-advice = Compruebe la dirección en el correo que recibió de nosotros.

errors-form-title = Algo del formulario no encaja
errors-form-text = No pudimos usar lo que se rellenó; no se cambió nada.
errors-form-advice = Vuelva atrás: lo que escribió sigue ahí. Revíselo y envíelo de nuevo.

errors-too-many-title = Fue mucho de una vez
errors-too-many-text = Por la seguridad de todos hacemos una pausa tras muchos intentos. No se pierde nada.
errors-too-many-advice = Espere un minuto e inténtelo de nuevo.
errors-too-many-wait = Inténtelo de nuevo dentro de { $wait }.

errors-headers-title = Su navegador envió demasiado
errors-headers-text = Añadió a la petición más de lo que podemos leer, a menudo cookies antiguas.
errors-headers-advice = Borre las cookies de esta dirección y abra la página de nuevo.

errors-fault-title = Algo falló por nuestra parte
errors-fault-text = Ya lo hemos anotado. Lo que se guardó antes está a salvo.
errors-fault-advice = Inténtelo de nuevo en un momento.

errors-full-title = Ya no queda espacio en nuestro servidor
errors-full-text = El disco está lleno, así que no se ha cambiado nada. Lo que ya estaba guardado está a salvo.
errors-full-advice = Avísenos para que hagamos sitio y vuelva a intentarlo más tarde.

errors-busy-title = Estamos ocupados un momento
errors-busy-text = No pudimos responder a tiempo. Lo que se guardó antes está a salvo.
errors-busy-advice = Inténtelo de nuevo en un minuto.

errors-stale = Otra persona cambió esto mientras usted lo tenía abierto, así que su cambio no se ha hecho.
errors-stale-form = Este formulario es de otro navegador o ha estado abierto demasiado tiempo, así que no se ha cambiado nada.
errors-portal-closed-title = El portal no está disponible
errors-portal-closed-text = Está cerrado por el momento. No se ha perdido nada suyo: conservamos sus viajes y documentos.
errors-stale-kept = Otra persona cambió esto mientras usted lo tenía abierto. Lo que escribió sigue abajo, sin guardar todavía; si lo guarda, reemplazará ese cambio.
errors-only-looking = Está mirando como un cliente. Deje de mirar para hacer algo por sí mismo.
