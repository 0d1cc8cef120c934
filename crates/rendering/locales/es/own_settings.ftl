### Los ajustes propios de un cliente en el portal.

own-settings-about-you = Lo que sabemos de usted
own-settings-signs-in-with = Entra con
own-settings-acts-for = Actúa en nombre de
own-settings-wrong = ¿Algo está mal o anticuado? Dígaselo a { $company } y se cambiará en todas partes.
own-settings-tell-us = Escríbanos
own-settings-language = Idioma del portal y de los correos
own-settings-language-hint = Los documentos ya emitidos no cambian.
own-settings-saved = Su idioma está guardado
own-settings-role-owner = Titular
own-settings-role-requester = Solicitante
own-settings-role-billing = Facturación
own-settings-role-signer = Firmante
own-settings-role-viewer = Solo lectura
