### La página detrás de una invitación al portal.

invitation-title = Su portal
invitation-welcome = { $name }, su portal está listo
invitation-lead = { $company } ha abierto un portal para usted. Entra como { $email }, sin contraseña.
invitation-lead-password = { $company } ha abierto un portal para usted. Elija la contraseña con la que volverá.
invitation-lead-choice = { $company } ha abierto un portal para usted. Elija una contraseña si quiere; sin ella entra con un enlace por correo.
invitation-password = Contraseña
invitation-skip = Seguir sin contraseña
invitation-open = Abrir mi portal
invitation-later = Después entrará con la dirección o el número al que llegó esta invitación.
invitation-used-title = Ya tiene acceso
invitation-used-text = Esta invitación ya se usó. A partir de ahora entra con su dirección de correo.
invitation-waits-title = Un momento más
invitation-waits-text = { $company } comprueba a cada persona que abre una invitación por mensaje de texto, porque los números cambian de manos. En cuanto le den paso, recibirá otro mensaje y este enlace abrirá su portal.
invitation-over-title = Esta invitación ya no sirve
invitation-over-text = Fue sustituida por otra más reciente, retirada o ha caducado. Busque un correo más reciente o pida otra a { $company }.
invitation-over = Esta invitación ya se usó, fue sustituida, retirada o ha caducado.
invitation-have-access = Ya tengo acceso: entrar
invitation-waits-or = No hace falta esperar si lee el buzón que conocemos: un enlace enviado allí abre su portal enseguida.
invitation-waits-mail = Enviar un enlace a { $email }
invitation-waits-mailed = Hay un enlace en camino a { $email }. Abre su portal sin esperar.
