### Lo más importante pide una prueba de hace pocos minutos.

prove-title = Confirme que es usted
prove-lead = Esto cambia quién entra o qué se dice a los clientes; por eso volvemos a preguntar pasados diez minutos.
prove-kept = Lo que envió se conserva y sigue adelante después.
prove-needed = Confirme antes que es usted: lo que va a hacer lo pide pasados diez minutos.
prove-button = Confirmar
prove-button-code = Confirmar con el código
prove-or-code = O con un código de su aplicación, o uno de recuperación:
prove-passkey = Confirmar con una llave de acceso
prove-elsewhere = Vuelva a entrar con su proveedor. Regresará a la página anterior; lo que escribió allí habrá que escribirlo otra vez.
prove-wrong = Esa no es su contraseña. Compruébela e inténtelo de nuevo.
prove-not-now = Ahora no
prove-done = Gracias, es usted
prove-done-lead = Pulse el botón y seguirá adelante lo que había enviado.
prove-demo = Las personas de la demostración no tienen contraseña: aquí basta un botón.
prove-demo-button = Confirmar, como en la demostración
