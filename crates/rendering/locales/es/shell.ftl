### Words that every page needs: the frame around it, verbs on buttons, small words.

## Places in the portal and the console

shell-home = Inicio
shell-trips = Viajes
shell-quotes = Presupuestos
shell-invoices = Facturas
shell-messages = Mensajes
shell-passengers = Pasajeros
shell-people = Personas
shell-settings = Ajustes
shell-requests = Solicitudes
shell-deals = Negocios
shell-schedule = Calendario
shell-jobs = Trabajos
shell-board = Tablero de despacho
shell-asks = Solicitudes de trabajo
shell-ratings = Valoraciones
shell-sites = Sedes
shell-workers = Técnicos
shell-templates = Plantillas de trabajo
shell-field = Servicio en campo
shell-accounts = Cuentas
shell-contacts = Contactos
shell-aircraft = Aeronaves
shell-portal-users = Usuarios del portal
shell-deliveries = Envíos
shell-portal = Portal
shell-team = Equipo
shell-identity = Acceso del equipo
shell-leads = Posibles clientes
shell-audit = Auditoría
shell-group-work = Trabajo
shell-group-directory = Directorio
shell-group-manage = Gestión
shell-main-navigation = Secciones
shell-your-account = Su cuenta
shell-switch-account = Cambiar de cuenta
shell-more = Más
shell-menu = Menú
shell-skip-to-content = Ir al contenido
shell-search-or-do = Buscar o hacer
shell-search = Buscar
shell-filter = Filtrar
shell-clear-filter = Quitar filtro
shell-sort = Ordenar
shell-sign-in = Iniciar sesión
shell-sign-out = Cerrar sesión
shell-language = Idioma

## Things to do

shell-call = Llamar a { $name }
shell-call-us = Llámenos
shell-write-to-us = Escríbanos
shell-back = Volver
shell-save = Guardar
shell-cancel = Cancelar
shell-close = Cerrar
shell-edit = Editar
shell-change = Cambiar
shell-remove = Quitar
shell-delete = Eliminar
shell-add = Añadir
shell-open = Abrir
shell-view = Ver
shell-send = Enviar
shell-continue = Continuar
shell-confirm = Confirmar
shell-create = Crear
shell-copy = Copiar
shell-copied = Copiado
shell-download = Descargar
shell-print = Imprimir
shell-share = Compartir
shell-undo = Deshacer
shell-try-again = Intentar de nuevo
shell-reload = Recargar
shell-show = Mostrar
shell-hide = Ocultar
shell-choose = Elegir
shell-show-all = Ver todo

## Small words

shell-all = Todo
shell-none = Ninguno
shell-yes = Sí
shell-no = No
shell-and = y
shell-or = o
shell-to = a
shell-by = por
shell-on = Activado
shell-off = Desactivado
shell-optional = opcional
shell-required = obligatorio
shell-new = Nuevo
shell-today = Hoy
shell-tomorrow = Mañana
shell-yesterday = Ayer
shell-now = Ahora
shell-from = Desde
shell-until = Hasta
shell-you = Usted
shell-name = Nombre
shell-email = Correo electrónico
shell-phone = Teléfono
shell-date = Fecha
shell-time = Hora
shell-status = Estado
shell-total = Total
shell-amount = Importe
shell-notes = Notas
shell-reason = Motivo
shell-details = Detalles
shell-history = Historial
shell-actions = Acciones
shell-not-set = Sin indicar
shell-unknown = Desconocido

## Lists and pages

shell-previous-page = Página anterior
shell-next-page = Página siguiente
shell-pages = Páginas
shell-page-of = Página { $page } de { $pages }
shell-nothing-found = Sin resultados. Cambie la búsqueda o quite el filtro.
shell-results = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
shell-selected = { $count ->
    [one] 1 seleccionado
   *[other] { $count } seleccionados
}

## Loading, offline and saving

shell-loading = Cargando
shell-saving = Guardando
shell-saved = Guardado
shell-offline = No hay conexión. Esta es la última versión que tenemos y nada de lo que escribió se ha perdido.
shell-online-again = La conexión ha vuelto
shell-updated = Actualizado { $age }
shell-changed-elsewhere = Esta página ha cambiado. Recárguela para ver la última versión.
shell-unsaved = Hay cambios sin guardar
shell-opens-in-new-window = se abre en una ventana nueva

## Forms

shell-check-the-form = Revise algunos campos. Todo lo que escribió se conserva.
shell-field-missing = Complete este campo
shell-choose-one = Elija una opción
shell-file-choose = Elegir un archivo

## Light and dark

shell-theme = Apariencia
shell-theme-light = Claro
shell-theme-dark = Oscuro
shell-theme-system = Como en este dispositivo

## Keyboard

shell-keys = Teclado
shell-keys-show = Todas las teclas
shell-keys-off = Las teclas sueltas están desactivadas
shell-keys-turn-off = Desactivar las teclas sueltas
shell-keys-turn-on = Activar las teclas sueltas
shell-keys-everywhere = En todas partes
shell-keys-go-to = Ir a
shell-keys-then = luego
shell-keys-in-lists = En las listas
shell-keys-on-records = En una ficha
shell-keys-search = Buscar o hacer
shell-keys-next = Fila siguiente
shell-keys-previous = Fila anterior
shell-keys-look = Ver sin abrir
shell-keys-open = Abrir
shell-keys-close = Cerrar y volver a la fila
shell-keys-select = Seleccionar la fila
shell-keys-filter = Ir al filtro
shell-keys-new = Crear nuevo
shell-keys-assign = Asignar
shell-keys-quote = Preparar un presupuesto
shell-keys-decline = Rechazar
shell-keys-snooze = Posponer
shell-keys-done = Marcar como hecho
shell-keys-reply = Responder
shell-keys-send = Enviar
shell-keys-move = Mover un negocio o desplazar el calendario
shell-keys-today = Ir a hoy

## Search or do

shell-palette-hint = Escriba un nombre, un número o lo que quiera hacer
shell-palette-empty = Nada coincide. Pruebe con un nombre, una matrícula o una referencia.
shell-access-requests = Peticiones de acceso
shell-looking-as = Está mirando como { $name }. No puede cambiar nada y nada queda marcado como visto.
shell-stop-looking = Dejar de mirar
