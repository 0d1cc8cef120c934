### Cómo les parecieron sus trabajos a los clientes.

ratings-score = { $score } de 5
ratings-rate-this-job = ¿Qué tal fue?
ratings-how-was-it = De 1 a 5 estrellas
ratings-what-was-good = Qué estuvo bien
ratings-what-was-not = Qué podría mejorar
ratings-comment = Con sus palabras
ratings-your-name = Su nombre
ratings-send = Enviar
ratings-change = Cambiar lo que dije
ratings-yours = Lo que usted dijo
ratings-thanks = Gracias. Lo hemos recibido.
ratings-answer-of = { $company } respondió { $when }

ratings-tag-punctual = Puntual
ratings-tag-friendly = Amable
ratings-tag-clean = Lo dejó limpio
ratings-tag-skilled = Conoce su oficio
ratings-tag-explained-well = Lo explicó bien
ratings-tag-late = Tarde
ratings-tag-unfriendly = Poco amable
ratings-tag-untidy = Lo dejó sucio
ratings-tag-not-fixed = Sin arreglar
ratings-tag-unclear = Poco claro

## En la consola

ratings-show-all = Todas
ratings-show-waiting = Por atender
ratings-show-unanswered = Sin responder
ratings-waits = Por atender
ratings-by-link = Por el enlace
ratings-handled-by = Atendida por { $name }, { $when }
ratings-answer = Responder
ratings-answer-again = Cambiar la respuesta
ratings-your-answer = Su respuesta
ratings-answer-note = El cliente la lee donde valoró y recibe un correo. Después la valoración queda como está.
ratings-send-answer = Enviar respuesta
ratings-mark-handled = Atendida
ratings-was-answered = Respuesta enviada
ratings-was-handled = Marcada como atendida
ratings-empty-title = Aquí no hay valoraciones
ratings-empty-text = Los clientes valoran un trabajo cuando ha terminado. Lo que dicen aparece aquí.
ratings-averages = Medias
ratings-average = Media
ratings-number = Valoraciones
ratings-last-year = Últimos doce meses
ratings-none-yet = Todavía no hay valoraciones
ratings-count = { $count ->
    [one] 1 valoración
   *[other] { $count } valoraciones
}
ratings-by-month = Media por mes
ratings-by-worker = Por técnico
ratings-by-template = Por tipo de trabajo
ratings-month = Mes
ratings-as-table = Como tabla

## Lo que no encaja

ratings-error-score = Elija de una a cinco estrellas
ratings-refused-not-finished = Un trabajo se puede valorar cuando ha terminado.
ratings-refused-too-late = Una valoración se puede cambiar durante siete días. Escríbanos, por favor.
ratings-refused-answered = Ya respondimos a esta valoración, así que queda como está. Escríbanos, por favor.
ratings-refused-nothing-to-handle = Nadie tiene que atender esta valoración.
