### Importaciones: clientes, emplazamientos y trabajos desde un archivo de otro sistema.

imports-title = Importar
imports-lead = Traiga clientes, emplazamientos o trabajos de otro sistema en un archivo CSV de hasta 10 MB y { $most } filas. Primero se prueba el archivo: nada cambia antes de que haya visto lo que ocurriría.
imports-kind = Qué contiene el archivo
imports-kind-clients = Clientes
imports-kind-sites = Emplazamientos
imports-kind-jobs = Trabajos
imports-about-clients = Cuentas, cada una con las personas que actúan por ella.
imports-about-sites = Lugares de clientes que están en el directorio.
imports-about-jobs = Visitas a emplazamientos, planificadas si la fila tiene un día.
imports-rules-clients = Un cliente se reconoce por su external_id y, si no, por su nombre. Varias filas pueden nombrar al mismo cliente, cada una con otra persona. A las personas se las reconoce por su correo; no se invita a nadie, y quien es nuevo solo puede leer hasta que se le dé otra función.
imports-rules-sites = El cliente es su external_id o su nombre. Un emplazamiento se reconoce por su external_id y, si no, por su nombre. Latitud y longitud, en grados.
imports-rules-jobs = Cliente y emplazamiento son external ids o nombres, la plantilla es un nombre, el trabajador un nombre o un correo. Un trabajo se reconoce por su external_id. Día y hora son los del emplazamiento. Un campo de la plantilla es una columna llamada «field:» seguida de su etiqueta.
imports-file = Archivo
imports-file-hint = CSV en UTF-8. La primera fila lleva los nombres de las columnas. En una fila que cambia algo, una celda vacía deja lo que hay.
imports-try = Probar el archivo
imports-latest = Traídos últimamente
imports-none-yet = Todavía no se ha traído nada.
imports-brought = Traído
imports-template = Plantilla
imports-done-of = { $done } de { $rows }
imports-state-tried = Probado, sin importar
imports-state-running = Importándose
imports-state-stopped = Detenido
imports-state-done = Importado

## Resultado de la prueba

imports-totals = Qué ocurriría
imports-rows = Filas
imports-creates = Crean algo nuevo
imports-changes = Cambian o completan lo que hay
imports-bad-rows = No se pueden tomar
imports-nothing-yet = Todavía no ha cambiado nada. Las filas entran de 500 en 500, cada parte entera o nada de ella.
imports-apply = { $rows ->
    [one] Importar { $rows } fila
   *[other] Importar { $rows } filas
}
imports-discard = Descartar el archivo
imports-discarded = El archivo ya no está
imports-mend = { $rows ->
    [one] { $rows } fila no se puede tomar. Corríjala en el archivo y tráigalo de nuevo; no se importó nada.
   *[other] { $rows } filas no se pueden tomar. Corríjalas en el archivo y tráigalo de nuevo; no se importó nada.
}
imports-again = Traer el archivo de nuevo
imports-problems-file = Descargar esta lista
imports-problems = Qué está mal
imports-row = Fila
imports-column = Columna
imports-value = Lo que pone
imports-problem = Problema

## La importación

imports-so-far = Hasta ahora
imports-done = Filas importadas
imports-created = Nuevos
imports-changed = Cambiados
imports-done-text = Todas las filas están dentro y el archivo se ha borrado.
imports-look = Verlos
imports-another = Importar otro archivo
imports-running-text = Las filas se están importando. Puede dejar esta página y volver. Si el número no cambia en un minuto, continúe desde aquí.
imports-stopped-at = Se detuvo en la fila { $row }
imports-stopped-text = { $done ->
    [0] No se importó nada.
    [one] La primera fila está importada y se queda. Nada de lo que sigue lo está.
   *[other] Las primeras { $done } filas están importadas y se quedan. Nada de lo que sigue lo está.
}
imports-go-on = Continuar desde aquí
imports-discard-rest = Descartar el resto

## Qué puede estar mal en un archivo

imports-file-missing = Elija un archivo
imports-file-too-large = Este archivo pasa de 10 MB. Divídalo en varios
imports-file-too-many-rows = Este archivo tiene más de 50.000 filas. Divídalo en varios
imports-file-not-utf8 = No es un archivo CSV en UTF-8. Al guardarlo en su hoja de cálculo elija «CSV UTF-8»
imports-file-empty = No hay filas en este archivo. La primera lleva los nombres de las columnas, las demás lo que se importa
imports-file-role-column = Un archivo no da derechos a nadie. Quite la columna «{ $column }»; las funciones se dan en la página del cliente
imports-file-unknown-column = No hay columna «{ $column }» en archivos de este tipo. Quítela o use el nombre de la plantilla
imports-file-doubled-column = La columna «{ $column }» está dos veces
imports-file-missing-column = Falta la columna «{ $column }»

## Qué puede estar mal en una fila

imports-row-unfit = Esta fila no se puede tomar tal como está
imports-row-refused = Esta fila no se puede tomar: { $why }
imports-row-gone = Algo que nombra esta fila se cambió o se quitó entretanto
imports-row-too-long = Esta fila pasa de { $most } KB. A menudo falta una comilla
imports-row-width = Esta fila tiene { $given } celdas, la primera tiene { $wanted }. A menudo falta una coma o una comilla
imports-yes-or-no = Escriba sí o no
imports-external-id-taken = Otra cosa tiene este external_id
imports-twice-in-file = Una fila anterior de este archivo se refiere a lo mismo
imports-client-unknown = Ningún cliente tiene este nombre o external_id. Los trabajos necesitan un cliente con emplazamiento
imports-client-ambiguous = Varios clientes tienen este nombre. Use el external_id
imports-site-unknown = Este cliente no tiene ningún emplazamiento con este nombre o external_id
imports-site-ambiguous = Este cliente tiene varios emplazamientos con este nombre. Use el external_id
imports-site-of-another-client = El emplazamiento con este external_id es de otro cliente
imports-template-unknown = Ninguna plantilla en uso se llama así
imports-template-ambiguous = Varias plantillas se llaman así
imports-worker-unknown = Ningún trabajador en uso tiene este nombre o correo
imports-worker-ambiguous = Varios trabajadores tienen este nombre. Use el correo
imports-team-unknown = Ningún equipo se llama así
imports-team-ambiguous = Varios equipos se llaman así
imports-job-begun = Este trabajo ha empezado o ha terminado; un archivo ya no lo cambia
imports-needs-day = Quien debe ir necesita un día y una hora
imports-day-and-time = Indique tanto el día como la hora
imports-time-unreadable = Indique la hora con horas y minutos, por ejemplo 09:00
imports-time-skipped = Ese día los relojes saltan esta hora. Elija otra
imports-time-twice = Ese día los relojes marcan esta hora dos veces. Elija otra
imports-field-of-another-template = La plantilla de esta fila no tiene ese campo
