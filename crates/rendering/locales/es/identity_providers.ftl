### Dónde entran los miembros del equipo con una cuenta que ya tienen.

## La lista

identity-providers-title = Cuentas externas
identity-providers-none = Todavía nadie responde por su equipo
identity-providers-none-text = Configure el servicio en el que su equipo tiene sus cuentas y entrará aquí con la misma.
identity-providers-add = Añadir un proveedor
identity-providers-new = Añadir un proveedor
identity-providers-edit = Modificar un proveedor
identity-providers-redirect = Dirección de retorno
identity-providers-redirect-text = El proveedor la pide cuando registra Portico allí. Cópiela tal cual.

## El formulario

identity-providers-name-hint = Figura en el botón, por ejemplo «Cuenta Acme»
identity-providers-issuer = Dirección del proveedor
identity-providers-issuer-hint = Su emisor, exactamente como se llama a sí mismo, por ejemplo https://login.example.com/tenant. Si cambia, habrá que vincular de nuevo todas las cuentas.
identity-providers-issuer-invalid = Escriba una dirección que empiece por https://, sin interrogación ni contraseña
identity-providers-client-id = Identificador de cliente
identity-providers-secret = Secreto de cliente
identity-providers-secret-hint = Tal como lo muestra el proveedor. Se guarda cifrado y no vuelve a mostrarse.
identity-providers-secret-kept = Ya hay uno guardado. Escriba solo para sustituirlo.
identity-providers-forget-secret = Descartar el secreto guardado
identity-providers-scopes = Ámbitos
identity-providers-scopes-invalid = Escriba palabras separadas por un espacio, por ejemplo openid email profile
identity-providers-domain = Dominio de correo
identity-providers-domain-hint = La primera vez solo entran personas con una dirección de este dominio
identity-providers-domain-invalid = Escriba un dominio, por ejemplo example.com
identity-providers-groups = Qué significan los grupos aquí
identity-providers-groups-text = El primer grupo al que alguien pertenece decide su función cada vez que entra; un asterisco (*) significa todo el mundo. Sin grupos, las funciones quedan como estén en la página del equipo. Con grupos, quien no esté en ninguno no entra.
identity-providers-claim = Atributo con los grupos
identity-providers-claim-hint = Por ejemplo groups o realm_access.roles
identity-providers-group = Grupo
identity-providers-group-twice = Este grupo figura dos veces
identity-providers-too-many-groups = Como máximo 40 grupos pueden tener significado
identity-providers-creates = Incorporar al equipo a las personas de estos grupos
identity-providers-creates-hint = Quien venga por primera vez se incorpora con la función de su grupo. Si no, solo entra quien ya está en el equipo.
identity-providers-creates-without-groups = Indique los grupos cuyas personas se incorporan
identity-providers-everybody-of-where = Indique el dominio cuyas personas se incorporan, o un grupo en lugar de todo el mundo
identity-providers-second-factor = El proveedor pide un segundo factor
identity-providers-second-factor-hint = Entonces aquí no se pide ninguno. Si no, se pide, salvo que el proveedor diga que ya lo pidió.
identity-providers-active = En uso
identity-providers-active-hint = Muestra su botón en la página de acceso
identity-providers-taken = Esta aplicación del proveedor ya está configurada
identity-providers-create = Añadir el proveedor
identity-providers-created = El proveedor está configurado. Pruébelo antes de avisar a su equipo.
identity-providers-saved = El proveedor está guardado

## Lo que se hace con él

identity-providers-test = Probar
identity-providers-works = { $name } responde como debe
identity-providers-people = De quién son las cuentas vinculadas
identity-providers-nobody = Todavía nadie ha entrado con él.
identity-providers-unlink = Desvincular
identity-providers-unlinked = La cuenta de { $name } está desvinculada
identity-providers-remove = Quitar el proveedor
identity-providers-remove-text = Nadie entrará más con él y se olvidarán todos los vínculos con sus cuentas. Las personas siguen en el equipo.
identity-providers-removed = { $name } se ha quitado
identity-providers-last = Las contraseñas están desactivadas y este es el único proveedor en uso. Permita antes las contraseñas o añada otro proveedor.

## En la puerta

identity-providers-continue = Continuar con { $name }
identity-providers-sending = Seguimos en { $name }
identity-providers-sending-text = Entra allí y vuelve aquí. Si no ocurre nada, pulse el botón.
identity-providers-refused = No ha entrado
identity-providers-again = Volver al acceso
identity-providers-mismatch = Esta respuesta no corresponde a un acceso de este navegador. Empiece de nuevo, en una sola ventana, y permita las cookies.
identity-providers-over = Este acceso tardó más de diez minutos o ya se usó. Empiece de nuevo.
identity-providers-unknown = Su cuenta no se conoce aquí y el proveedor no indicó su dirección de correo. Consulte a un administrador de su equipo.
identity-providers-unknown-email = Nadie de este equipo tiene la dirección { $email }. Pida a un administrador que le incorpore, o entre con otra cuenta.
identity-providers-unverified = El proveedor no dice que su dirección de correo esté verificada, así que no puede compararse con el equipo. Verifíquela allí o consulte a un administrador de su equipo.
identity-providers-other-domain = Aquí solo entran cuentas con una dirección de { $domain }. Entre con esa cuenta.
identity-providers-no-group = Su cuenta no está en ninguno de los grupos que pueden entrar aquí. Consulte a quien gestiona sus grupos.
identity-providers-another-account = Otra cuenta de este proveedor ya está vinculada a su dirección. Pida a un administrador de su equipo que la desvincule.
identity-providers-inactive = Ya no tiene acceso aquí. Consulte a un administrador de su equipo.
identity-providers-too-many = Salieron demasiados accesos de su red. Espere un minuto e inténtelo de nuevo.
identity-providers-denied = El proveedor no le dejó entrar, o usted canceló allí. Empiece de nuevo si no era su intención.
identity-providers-said = El proveedor lo rechazó con la palabra «{ $word }». Avise a un administrador de su equipo.
identity-providers-not-asked = La dirección del proveedor es de las que esta instalación no consulta: debe ir cifrada y estar al alcance de todos.
identity-providers-silent = El proveedor no responde en este momento. Inténtelo de nuevo en unos minutos.
identity-providers-status = El proveedor respondió con un error ({ $status }). Inténtelo de nuevo o avise a un administrador de su equipo.
identity-providers-unreadable = La respuesta del proveedor no puede leerse. Avise a un administrador de su equipo.
identity-providers-other-issuer = El proveedor se llama a sí mismo «{ $issuer }», que no es la dirección configurada. Escríbala exactamente así.
identity-providers-token = La palabra del proveedor no pudo comprobarse. Empiece de nuevo; si se repite, avise a un administrador de su equipo.
identity-providers-groups-left-out = Su cuenta está en tantos grupos que el proveedor no los nombra aquí. Quien lo gestiona puede hacer que nombre solo los asignados a esta aplicación.
identity-providers-not-anew = El proveedor no volvió a preguntarle quién es. Cierre la sesión allí y confirme otra vez.
