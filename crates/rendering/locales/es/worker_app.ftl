### La aplicación de los técnicos en el teléfono.

worker-app-name = { $company }: visitas
worker-app-summary = { $name } · { $visits ->
    [one] una visita
   *[other] { $visits } visitas
}, { $done } hechas
worker-app-days = Días
worker-app-day-before = El día anterior
worker-app-day-after = El día siguiente
worker-app-account = Usted y sus teléfonos
worker-app-back = Volver al día
worker-app-rest = El resto del día
worker-app-rest-none = Nada más por hoy.
worker-app-visits = Visitas
worker-app-none = No hay visitas este día. Lo que la oficina publique para usted aparecerá aquí.
worker-app-next = siguiente

## Cómo va un trabajo

worker-app-status-unassigned = Abierto
worker-app-status-scheduled = Previsto
worker-app-status-published = Previsto
worker-app-status-on-the-way = En camino
worker-app-status-started = Empezado
worker-app-status-paused = En pausa
worker-app-status-finished = Hecho
worker-app-status-cancelled = Cancelado
worker-app-since-on-the-way = En camino desde las { $time }
worker-app-since-started = Empezado a las { $time }
worker-app-since-paused = En pausa desde las { $time }
worker-app-since-finished = Hecho a las { $time }
worker-app-on-site = Tiempo en el lugar
worker-app-window = { $from } – { $until }
worker-app-arrive = Llegada { $window }
worker-app-cancelled-because = Cancelado: { $reason }
worker-app-finished-waits = Terminado en este teléfono. La oficina lo sabrá en cuanto haya señal.

## La visita

worker-app-directions = Cómo llegar
worker-app-write = Escribir a { $name }
worker-app-notes = Notas:
worker-app-the-client = El cliente
worker-app-sees-later = { $client } puede ver dónde está usted desde «Voy de camino» hasta que empiece.
worker-app-sees-now = { $client } puede verle ahora
worker-app-sees-paused = Nadie ve dónde está: usted lo puso en pausa
worker-app-sees-no-more = { $client } no ve dónde está usted. Terminó al empezar el trabajo.
worker-app-pause-sharing = Dejar de compartir
worker-app-resume-sharing = Compartir de nuevo

## Pasos

worker-app-set-out = Voy de camino
worker-app-start = Empezar
worker-app-pause = Pausa
worker-app-resume = Seguir
worker-app-finish = Terminar
worker-app-left = · { $count } por hacer
worker-app-finished = Terminado. Buen trabajo.

## El informe

worker-app-report = Informe
worker-app-filled = { $done } de { $all } rellenados
worker-app-of = { $count } de { $most }
worker-app-how = ¿Cómo ha ido?
worker-app-note = Unas palabras al respecto
worker-app-save = Guardar el informe
worker-app-saved = El informe está guardado
worker-app-missing = Todavía falta algo. Lo que ha rellenado está guardado.
worker-app-needed = Para terminar falta: { $label }
worker-app-needed-here = Hace falta para terminar
worker-app-resolution-needed = Diga cómo ha ido
worker-app-note-needed = Aquí hace falta explicar por qué
worker-app-note-too-long = La nota no debe pasar de 2.000 letras
worker-app-file-sent = enviado
worker-app-file-waiting = en espera
worker-app-remove-file = Quitar { $name }
worker-app-no-file = Elija primero un archivo
worker-app-file-too-large = Este archivo pasa de 10 MB. Elija uno más pequeño.
worker-app-file-unreadable = Aquí solo se guardan JPG, PNG y PDF
worker-app-photo-unreadable = No es una imagen que se pueda leer. Hágala en JPG o PNG.
worker-app-photo-too-large = Esta imagen tiene demasiados píxeles. Hágala más pequeña.
worker-app-too-many-photos = Ya hay diez fotos. Quite una primero.
worker-app-too-many-files = Ya hay veinte archivos. Quite uno primero.
worker-app-nothing-to-sign = Todavía no hay nada que firmar. Añada el archivo que se firma.
worker-app-signed = Esto ya está firmado. Quite la firma antes de cambiarlo.

## La firma

worker-app-hand-over = Pasar el teléfono para firmar
worker-app-sign-first = Añada primero lo que se firma: { $name }
worker-app-signing-for = Usted firma: { $name }
worker-app-sign-again = Empezar de nuevo
worker-app-sign-done = Guardar la firma

## Sin señal

worker-app-offline = Sin señal. Todo lo que haga se guarda en este teléfono y saldrá por sí solo.
worker-app-waiting-one = Una cosa espera en este teléfono.
worker-app-waiting-many = { $count } cosas esperan en este teléfono.
worker-app-sending = Enviando.
worker-app-sent = Todo está enviado
worker-app-not-sent = La oficina no ha podido recibir una cosa, y no está allí. Vuelva a mirar el trabajo.
worker-app-signed-out = Su sesión se ha cerrado. Entre de nuevo y saldrá lo que espera.
worker-app-act-unreadable = No se ha podido leer. Vuelva a cargar la página y hágalo otra vez.
worker-app-job-gone = Este trabajo ya no está en su teléfono. Quizá la oficina se lo ha dado a otra persona.
worker-app-no-signal = Sin señal
worker-app-no-page = Esta página aún no está en su teléfono. Las visitas de hoy, sí.
worker-app-to-day = A las visitas de hoy

## Entrar

worker-app-door-lead = Sus visitas con { $company }. Sin contraseña.
worker-app-who = Teléfono o correo electrónico
worker-app-who-unreadable = Escriba un número de teléfono o una dirección de correo
worker-app-look = Mire sus mensajes
worker-app-asked = Si usted trabaja para { $company }, le llegará un mensaje a:
worker-app-code = Código del mensaje
worker-app-code-hint = Seis cifras. El enlace del mensaje también sirve.
worker-app-code-wrong = No es el código del último mensaje. Compruébelo e inténtelo de nuevo.
worker-app-code-over = El código fue erróneo demasiadas veces o es demasiado antiguo. Pida otro.
worker-app-nothing-came = ¿No ha llegado nada? Espere un minuto. El enlace y el código sirven durante { $minutes } minutos.
worker-app-other-who = Usar otro número o dirección
worker-app-hello = Hola, { $name }
worker-app-link-lead = Este enlace abre en este teléfono sus visitas con { $company }.
worker-app-link-over = Este enlace ya se usó, fue sustituido por otro más reciente o ha caducado.
worker-app-other-signed-in = En este teléfono está dentro { $name }.
worker-app-sign-out-note = Al salir, las páginas se quitan de este teléfono. Lo que aún no se ha enviado se queda y saldrá cuando vuelva a entrar.
worker-app-link-no-address = No hay teléfono ni correo al que enviar un enlace. Añada uno primero.
worker-app-link-inactive = Este técnico no está activo, así que no se le puede enviar un enlace.
