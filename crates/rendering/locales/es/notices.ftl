### Lo que se dice a los clientes de sus trabajos: los textos habituales y la página donde el operador escribe los suyos.

notices-title = Textos para clientes
notices-text = Lo que los clientes reciben sobre sus trabajos. Si no cambia nada, se envían los textos habituales en el idioma de cada lector.
notices-event-scheduled-today = Programado para hoy
notices-event-rescheduled = Nueva hora
notices-event-on-the-way = En camino
notices-event-finished = Terminado
notices-when-scheduled-today = Por la mañana del día; si el trabajo se programa más tarde ese día, enseguida.
notices-when-rescheduled = En cuanto un trabajo tiene otra hora.
notices-when-on-the-way = Cuando el técnico sale, con el enlace para seguirlo.
notices-when-finished = Cuando el trabajo termina, con el enlace para valorarlo.
notices-mail = Correo
notices-sms = Mensaje de texto
notices-subject = Asunto
notices-body = Texto
notices-own = Su texto
notices-usual = Texto habitual
notices-back = Volver al texto habitual
notices-back-done = Se vuelve a enviar el texto habitual.
notices-saved = Guardado. El próximo mensaje ya lo dice así.
notices-show-preview = Vista previa
notices-preview = Vista previa
notices-preview-text = Con valores inventados; cada mensaje lleva los suyos.
notices-segments = { $count ->
    [one] { $count } parte
   *[other] { $count } partes
}
notices-units = { $units ->
    [one] { $units } carácter de { $room }
   *[other] { $units } caracteres de { $room }
}
notices-alphabet-wide = Un carácter fuera del alfabeto básico acorta cada parte: 70 caracteres en lugar de 160.
notices-names = Lo que puede insertar
notices-name-client = a quién se dirige
notices-name-company = su empresa
notices-name-template = tipo de trabajo
notices-name-title = título del trabajo
notices-name-number = número del trabajo
notices-name-date = día
notices-name-window = franja de llegada
notices-name-worker = quién viene
notices-name-address = dirección del lugar
notices-name-link = enlace para seguir, valorar o leer
notices-name-phone = su teléfono
notices-insert = Insertar { $name }
notices-unknown-substitution = { $name } no corresponde a nada. Use uno de los nombres de la lista

## Un mensaje

notices-window = { $from }–{ $until }
notices-somebody = nuestro técnico
notices-in-lists = { $notice }: { $number }
notices-fact-job = Trabajo
notices-fact-window = Llegada
notices-fact-address = Dirección
notices-action-scheduled-today = Ver el trabajo
notices-action-rescheduled = Ver el trabajo
notices-action-on-the-way = Seguir en el mapa
notices-action-finished = Contar cómo fue
notices-why = Recibe este correo porque { $company } hace un trabajo para usted.

## Los textos habituales

notices-usual-mail-scheduled-today-subject = Hoy: { $title }
notices-usual-mail-scheduled-today-body =
    { $worker } llega hoy, { $window }.
    Le rogamos que alguien pueda abrir la puerta.
notices-usual-mail-rescheduled-subject = Nueva hora para { $title }
notices-usual-mail-rescheduled-body =
    { $title } tiene nueva hora: { $date }, { $window }.
    ¿No le viene bien? Responda a este correo o llámenos.
notices-usual-mail-on-the-way-subject = { $worker } va en camino
notices-usual-mail-on-the-way-body =
    { $worker } va en camino para { $title }.
    Siga el trayecto en el mapa hasta que empiece el trabajo.
notices-usual-mail-finished-subject = { $title } ha terminado
notices-usual-mail-finished-body =
    La visita para { $title } ha terminado.
    ¿Qué tal fue? Contarlo lleva un momento, y leemos cada palabra.
notices-usual-sms-scheduled-today-body = { $company }: { $template } hoy, { $window }. Le rogamos que alguien pueda abrir la puerta.
notices-usual-sms-rescheduled-body = { $company }: { $template } tiene nueva hora: { $date }, { $window }.
notices-usual-sms-on-the-way-body = { $company }: { $worker } va en camino. Puede seguirlo en { $link }
notices-usual-sms-finished-body = { $company }: la visita ha terminado. ¿Qué tal fue? { $link }

## Valores para la vista previa

notices-sample-client = Rosa Alvarez
notices-sample-template = Reparación
notices-sample-title = Reparación de la bomba de calor
notices-sample-worker = Marcus Hale
notices-sample-address = 12 Harbor Road

## Respuestas a mensajes de texto

notices-answer-stop = Ya no recibe mensajes de { $company }. Escriba START para recibirlos de nuevo.
notices-answer-start = Vuelve a recibir mensajes de { $company }. Escriba STOP para terminar.
notices-answer-help = { $company } escribe sobre sus trabajos. { $phone } Escriba STOP para terminar.
