### La puerta del equipo: dirección y contraseña, y después el segundo factor.

staff-sign-in-title = Entrar en la consola
staff-sign-in-lead = Para el equipo de { $company }.
staff-sign-in-password = Contraseña
staff-sign-in-lost = ¿Perdió su contraseña? Un administrador de su equipo le dará un nuevo enlace de acceso.
staff-sign-in-signed-out = Ha cerrado la sesión
staff-sign-in-choose = Elija su contraseña
staff-sign-in-choose-lead = { $name }, va a entrar en la consola de { $company }. Después de la contraseña configurará un segundo paso.
staff-sign-in-new-password = Nueva contraseña
staff-sign-in-invited = Únase al equipo de { $company }
staff-sign-in-invited-elsewhere = { $name }, entre con la cuenta de su empresa que corresponde a { $email }. Aquí no hace falta contraseña.
staff-sign-in-join = Unirme
staff-sign-in-occupied = Ya tiene una sesión abierta
staff-sign-in-occupied-text = Esta invitación no es para { $name }. Cierre antes la sesión o ábrala en otro navegador. La invitación sigue sirviendo.
staff-sign-in-keep = Guardar esta contraseña
staff-sign-in-or-password = O con su contraseña:
staff-sign-in-emergency = Acceso de emergencia
staff-sign-in-emergency-text = Aquí las contraseñas están desactivadas. Solo el administrador de emergencia entra con una.
staff-sign-in-local-off = Aquí las contraseñas están desactivadas, o esta dirección y esta contraseña no corresponden. Use un botón de arriba; solo el administrador de emergencia entra con contraseña.
