### Usuarios del portal: clientes con acceso, vistos por el equipo.

portal-users-add = Añadir cliente
