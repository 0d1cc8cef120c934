### Invitaciones al portal: sus palabras, y muchas a la vez.

invite-tab = Invitaciones
invite-title = Invitaciones
invite-text = Lo que dice una invitación, por correo y por mensaje de texto, en cada idioma. El correo va con sus colores y su texto sin formato se escribe solo.
invite-mail = Correo
invite-sms = Mensaje de texto
invite-body-html = Texto, en HTML
invite-body-hint = Se conservan párrafos, listas, negritas y enlaces. Se quitan scripts, imágenes y estilos.
invite-name-client = nombre completo del cliente
invite-name-first_name = nombre de pila del cliente
invite-name-company = su empresa
invite-name-link = el enlace de entrada; es obligatorio
invite-name-expiry = último día del enlace
invite-name-sender = quién invita
invite-name-phone = su teléfono
invite-link-missing = Falta el enlace. Ponga {"{{link}}"}: sin él nadie puede entrar
invite-saved = Guardado. La próxima invitación lo dirá así.
invite-back = Volver al texto habitual
invite-back-text = Sus palabras se descartan y se vuelve a enviar el texto habitual.
invite-back-sure = Descartar mis palabras
invite-test = Enviarme una prueba
invite-test-text = Tal como está guardado, a su propio buzón. Su enlace no deja entrar a nadie.
invite-tested = El correo de prueba va en camino
invite-test-sms = Enviar un mensaje de texto de prueba
invite-test-sms-text = Tal como está guardado, a un número que usted tenga a mano. Su enlace no deja entrar a nadie. Cuenta entre los mensajes de la empresa, y un número recibe como máximo uno por minuto, tres por hora y cinco al día.
invite-test-number = Su número de móvil
invite-test-sms-send = Enviar el mensaje
invite-test-sms-done = El mensaje de prueba está en camino
invite-test-country = A este país no se envían mensajes de texto. Se puede permitir en los ajustes del servicio de campo
invite-test-costly = Los mensajes a este número cuestan más de lo normal, así que no se envían
invite-test-too-many = Cinco pruebas en una hora bastan. Inténtelo más tarde
invite-preview-as = Ver como
invite-preview-nobody = un cliente inventado
invite-sample-first = Rosa
invite-in-lists = Invitación al portal de { $company }

## Por dónde va

invite-no-phone = Esta persona no tiene teléfono, así que no hay adónde enviar un mensaje de texto.
invite-phone-taken = Otra persona recibe mensajes en este número. Dé antes otro a esta persona.
invite-by = La invitación va por
invite-by-email = Correo a { $address }
invite-by-sms = Mensaje de texto a { $address }

## Muchas a la vez

invite-selected = Invitar al portal
invite-select = Elegir a { $name }
invite-csv = Invitar desde una tabla
invite-many-title = Invitar a varias personas
invite-many-text = Todavía no se ha enviado nada. Esto es lo que ocurrirá al confirmar.
invite-many-none = No se puede invitar a ninguna de estas personas.
invite-many-person = Persona
invite-many-outcome = Qué ocurre
invite-many-confirm = { $count ->
    [one] Enviar { $count } invitación
   *[other] Enviar { $count } invitaciones
}
invite-many-done = Invitaciones en camino: { $count }
invite-many-mail = Correo a { $address }
invite-many-sms = Mensaje de texto a { $address }
invite-skip-unknown = Se omite: no hay tal contacto
invite-skip-twice = Se omite: aparece dos veces
invite-skip-no-address = Se omite: sin correo ni teléfono
invite-skip-active = Se omite: ya tiene acceso
invite-skip-invited = Se omite: ya tiene una invitación
invite-skip-suspended = Se omite: el acceso está suspendido
invite-skip-inactive = Se omite: el contacto está inactivo
invite-skip-taken = Se omite: otra persona entra con este correo o número
invite-file-hint = CSV en UTF-8 con las columnas name, email y phone; la primera fila lleva sus nombres. Como máximo 1 MB y 1.000 filas. Verlo no envía nada, y el archivo no se guarda.
invite-file-too-large = Este archivo pasa de 1 MB. Divídalo en varios
invite-csv-rows = Filas
invite-csv-hint = Pegue una tabla con las columnas name, email y phone; la primera fila lleva sus nombres. Cada fila se busca entre sus contactos por correo, luego por teléfono y luego por nombre. Como máximo 1.000 filas.
invite-csv-show = Ver qué ocurriría
invite-csv-wrong = No es una tabla con una columna name, email o phone
invite-csv-too-many = Como máximo 1.000 filas

## El texto habitual

invite-usual-mail-subject = { $first_name }, su portal de { $company } está listo
invite-usual-mail-body =
    <p>Hola, { $first_name }:</p>
    <p>{ $sender } le ha abierto un portal en { $company }.</p>
    <p><a href="{ $link }">Abrir mi portal</a></p>
    <p>El enlace es solo para usted, sirve una vez y termina el { $expiry }.</p>
invite-usual-sms-body = { $company }: { $first_name }, su portal está listo. Ábralo aquí hasta el { $expiry }: { $link }
