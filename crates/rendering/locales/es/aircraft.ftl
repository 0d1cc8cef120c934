### The fleet.

aircraft-tabs = Aeronaves y FBO
aircraft-fleet = Flota
aircraft-new = Nueva aeronave
aircraft-create = Añadir aeronave
aircraft-edit = Modificar aeronave
aircraft-created = La aeronave está en la flota
aircraft-saved = Aeronave guardada
aircraft-empty = Todavía no hay aeronaves
aircraft-empty-text = Añada las aeronaves que vuela o vende. Los presupuestos y los viajes eligen entre ellas.
aircraft-registration = Matrícula
aircraft-registration-taken = Ya hay una aeronave con esta matrícula en la flota
aircraft-model = Modelo
aircraft-category = Categoría
aircraft-category-hint = Como se vende, por ejemplo Super midsize.
aircraft-seats = Plazas
aircraft-base = Base
aircraft-cruise = Crucero
aircraft-range = Alcance
aircraft-rate = Tarifa por hora
aircraft-amenities = A bordo
aircraft-amenities-hint = Los clientes lo leen en los presupuestos.
aircraft-status-active = Activa
aircraft-status-maintenance = Mantenimiento
aircraft-status-inactive = Inactiva
aircraft-stale = Otra persona cambió esta aeronave mientras usted tenía la página abierta. Lo que escribió está abajo, aún sin guardar; si lo guarda, reemplaza lo suyo.
