### The handlers at airports.

fbos-title = FBO
fbos-new = Nuevo FBO
fbos-create = Añadir FBO
fbos-edit = Modificar FBO
fbos-created = El FBO está en el directorio
fbos-saved = FBO guardado
fbos-search = Código del aeropuerto
fbos-none-found = Todavía no hay ningún FBO en este aeropuerto
fbos-empty = Todavía no hay FBO
fbos-empty-text = Añada los FBO que utiliza. Las cuentas pueden preferir uno por aeropuerto y los viajes eligen entre ellos.
fbos-airport = Aeropuerto
fbos-hours = Horario
fbos-address = Dirección
fbos-name-taken = Este aeropuerto ya tiene un FBO con este nombre
