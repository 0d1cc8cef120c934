### El equipo: quién trabaja para el operador, con qué función y cómo entró.

## Funciones

team-role-admin = Administración
team-role-operations = Operaciones
team-role-sales = Ventas
team-role-dispatcher = Despacho
team-role-accounting = Contabilidad
team-role-viewer = Solo lectura
