### La puerta del cliente: un enlace por correo con un código.

sign-in-welcome = Todo para su próximo vuelo, en un solo lugar.
sign-in-welcome-field = Cada visita, informe y factura, en un solo lugar.
sign-in-lead-field = Sus visitas, informes y facturas con { $company }. Sin contraseña.
sign-in-lead = Sus viajes, presupuestos y facturas con { $company }. Sin contraseña.
sign-in-lead-password = Sus viajes, presupuestos y facturas con { $company }.
sign-in-lead-field-password = Sus visitas, informes y facturas con { $company }.
sign-in-send = Envíenme un enlace de acceso
sign-in-public = Este ordenador es compartido
sign-in-public-note = – cerrar mi sesión al cerrar la ventana
sign-in-explained = Le enviamos un enlace y un código de seis cifras. Ambos sirven una vez, durante { $minutes } minutos.
sign-in-email-invalid = Escriba una dirección de correo, como nombre@empresa.com
sign-in-who = Correo electrónico o móvil
sign-in-who-hint = El número es para quienes recibieron la invitación por mensaje de texto.
sign-in-who-invalid = Escriba una dirección de correo o un número de móvil
sign-in-signed-out = Ha cerrado la sesión

## Después de pedirlo

sign-in-look = Mire su correo
sign-in-sent = Si esta dirección tiene acceso al portal, un correo de { $company } va en camino:
sign-in-look-phone = Mire sus mensajes
sign-in-sent-phone = Si este número tiene acceso al portal, un mensaje de texto de { $company } va en camino:
sign-in-code-phone = Código del mensaje
sign-in-code-hint-phone = Seis cifras. También sirve el enlace del mensaje.
sign-in-nothing-came-phone = ¿No llegó nada? Espere un momento: a veces tardan. El enlace y el código sirven { $minutes } minutos.
sign-in-code = Código del correo
sign-in-code-hint = Seis cifras. También sirve el enlace del correo.
sign-in-code-wrong = No es el código del mensaje más reciente. Revíselo e inténtelo de nuevo.
sign-in-code-over = El código era incorrecto demasiadas veces o es demasiado antiguo. Para proteger su portal, pida uno nuevo.
sign-in-nothing-came = ¿No llegó nada? Mire también en el correo no deseado. El enlace y el código sirven { $minutes } minutos.
sign-in-again = Enviar de nuevo
sign-in-again-in = en { $seconds } s
sign-in-other-address = Usar otra dirección

## El enlace

sign-in-welcome-back = Le damos la bienvenida
sign-in-as = Entre como { $email } en { $company }.
sign-in-not-you = ¿No es usted? Cierre esta página y no pasará nada.
sign-in-other-signed-in = { $name } tiene la sesión abierta en este navegador. Este enlace es para { $email }.
sign-in-switch = Cambiar a { $email }
sign-in-stay = Seguir como { $name }
sign-in-over-title = Pida un enlace nuevo
sign-in-link-over = Este enlace ya se usó, fue sustituido por otro más reciente o ha caducado.
sign-in-over = Este enlace ya se usó, fue sustituido por otro más reciente o ha caducado.
sign-in-too-many = Fueron demasiados intentos seguidos. Espere un minuto e inténtelo de nuevo.
sign-in-new-one = Envíenme uno nuevo

## Con contraseña

sign-in-password = Contraseña
sign-in-password-missing = Escriba su contraseña o pida que le enviemos un enlace
sign-in-or-link = ¿Sin contraseña, o no la tiene a mano? También puede entrar con un enlace a su dirección o número.
sign-in-forgotten = ¿Ha olvidado su contraseña?
sign-in-reset-title = Elija una contraseña nueva
sign-in-reset-lead = Le enviamos un enlace por correo. Sirve una vez, durante { $minutes } minutos.
sign-in-reset-send = Envíenme el enlace
sign-in-reset-sent = Si esta dirección tiene acceso al portal, un correo con un enlace va en camino. Mire también en el correo no deseado.
sign-in-reset-choose = Para { $email } en { $company }. Se cerrará la sesión en todos sus dispositivos y entrará con la contraseña nueva.
sign-in-reset-password = Contraseña nueva
sign-in-reset-keep = Guardar esta contraseña
sign-in-reset-done = Su contraseña ha cambiado. Entre ahora con ella.
sign-in-reset-over = Este enlace ya se usó, fue sustituido por otro más reciente o ha caducado. Su contraseña sigue como estaba.
sign-in-back = Volver a la entrada
sign-in-address-press = No fui yo
sign-in-address-ask-title = ¿No fue usted?
sign-in-address-ask-text = { $company } cambió su forma de entrar. Con un toque vuelve a valer { $email }, se cierra la sesión de quien haya entrado desde entonces y el acceso queda cerrado hasta que { $company } hable con usted.
sign-in-address-done-title = Su dirección vuelve a valer
sign-in-address-done-text = Quien haya entrado desde entonces ya no tiene la sesión abierta. { $company } lo sabe y volverá a abrir su acceso cuando haya hablado con usted.
sign-in-address-over-title = Este enlace ya no funciona
sign-in-address-over-text = Ya se usó, tiene más de tres días o la dirección ha vuelto a cambiar. Llame a { $company } si algo no está bien.
