### Lo que dicen los correos. Asunto, primeras palabras, una frase y el botón: el correo lleva a su página y no dice más.

## Acceso

letters-sign-in-subject = Su enlace de acceso a { $company }
letters-sign-in-heading = Entre en { $company }
letters-sign-in-text = { $first }, abra el enlace para entrar o escriba el código donde lo pidió.
letters-sign-in-action = Entrar
letters-sign-in-note = El enlace y el código sirven una sola vez y terminan a las { $until }.
letters-sign-in-sms = { $company }: entre en { $link } o escriba { $code }. Sirve una vez.
letters-sign-in-ignore = ¿No lo ha pedido? Ignórelo. Nadie entra sin este correo.

letters-invitation-subject = { $first }, su portal de { $company } está listo
letters-invitation-heading = { $first }, su portal está listo
letters-invitation-text = { $sender } ha abierto un portal para { $account }. Allí puede ver cada viaje, responder a presupuestos, añadir pasajeros y pagar facturas.
letters-invitation-text-alone = { $sender } ha abierto un portal para usted. Allí puede ver cada viaje, responder a presupuestos, añadir pasajeros y pagar facturas.
letters-invitation-no-password = No necesita contraseña.
letters-invitation-colleague = { $sender } le invita al portal de { $company } para { $account }. Allí verá lo que le ha abierto.
letters-invitation-waiting = Ya le espera el viaje { $name }
letters-invitation-action = Abrir mi portal
letters-invitation-note = El enlace es solo para usted, sirve una vez y termina el { $until }. Después entrará con su correo electrónico.
letters-invitation-ignore = ¿No lo esperaba? Ignórelo y no se abrirá ningún acceso.

letters-elsewhere-subject = Nuevo acceso a { $company }
letters-elsewhere-heading = Un nuevo acceso
letters-elsewhere-text = Alguien entró en { $company } con su dirección el { $when }, desde un navegador que no conocíamos.
letters-elsewhere-sms = { $company }: alguien entró con su número el { $when }. ¿No fue usted? { $link }
letters-elsewhere-not-you = ¿Fue usted? Entonces no tiene que hacer nada. Si no, cierre la sesión de ese dispositivo y llámenos.
letters-elsewhere-action = Ver mis dispositivos
letters-staff-invitation-subject = { $inviter } le invita al equipo de { $company }
letters-staff-invitation-heading = Únase al equipo de { $company }
letters-staff-invitation-text = { $first }, { $inviter } le invita a trabajar en la consola de { $company }.
letters-staff-invitation-password = Tras el botón elige una contraseña y configura un segundo paso. Lleva dos minutos.
letters-staff-invitation-elsewhere = Usted entra con la cuenta que tiene en su empresa; aquí no hace falta contraseña. El botón lleva al acceso.
letters-staff-invitation-action = Unirme al equipo
letters-staff-invitation-note = El enlace sirve una sola vez y termina el { $until }.
letters-staff-invitation-ignore = ¿No sabe de qué se trata? Ignórelo. Nadie se une sin este correo.


letters-moved-subject = Ha cambiado su forma de entrar en { $company }
letters-moved-heading = Otra dirección u otro número
letters-moved-text = El { $when } { $company } cambió la dirección o el número con los que usted entra. Donde tuviera la sesión abierta, ya no lo está.
letters-moved-not-you = ¿Lo pidió usted? Entonces no tiene que hacer nada. Si no, llámenos.
letters-passkey-added-subject = Se añadió una llave de acceso en { $company }
letters-passkey-added-heading = Una nueva llave de acceso
letters-passkey-added-text = El { $when } se añadió una llave con la que usted entra en { $company }.
letters-passkey-removed-subject = Se quitó una llave de acceso en { $company }
letters-passkey-removed-heading = Una llave de acceso menos
letters-passkey-removed-text = El { $when } se quitó una llave con la que usted entraba en { $company }.
letters-passkey-not-you = ¿Fue usted? Entonces no tiene que hacer nada. Si no, mire sus llaves de acceso y llámenos.
letters-passkey-action = Ver mis llaves de acceso
letters-password-reset-subject = Elija una contraseña nueva para { $company }
letters-password-reset-heading = Una contraseña nueva
letters-password-reset-text = { $first }, abra el enlace y elija la contraseña con la que entra en { $company }.
letters-password-reset-action = Elegir una contraseña
letters-password-reset-note = El enlace sirve una sola vez y termina a las { $until }. Después tendrá que entrar de nuevo en cada dispositivo.
letters-password-reset-ignore = ¿No lo ha pedido? Ignórelo y su contraseña seguirá igual.
letters-password-changed-subject = Ha cambiado su contraseña de { $company }
letters-password-changed-heading = Su contraseña ha cambiado
letters-password-changed-text = El { $when } se creó, cambió o quitó la contraseña con la que entra en { $company }. Se cerró la sesión en los demás dispositivos.
letters-password-changed-not-you = ¿Fue usted? Entonces no tiene que hacer nada. Si no, llámenos cuanto antes.
letters-password-changed-action = Ver mis dispositivos
letters-colleague-heading = Ahora actúa por { $account }
letters-colleague-text = { $sender } le permite ver y hacer cosas por { $account } en el portal de { $company }. Entra como siempre y cambia de cuenta en el menú.
letters-colleague-action = Abrir el portal
letters-why-access = Este correo trata de la seguridad de su acceso, por eso no se puede desactivar.

letters-flood-subject = Se están pidiendo muchos enlaces de acceso a { $company }
letters-flood-heading = Se están pidiendo muchos enlaces de acceso
letters-flood-text = En una hora se han pedido más enlaces para entrar en { $company } de los que enviamos. Hasta que se calme no saldrán más; los que ya están en un buzón siguen sirviendo.
letters-flood-advice = ¿Acaba de hablar del portal a todos sus clientes? Entonces basta con esperar. Si no, puede que alguien los esté pidiendo en su nombre: así no entra nadie, pero conviene que lo mire quien lleva su servidor.
letters-flood-action = Ver los correos

letters-test-subject = Correo de prueba de { $company }
letters-test-heading = El correo funciona
letters-test-text = { $first }, así se ven los correos de { $company }. Si puede leerlo, el servidor de correo los acepta y los entrega.
letters-test-action = Abrir la consola

letters-worker-subject = Su enlace de acceso a { $company }
letters-worker-heading = Entre en la aplicación de { $company }
letters-worker-text = Abra el enlace en su teléfono, { $first }, o escriba el código donde lo pidió.
letters-worker-text-office = Abra el enlace en su teléfono, { $first }: le da acceso, y sus trabajos están ahí.
letters-worker-action = Entrar
letters-worker-note = Sirve una vez y vence el { $until }.
letters-worker-ignore = ¿No lo pidió? Ignórelo. Nadie entra sin este correo.
letters-worker-sms = { $company }: entre en { $link } o escriba { $code }. Sirve una vez.
letters-worker-sms-office = { $company }: entre a sus trabajos en { $link } Sirve una vez.

letters-sms-budget-subject = Mensajes de texto de { $company }
letters-sms-budget-part = Se ha usado el { $share } por ciento de los mensajes de texto que { $company } envía en 24 horas.
letters-sms-budget-all = Se agotaron los mensajes de texto que { $company } envía en 24 horas. Hasta que pase el día no se envían más; los correos salen como siempre.
letters-sms-budget-paused = De los últimos 50 enlaces de acceso que { $company } envió por mensaje de texto en 24 horas apenas se usó alguno. Hasta que pase el día no se envían más a los teléfonos de los técnicos; la oficina aún puede entregar un enlace.
letters-sms-budget-some = Se han usado muchos de los mensajes de texto que { $company } envía en 24 horas.
letters-sms-budget-advice = ¿Había tanto que contar? Entonces suba el número. Si no, puede que alguien pida enlaces de acceso en nombre de otros: así no entra nadie, pero cada mensaje cuesta dinero.
letters-sms-budget-action = Abrir los ajustes

## Palabras pequeñas

letters-from-amount = desde { $amount }
letters-fact-reference = Solicitud
letters-fact-quote = Presupuesto
letters-fact-trip = Viaje
letters-fact-invoice = Factura
letters-fact-passengers = Pasajeros
letters-fact-aircraft = Aeronave
letters-fact-total = Total
letters-fact-valid-until = Válido hasta
letters-fact-to-pay = Por pagar
letters-fact-due = Vence
letters-fact-wished = Día deseado
letters-fact-job = Trabajo
letters-fact-score = Puntuación
letters-open = Abrir
letters-answer = Responder
letters-why-client = Recibe este correo porque utiliza el portal de { $company }.
letters-why-staff = Recibe este correo porque trabaja con los clientes de { $company }.

## A clientes: solicitudes

letters-request-received-subject = Tenemos su solicitud { $name }
letters-request-received-heading = Tenemos su solicitud
letters-request-received-text = Gracias, { $first }. La estudiamos ahora y responderemos en el portal.
letters-request-received-action = Abrir mi solicitud

letters-request-declined-subject = No podemos volar su solicitud { $name }
letters-request-declined-heading = No podemos hacer este viaje
letters-request-declined-text = Lo sentimos, { $first }. Este es el motivo; una llamada vale la pena, quizá haya otra manera.
letters-request-declined-action = Abrir mi solicitud

letters-request-cancelled-subject = La solicitud { $name } está cancelada
letters-request-cancelled-heading = Su solicitud está cancelada
letters-request-cancelled-text = { $actor } canceló la solicitud { $title }. No seguiremos con ella.
letters-request-cancelled-action = Abrir mi solicitud

letters-request-expired-subject = La solicitud { $name } ha vencido
letters-request-expired-heading = Su solicitud ha vencido
letters-request-expired-text = Sus fechas ya pasaron, { $first }. Pida otras cuando quiera.
letters-request-expired-action = Abrir mi solicitud

letters-alternative-proposed-subject = Otra manera de volar { $name }
letters-alternative-proposed-heading = Le proponemos otra manera
letters-alternative-proposed-text = { $first }, este viaje nos vendría mejor así. Díganos sí o no en el portal.
letters-alternative-proposed-action = Responder a la propuesta

## A clientes: presupuestos

letters-quote-sent-subject = Su presupuesto { $name }: { $title }
letters-quote-sent-heading = Su presupuesto está listo
letters-quote-sent-text = { $first }, este es nuestro presupuesto para { $title }. Es válido hasta { $until }.
letters-quote-sent-action = Ver presupuesto

letters-quote-revised-subject = Nueva versión de su presupuesto: { $name }
letters-quote-revised-heading = Su presupuesto ha cambiado
letters-quote-revised-text = { $first }, esta es una nueva versión de nuestro presupuesto para { $title }. La anterior ya no se puede aceptar. Esta es válida hasta { $until }.
letters-quote-revised-action = Ver presupuesto

letters-quote-reminded-subject = El presupuesto { $name } vence pronto
letters-quote-reminded-heading = Su presupuesto vence pronto
letters-quote-reminded-text = { $first }, nuestro presupuesto para { $title } es válido hasta { $until }. Después tendremos que volver a pedir la aeronave.
letters-quote-reminded-action = Ver presupuesto

letters-quote-withdrawn-subject = El presupuesto { $name } se ha retirado
letters-quote-withdrawn-heading = Tuvimos que retirar su presupuesto
letters-quote-withdrawn-text = { $first }, nuestro presupuesto para { $title } ya no se puede aceptar. Llámenos o pida otro en el portal.
letters-quote-withdrawn-action = Abrir el presupuesto

letters-quote-accepted-subject = Presupuesto { $name } aceptado
letters-quote-accepted-heading = Su presupuesto está aceptado
letters-quote-accepted-text = { $actor } aceptó nuestro presupuesto para { $title }, { $amount }. En su página está lo que sigue y el documento para guardar.
letters-quote-accepted-action = Abrir el presupuesto

letters-quote-declined-subject = Presupuesto { $name } rechazado
letters-quote-declined-heading = Su presupuesto está rechazado
letters-quote-declined-text = { $actor } rechazó nuestro presupuesto para { $title }. No se ha reservado nada. Pídanos otro cuando quiera.
letters-quote-declined-action = Abrir el presupuesto

## A clientes: viajes

letters-trip-changed-subject = El viaje { $name } ha cambiado
letters-trip-changed-heading = Su viaje ha cambiado
letters-trip-changed-text = { $first }, algo de { $title } es distinto ahora. Así queda.
letters-trip-changed-action = Abrir mi viaje

letters-trip-booked-subject = El viaje { $name } está confirmado
letters-trip-booked-heading = Su viaje está confirmado
letters-trip-booked-text = { $first }, { $title } está reservado. Todas las horas son locales.
letters-trip-booked-action = Abrir mi viaje

letters-trip-dispatched-subject = Viaje { $name }: todo está preparado
letters-trip-dispatched-heading = Todo está preparado
letters-trip-dispatched-text = { $first }, la tripulación ya tiene { $title }. Para cambios a partir de ahora, llámenos.
letters-trip-dispatched-action = Abrir mi viaje

letters-trip-cancelled-subject = El viaje { $name } está cancelado
letters-trip-cancelled-heading = Su viaje está cancelado
letters-trip-cancelled-text = { $first }, { $title } no se volará. Llámenos si no lo esperaba.
letters-trip-cancelled-action = Abrir mi viaje

letters-trip-completed-subject = Gracias por volar con { $company }
letters-trip-completed-heading = Gracias por volar con nosotros
letters-trip-completed-text = { $first }, { $title } ha terminado. Sus documentos quedan en el portal.
letters-trip-completed-action = Abrir mi viaje

## A clientes: facturas y mensajes

letters-invoice-issued-subject = Factura { $name } de { $company }
letters-invoice-issued-heading = Su factura
letters-invoice-issued-text = { $first }, esta es la factura de { $title }: { $amount }, vence el { $until }.
letters-invoice-issued-action = Abrir la factura

letters-invoice-voided-subject = La factura { $name } está anulada
letters-invoice-voided-heading = Una factura está anulada
letters-invoice-voided-text = { $first }, no tiene que pagar la factura { $name } de { $title }.
letters-invoice-voided-action = Abrir la factura

letters-invoice-paid-subject = La factura { $name } está pagada
letters-invoice-paid-heading = Gracias, su pago ha llegado
letters-invoice-paid-text = { $first }, la factura { $name } de { $title } está pagada por completo.
letters-invoice-paid-action = Abrir la factura

letters-invoice-due-soon-subject = La factura { $name } vence el { $until }
letters-invoice-due-soon-heading = Una factura vence pronto
letters-invoice-due-soon-text = { $first }, la factura { $name } de { $title } vence el { $until }: quedan { $amount } por pagar.
letters-invoice-due-soon-action = Abrir la factura

letters-invoice-overdue-subject = La factura { $name } está vencida
letters-invoice-overdue-heading = Una factura está vencida
letters-invoice-overdue-text = { $first }, la factura { $name } de { $title } venció el { $until } y aún quedan { $amount } por pagar. Si ya envió la transferencia, avísenos en su página.
letters-invoice-overdue-action = Abrir la factura

letters-message-subject = { $actor } le escribió: { $title }
letters-message-heading = Un mensaje para usted
letters-message-text = { $actor }, de { $company }, le escribió sobre «{ $title }». Léalo y responda en el portal.
letters-message-action = Leer el mensaje

## A clientes: trabajos

letters-ask-accepted-subject = Sí a { $name }: { $title }
letters-ask-accepted-heading = Lo haremos
letters-ask-accepted-text = { $first }, nos ocupamos de «{ $title }». Cuándo vamos y qué sigue está en el portal.
letters-ask-accepted-action = Abrir mi petición

letters-ask-declined-subject = No podemos hacer { $name }: { $title }
letters-ask-declined-heading = No podemos hacerlo
letters-ask-declined-text = Lo sentimos, { $first }. Este es el motivo, y vale la pena llamar: quizá haya otra manera.
letters-ask-declined-action = Abrir mi petición

letters-rating-answered-subject = { $company } respondió a su valoración de { $title }
letters-rating-answered-heading = Una respuesta a su valoración
letters-rating-answered-text = { $actor }, de { $company }, leyó lo que dijo de { $title } y respondió.
letters-rating-answered-action = Abrir el trabajo

## Al personal

letters-staff-request-subject = Nueva solicitud { $name } de { $account }
letters-staff-request-text = { $actor } pide { $title }.

letters-staff-request-cancelled-subject = La solicitud { $name } de { $account } está cancelada
letters-staff-request-cancelled-text = { $actor } canceló { $title }.

letters-staff-alternative-accepted-subject = { $account } aceptó su alternativa: { $name }
letters-staff-alternative-accepted-text = { $actor } dijo que sí a la alternativa. La solicitud lleva ahora sus tramos.

letters-staff-alternative-declined-subject = { $account } rechazó su alternativa: { $name }
letters-staff-alternative-declined-text = { $actor } dijo que no a la alternativa. La solicitud vuelve a ser suya.

letters-staff-quote-viewed-subject = { $account } abrió el presupuesto { $name }
letters-staff-quote-viewed-text = { $actor } vio el presupuesto para { $title } por primera vez.

letters-staff-quote-accepted-subject = { $account } aceptó el presupuesto { $name }
letters-staff-quote-accepted-text = { $actor } aceptó { $title }, { $amount }.

letters-staff-quote-declined-subject = { $account } rechazó el presupuesto { $name }
letters-staff-quote-declined-text = { $actor } rechazó { $title }.

letters-staff-quote-change-subject = { $account } pide un cambio en el presupuesto { $name }
letters-staff-quote-change-text = { $actor } quisiera que { $title } fuera distinto.

letters-staff-quote-renewal-subject = { $account } pide renovar el presupuesto { $name }
letters-staff-quote-renewal-text = { $actor } todavía quiere { $title }, pero el presupuesto había vencido.

letters-staff-quote-conflict-subject = Aeronave ocupada: presupuesto { $name } de { $account }
letters-staff-quote-conflict-text = { $actor } quiso aceptar { $title }, pero la aeronave tiene otro viaje a esa hora. Proponga otra cosa.

letters-staff-invoice-viewed-subject = { $account } abrió la factura { $name }
letters-staff-invoice-viewed-text = { $actor } vio la factura de { $title } por primera vez.

letters-staff-payment-announced-subject = { $account } dice que la factura { $name } está pagada
letters-staff-payment-announced-text = { $actor } anunció un pago por { $title }. Regístrelo cuando haya llegado.

letters-staff-message-subject = { $actor } escribió: { $title }
letters-staff-message-text = { $actor }, de { $account }, escribió un mensaje y espera respuesta.

letters-staff-ask-subject = { $account } pide un trabajo: { $title }
letters-staff-ask-text = { $actor } pide: { $title }.

letters-staff-rating-subject = Valoración baja de { $account } por { $title }
letters-staff-rating-text = { $account } no quedó conforme con { $title }. Atiéndalo antes de que tengan que preguntar.

letters-access-confirm-subject = Su petición a { $company }: verifique su dirección
letters-access-confirm-heading = ¿Ha pedido acceso?
letters-access-confirm-text = { $first }, alguien pidió acceso al portal de { $company } con esta dirección. Si fue usted, pulse el botón.
letters-access-confirm-action = Verificar mi dirección
letters-access-received-subject = { $company } tiene su petición
letters-access-received-heading = Tenemos su petición
letters-access-received-text = { $first }, { $company } la revisa y le escribe en cuanto decida.
letters-access-received-action = Ver cómo está
letters-access-asked-subject = { $name } pide acceso
letters-access-asked-heading = { $name } pide acceso
letters-access-asked-text = { $first }, alguien con una dirección verificada pide acceso al portal.
letters-access-asked-action = Decidir
letters-access-rejected-subject = Acceso al portal de { $company }
letters-access-rejected-heading = Sin acceso por ahora
letters-access-rejected-text = { $first }, { $company } no dio acceso al portal. Responda a este correo o llame si cree que es un error.
letters-moved-action = No fui yo
letters-moved-note = El enlace funciona hasta { $until }. Vuelve a poner esta dirección y cierra el acceso hasta que hablemos.
letters-put-back-heading = { $name } dice que la nueva dirección no es suya
letters-put-back-text = { $first }, quien lee la dirección con la que { $name } entraba hasta hace poco dice que no pidió otra. Esa dirección vuelve a valer y el acceso está suspendido.
letters-put-back-advice = Averigüe qué es lo correcto antes de restaurar el acceso, llamando a un número que conozca.
letters-put-back-action = Abrir la ficha
letters-waits-heading = { $name } espera que le den paso
letters-waits-text = { $first }, alguien abrió la invitación que se envió por mensaje de texto al número de { $name }. No ve nada hasta que usted le dé paso.
letters-waits-advice = Llame si no tiene la certeza de que el número sigue siendo suyo.
letters-waits-action = Abrir la ficha
letters-invited-colleague-heading = { $sender } invitó a alguien a { $account }
letters-invited-colleague-text = { $name } podrá actuar por { $account } en cuanto use la invitación. Función: { $role }.
letters-invited-colleague-action = Abrir la cuenta
letters-passkey-copied-subject = Puede que se haya copiado una llave de acceso en { $company }
letters-passkey-copied-heading = Alguien puede tener una copia de su llave de acceso
letters-passkey-copied-text = El { $when } alguien intentó entrar en { $company } con una de sus llaves de acceso y su contador iba hacia atrás, como el de una copia. No se le dejó pasar.
letters-passkey-copied-then = Quite la llave y añada una nueva. Si no fue usted quien intentó entrar, llámenos.
