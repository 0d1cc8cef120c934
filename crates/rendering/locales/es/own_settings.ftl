### Los ajustes propios de un cliente en el portal.

own-settings-about-you = Lo que sabemos de usted
own-settings-signs-in-with = Entra con
own-settings-acts-for = Actúa en nombre de
own-settings-wrong = ¿Algo está mal o anticuado? Dígaselo a { $company } y se cambiará en todas partes.
own-settings-tell-us = Escríbanos
own-settings-language = Idioma del portal y de los correos
own-settings-language-hint = Los documentos ya emitidos no cambian.
own-settings-saved = Su idioma está guardado
own-settings-password = Contraseña
own-settings-password-has = Entra con su dirección y su contraseña, o con un enlace por correo.
own-settings-password-none = No tiene contraseña: entra con un enlace por correo.
own-settings-password-see = Cambiarla o quitarla
own-settings-password-choose = Elegir una
own-settings-password-current = Contraseña actual
own-settings-password-new = Contraseña nueva
own-settings-password-note = Se cerrará la sesión en sus demás dispositivos y se lo diremos por correo.
own-settings-password-keep = Guardar esta contraseña
own-settings-password-changed = Su contraseña ha cambiado. Se cerró la sesión en los demás dispositivos.
own-settings-password-remove = Quitar la contraseña
own-settings-password-remove-text = Sin contraseña entra con un enlace por correo.
own-settings-password-removed = Su contraseña se ha quitado. Se cerró la sesión en los demás dispositivos.
own-settings-role-owner = Titular
own-settings-role-requester = Solicitante
own-settings-role-billing = Facturación
own-settings-role-signer = Firmante
own-settings-role-viewer = Solo lectura
