### Filtros guardados: lo que alguien mira una y otra vez en una lista, con un nombre.

saved-filters-title = Filtros guardados
saved-filters-keep = Guardar este filtro
saved-filters-name = Nombre del filtro
saved-filters-save = Guardar
saved-filters-remove = Olvidar «{ $filter }»
saved-filters-kept = El filtro está guardado
saved-filters-removed = El filtro se ha olvidado
saved-filters-too-many = Ya ha guardado 20 filtros. Olvide uno antes
