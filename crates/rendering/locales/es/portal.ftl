### Settings > Portal: how it looks, whom it lets in, what it lets them do.

portal-title = Portal
portal-appearance = Apariencia
portal-access = Acceso
portal-features = Funciones
portal-open-it = Abrir el portal
portal-saved = Guardado. Los clientes lo verán en su próxima página.
portal-already-created = El portal ya existe. No se ha cambiado nada.

## Introduction

portal-create = Crear portal
portal-created = El portal ya existe, todavía desactivado. Dele su apariencia y actívelo después en Acceso.
portal-introduction-title = Un portal para los clientes de { $company }
portal-introduction-text = Sus clientes piden viajes, responden a los presupuestos, ven sus viajes y facturas y le escriben, con su nombre y sus colores.
portal-introduction-looks = Su logotipo y su color, legibles en claro y en oscuro
portal-introduction-features = Usted elige qué pueden hacer los clientes
portal-introduction-invite = Nadie entra antes de que usted le invite
portal-introduction-closed = El portal empieza desactivado. Usted lo activa cuando esté listo.

## Appearance

portal-logo = Logotipo
portal-logo-hint = PNG o JPG, hasta 2 MB y 4096 píxeles de ancho y de alto. Se muestra con 36 px de alto.
portal-logo-remove = Quitar el logotipo y mostrar el nombre de la empresa
portal-logo-dark = Logotipo para fondos oscuros
portal-logo-dark-hint = Se muestra donde la página es oscura. Sin él, el logotipo habitual aparece allí sobre una placa clara.
portal-logo-dark-remove = Quitar el logotipo para fondos oscuros
portal-logo-again = El archivo elegido no se ha conservado. Elíjalo de nuevo antes de guardar.
portal-logo-too-large = Este archivo supera los 2 MB. Elija uno más pequeño
portal-logo-unreadable = Este archivo no es una imagen PNG ni JPG, diga lo que diga su nombre. Elija otro
portal-logo-too-many-pixels = Esta imagen tiene demasiados píxeles: como máximo 4096 por 4096 y 16 millones en total
portal-brand = Color de marca
portal-brand-pick = Elegir un color
portal-brand-hint = Basta un color. Todos los tonos salen de él y mantienen al menos 4,5 : 1, elija lo que elija.
portal-brand-unreadable = Indique un color con seis cifras o letras de la a a la f, por ejemplo #0b4f6c
portal-contrast-buttons = Texto en los botones
portal-contrast-links = Enlaces sobre blanco
portal-contrast-links-dark = Enlaces sobre oscuro
portal-neutral = Grises
portal-neutral-brand = De marca
portal-neutral-warm = Cálidos
portal-neutral-cool = Fríos
portal-neutral-pure = Puros
portal-corner = Esquinas
portal-corner-square = Rectas
portal-corner-soft = Suaves
portal-corner-round = Redondas
portal-welcome = Palabras en la página de acceso
portal-welcome-hint = Hasta { $most } caracteres.
portal-preview = Vista previa
portal-preview-show = Vista previa
portal-preview-trip = Próximo viaje
portal-preview-button = Ver presupuesto
portal-preview-link = Abrir viaje
portal-preview-state = Confirmado
portal-preview-note = Los clientes lo verán cuando usted guarde.

## Access

portal-switch = Activar o desactivar el portal
portal-is-on = El portal está activado
portal-is-off = El portal está desactivado
portal-enable = Activar
portal-enable-text = Una vez activado puede invitar a clientes. Eso solo no deja entrar a nadie.
portal-enabled = El portal está activado. Invite ahora a su primer cliente.
portal-disable = Desactivar
portal-disable-text = Al desactivarlo se cierra al instante la sesión de todos los clientes y ven una página con su teléfono. Los enlaces de acceso y las invitaciones abiertas dejan de funcionar. No se borra nada.
portal-disabled = El portal está desactivado. Se ha cerrado la sesión de todos los clientes y todo se conserva.
portal-who-gets-in = Quién entra y por cuánto tiempo
portal-session = Mantener la sesión
portal-session-hint = Se cuenta desde la última visita.
portal-sign-in = Cómo entran los clientes
portal-sign-in-hint = El enlace por correo siempre sirve también, así que nadie se queda fuera. Quien solo tiene teléfono entra por mensaje de texto.
portal-sign-in-passwordless = Con un enlace o código por correo
portal-sign-in-password = Con una contraseña
portal-sign-in-choice = Como prefiera cada cliente
portal-link = Los enlaces de acceso valen
portal-link-hint = Una vez, con un código de seis cifras junto al enlace.
portal-invitation = Las invitaciones valen
portal-invitation-hint = Una nueva invitación anula la anterior.
portal-trips-shown = Viajes
portal-approval = Confirmar los presupuestos aceptados
portal-approval-hint = Activado, un presupuesto aceptado espera a que alguien de ustedes lo confirme. Desactivado, el viaje se reserva al instante si la aeronave está libre.
portal-tail = Mostrar la matrícula
portal-tail-hint = Los propietarios ven siempre su aeronave.
portal-tail-never = Nunca
portal-tail-confirmed = Una vez confirmado
portal-tail-always = Siempre
portal-crew = Mostrar la tripulación desde
portal-crew-hint = Antes de esta etapa los clientes no ven nombres.
portal-stage-limit = Los clientes cambian un viaje hasta
portal-stage-limit-hint = Desde esta etapa se lo piden a ustedes.
portal-stage-pending = Pendiente
portal-stage-booked = Reservado
portal-stage-dispatched = Despachado
portal-stage-in-progress = En curso
portal-stage-completed = Terminado
portal-requests = Nuevas solicitudes
portal-told = Avisar por correo a estas personas
portal-told-hint = De cada nueva solicitud de un cliente.
portal-assignee = Dar las nuevas solicitudes a
portal-assignee-hint = Si se deja abierto, esperan en la cola hasta que alguien las toma.

## Features

portal-features-title = Qué pueden hacer los clientes
portal-feature-requests = Pedir viajes
portal-feature-requests-hint = Con tramos, pasajeros y deseos. Desactivado, desaparecen el formulario y su botón.
portal-feature-quotes = Responder a presupuestos
portal-feature-quotes-hint = Elegir una opción, aceptar con su nombre, rechazar o pedir un cambio.
portal-feature-trips = Ver viajes
portal-feature-trips-hint = Con horarios, ruta, aeronave e historial.
portal-feature-passengers = Llevar los pasajeros
portal-feature-passengers-hint = Su propio directorio de quienes vuelan.
portal-feature-invoices = Ver facturas
portal-feature-invoices-hint = Con lo pagado y lo que queda.
portal-feature-payments = Pagar facturas
portal-feature-payments-hint = Cómo transferir el dinero y un botón para avisarle de que va en camino.
portal-feature-messaging = Escribir mensajes
portal-feature-messaging-hint = Un hilo por cada viaje, presupuesto o pregunta.
portal-feature-pdf = Descargar documentos
portal-feature-pdf-hint = Presupuestos, itinerarios y facturas en PDF.
portal-feature-services = Pedir servicios
portal-feature-services-hint = Catering, transporte en tierra y más, con una solicitud.
portal-feature-jobs = Ver trabajos
portal-feature-jobs-hint = Planificados, en curso y terminados, con lo que elija en Plantillas y campos. Sin marcar, desaparece toda la sección.
portal-feature-tracking = Seguir a los técnicos en el mapa
portal-feature-tracking-hint = Desde «en camino» hasta la llegada, con un enlace que no pide iniciar sesión.
portal-feature-ratings = Valorar trabajos terminados
portal-feature-ratings-hint = De uno a cinco, con un comentario. Una nota baja le abre una tarea.

## Plantillas y campos

portal-fields = Plantillas y campos
portal-fields-title = Qué ven los clientes de un trabajo
portal-fields-text = Una plantilla sin activar deja sus trabajos fuera del portal en todas partes: listas, búsqueda, correo. Lo que guarde aquí vale también para los trabajos pasados.
portal-fields-no-templates = Cree primero una plantilla de trabajo. Después elija aquí qué ven los clientes de sus trabajos.
portal-fields-for-client = Campos para el cliente
portal-fields-chosen = { $count ->
    [one] 5 fijos, { $count } elegido
   *[other] 5 fijos, { $count } elegidos
}
portal-fields-show = Mostrar { $name } a los clientes
portal-fields-of = { $name }, campos
portal-fields-always = Siempre se muestran: hora, dirección, estado, plantilla, técnico.
portal-fields-own = Una selección propia
portal-fields-own-hint = Sin marcar vale la selección común, y no lo marcado debajo.
portal-fields-common = Selección común
portal-fields-common-hint = Para toda plantilla sin selección propia.
portal-fields-from-main = general
portal-fields-from-custom = oficina
portal-fields-from-report = informe
portal-fields-never = interno, nunca se muestra
portal-fields-internal = Un campo interno nunca puede mostrarse a los clientes. No se cambió nada
portal-fields-unknown = Uno de estos campos ya no existe. Revise lo marcado y guarde de nuevo
portal-fields-as = Ver como
portal-fields-client = { $name }, { $account }
portal-fields-no-job = Este cliente no ve ningún trabajo de esta plantilla: está oculta, o ninguno de sus trabajos tiene hora todavía.
portal-fields-preview-note = La vista previa muestra un trabajo real según lo marcado ahora, guardado o no. A nadie se le avisa de que usted miró.
portal-fields-window = { $from } a { $until }
portal-fields-scheduled = Hora prevista
portal-fields-address = Dirección
portal-fields-status = Estado
portal-fields-template = Plantilla
portal-fields-assignee = Técnico
portal-fields-status-planned = Planificado
portal-fields-status-on-the-way = En camino
portal-fields-status-in-progress = En curso
portal-fields-status-done = Hecho
portal-fields-status-not-completed = No completado
portal-fields-status-cancelled = Cancelado
portal-strangers = Desconocidos
portal-texts-open = Las invitaciones por mensaje de texto abren el portal de inmediato
portal-texts-open-hint = Un número puede haber sido suplantado o tener otro titular. Mientras esto esté desactivado, quien abre una invitación por mensaje de texto no ve nada hasta que usted le dé paso en la lista de usuarios del portal.
portal-sign-up = Los visitantes pueden pedir acceso
portal-sign-up-hint = La página de entrada lleva a un formulario. Usted decide sobre cada uno; nadie entra por sí mismo.
portal-sign-up-told = Quién se entera
portal-sign-up-told-hint = Recibe un correo por cada petición. Si no elige a nadie, la reciben los administradores.
portal-colleagues = Colegas de los clientes
portal-owners-invite = Los titulares pueden invitar a colegas
portal-owners-invite-hint = El titular de una cuenta invita a otros en Personas, no da más de lo que tiene y puede terminarlo. Usted ve a todos en la lista y en el historial.
