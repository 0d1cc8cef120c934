### Desconocidos que piden acceso al portal.

access-requests-ask = Pedir acceso
access-requests-ask-text = Diga a { $company } quién es. Lo revisan y le escriben.
access-requests-email-hint = Use la dirección que la empresa conoce, si conoce alguna.
access-requests-company = Empresa
access-requests-note = ¿Qué debemos saber?
access-requests-send = Pedir acceso
access-requests-known = Ya tengo acceso
access-requests-sent-title = Mire su correo
access-requests-sent-text = Le hemos enviado un enlace. Pulse el botón que hay detrás para que { $company } sepa que la dirección es suya.
access-requests-confirm = Sí, he pedido acceso
access-requests-again = Pedir de nuevo
access-requests-confirm-title = Un toque más
access-requests-confirm-text = Así { $company } sabe que esta dirección es suya y que pide acceso.
access-requests-pending-title = { $company } tiene su petición
access-requests-pending-text = En cuanto alguien decida recibirá un correo. Esta página también muestra cómo está.
access-requests-approved-title = Ya está dentro
access-requests-approved-text = { $company } le ha enviado una invitación por correo.
access-requests-rejected-title = Sin acceso por ahora
access-requests-rejected-text = { $company } no ha dado acceso. Llame si cree que es un error.
access-requests-gone-title = Este enlace ya no funciona
access-requests-gone-text = Ya se usó o es demasiado antiguo. Puede pedir acceso a { $company } de nuevo.
access-requests-has-access = Ya tiene acceso. Entre con su dirección.
access-requests-over = Este enlace ya no funciona

## En la consola

access-requests-status-pending = En espera
access-requests-status-approved = Admitidas
access-requests-status-rejected = Rechazadas
access-requests-empty = Nadie espera
access-requests-empty-text = Quien pide acceso aparece aquí cuando su dirección está verificada.
access-requests-off = Por ahora los desconocidos no pueden pedir acceso.
access-requests-asked = Pedido
access-requests-decided-by = Decidido por
access-requests-decided-at = Decidido por { $name }, { $when }
access-requests-decided = { $name } ha decidido mientras tanto
access-requests-who = ¿Como quién entra?
access-requests-person = Persona
access-requests-same-address = La misma dirección, verificada
access-requests-new-contact = Alguien nuevo
access-requests-no-account = Sin cuenta por ahora
access-requests-new-account = Cuenta nueva: { $name }
access-requests-approve = Admitir e invitar
access-requests-turn-down = O no
access-requests-reason = Motivo
access-requests-reason-hint = Lo lee en el correo.
access-requests-reject = Rechazar
access-requests-said = Lo que escribió
access-requests-verified = verificada
access-requests-said-approved = { $name } tiene la invitación. El correo va en camino.
access-requests-said-rejected = { $name } sabe que no hay acceso
access-requests-own-rights = Otros derechos que los habituales del papel
access-requests-own-rights-text = Marque lo que podrá ver y hacer. Si no marca nada, tendrá lo habitual de su papel.
access-requests-flags = Lo que puede hacer por su cuenta
access-requests-lead = Convertir al posible cliente { $name }
access-requests-same-phone = El mismo número de teléfono, que nadie ha verificado
