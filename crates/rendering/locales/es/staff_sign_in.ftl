### La puerta del equipo: dirección y contraseña, y después el segundo factor.

staff-sign-in-title = Entrar en la consola
staff-sign-in-lead = Para el equipo de { $company }.
staff-sign-in-password = Contraseña
staff-sign-in-lost = ¿Perdió su contraseña? Un administrador de su equipo le dará un nuevo enlace de acceso.
staff-sign-in-signed-out = Ha cerrado la sesión
staff-sign-in-choose = Elija su contraseña
staff-sign-in-choose-lead = { $name }, va a entrar en la consola de { $company }. Después de la contraseña configurará un segundo paso.
staff-sign-in-new-password = Nueva contraseña
staff-sign-in-keep = Guardar esta contraseña
