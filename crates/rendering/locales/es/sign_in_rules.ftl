### Cómo puede entrar el equipo de una empresa.

sign-in-rules-title = Contraseñas
sign-in-rules-local-off = Entrar sin contraseñas
sign-in-rules-local-off-hint = Todos entran con una cuenta de un proveedor. Solo el administrador de emergencia puede seguir usando una contraseña.
sign-in-rules-emergency = Administrador de emergencia
sign-in-rules-emergency-hint = Siempre puede entrar con contraseña y segundo paso, y conserva su función diga lo que diga un proveedor: para el día en que ninguno responda.
sign-in-rules-no-provider = Añada un proveedor y póngalo en uso antes de desactivar las contraseñas
sign-in-rules-nobody = Elija un administrador de emergencia antes de desactivar las contraseñas
sign-in-rules-cannot = Elija un administrador activo que tenga contraseña
sign-in-rules-saved = La forma de entrar de su equipo está guardada
