### Plantillas de trabajo: qué pide un tipo de trabajo y cómo puede terminar.

templates-new = Nueva plantilla
templates-edit = Editar plantilla
templates-create = Crear plantilla
templates-created = Plantilla creada. Los clientes verán sus trabajos cuando la muestre en Ajustes, Portal.
templates-saved = Plantilla guardada.
templates-used = En uso
templates-unused = Sin uso
templates-empty = Aún no hay plantillas de trabajo
templates-empty-text = Una plantilla dice qué pide un tipo de trabajo y cómo puede terminar. Cree la primera y después los trabajos.
templates-none-unused = Todas las plantillas están en uso
templates-none-unused-text = Las plantillas que aparte se guardan aquí, con sus trabajos.
templates-clients = Clientes
templates-visible = Visible
templates-hidden = oculta
templates-what-clients-see = Qué ven los clientes

## Campos del formulario

templates-kind = Tipo
templates-kind-hint = Por ejemplo reparación, instalación o revisión anual.
templates-duration = Duración
templates-window = Franja de llegada
templates-minutes = min
templates-skills = Habilidades
templates-skills-hint = Separadas por comas, por ejemplo gas, electricidad.
templates-worker = Suele ir
templates-team = Equipo habitual
templates-nobody = Nadie en particular
templates-description = Descripción habitual
templates-description-hint = Cada trabajo nuevo empieza con ella.
templates-prepare = Qué debe tener listo el cliente
templates-prepare-hint = Por ejemplo la llave del cuarto de máquinas.
templates-active = Se pueden crear trabajos con esta plantilla
templates-active-hint = Sin marcar, queda apartada. Sus trabajos no cambian.
templates-name-taken = Otra plantilla tiene este nombre. Elija uno distinto

## Sus campos

templates-part-custom = Se rellenan en la oficina
templates-part-custom-hint = Se piden al crear o editar un trabajo.
templates-part-report = Se rellenan en el lugar
templates-part-report-hint = Se piden en el teléfono del técnico. Los obligatorios deben estar rellenos antes de terminar un trabajo.
templates-add-field = Añadir campo
templates-no-fields = Aquí aún no hay campos.
templates-field-label = Nombre del campo
templates-field-kind = Clase
templates-field-unit = Unidad
templates-field-signs = Firma por
templates-field-choices = Opciones
templates-field-choices-hint = Una por línea.
templates-field-required = Obligatorio
templates-field-internal = Interno, nunca se muestra a los clientes
templates-photo-hint = Hasta 10 fotos.
templates-internal = Interno
templates-move-up = Subir { $name }
templates-move-down = Bajar { $name }
templates-remove = Quitar { $name }
templates-kind-text = Línea de texto
templates-kind-long-text = Texto más largo
templates-kind-number = Número
templates-kind-money = Importe
templates-kind-date = Fecha
templates-kind-date-time = Fecha y hora
templates-kind-yes-no = Sí o no
templates-kind-pick = Una de varias
templates-kind-multi-pick = Varias de varias
templates-kind-action = Paso que marcar
templates-kind-photo = Fotos
templates-kind-file = Archivo
templates-kind-signature = Firma
templates-kind-link = Enlace
templates-kind-address = Dirección
templates-kind-phone = Número de teléfono
templates-kind-stays = Hay trabajos con valores de la clase anterior. Quite este campo y añada otro
templates-field-twice = Otro campo tiene este nombre. Elija uno distinto
templates-too-many-fields = Una plantilla tiene como máximo 60 campos
templates-choices-missing = Indique al menos dos opciones, una por línea
templates-choices-too-many = Indique como máximo 40 opciones de hasta 80 caracteres
templates-signature-without-file = Elija el campo de fotos o de archivo de esta plantilla que se firma

## Cómo terminan los trabajos

templates-resolutions = Cómo puede terminar un trabajo
templates-resolutions-hint = Al menos una forma que signifique hecho y una que signifique no hecho.
templates-add-resolution = Añadir resultado
templates-resolution-means = Significa
templates-resolution-good = Hecho
templates-resolution-bad = No hecho
templates-resolution-note = Nota
templates-note-none = Sin nota
templates-note-optional = Nota si se desea
templates-note-required = Nota obligatoria
templates-usual-good = Hecho
templates-usual-bad = No hecho
templates-no-resolution = Añada al menos un resultado que signifique hecho y uno que signifique no hecho
templates-no-good-resolution = Añada al menos un resultado que signifique hecho
templates-no-bad-resolution = Añada al menos un resultado que signifique no hecho
templates-too-many-resolutions = Una plantilla tiene como máximo 20 resultados

## Campos que tiene todo trabajo

templates-default-description = Descripción
templates-default-prepare = Qué tener listo
templates-default-contact = Contacto
templates-default-duration = Duración prevista
templates-default-time-on-site = Tiempo en el lugar
templates-default-resolution = Resultado
templates-default-resolution-note = Nota sobre el resultado
templates-default-files = Archivos

## Qué contienen los campos

templates-open = Sin responder
templates-action-done = Hecho
templates-action-open = Sin hacer
templates-value-too-long = Es demasiado largo. Acórtelo
templates-value-no-number = Indique un número, por ejemplo 1,5
templates-value-no-link = Indique la dirección de una página web, por ejemplo https://example.com
templates-value-no-moment = Indique una fecha con hora, por ejemplo 2026-12-01 14:00
templates-value-moment-skipped = Ese día el reloj salta esta hora. Elija otra
templates-value-moment-twice = Ese día el reloj se atrasa y esta hora se repite. Elija otra
