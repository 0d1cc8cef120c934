### Facturas y pagos, en la consola y en el portal.

invoices-new = Nueva factura
invoices-name = Factura { $number }
invoices-name-draft = Borrador

## Estados

invoices-status-draft = Borrador
invoices-status-sent = Enviada
invoices-status-viewed = Vista
invoices-status-partly-paid = Pagada en parte
invoices-status-paid = Pagada
invoices-status-void = Anulada
invoices-status-overdue = Vencida
invoices-status-to-pay = Por pagar

invoices-tab-all = Todas
invoices-tab-draft = Borradores
invoices-tab-open = Pendientes
invoices-tab-overdue = Vencidas
invoices-tab-announced = Avisadas
invoices-tab-paid = Pagadas
invoices-tab-void = Anuladas

invoices-method-wire = Transferencia
invoices-method-card = Tarjeta
invoices-method-cash = Efectivo
invoices-method-cheque = Cheque
invoices-method-other = Otro

## Días

invoices-due = Vence el { $day }
invoices-due-today = Vence hoy, { $day }
invoices-due-in = { $days ->
    [one] Vence mañana, { $day }
   *[other] Vence el { $day }, en { $days } días
}
invoices-due-late = { $days ->
    [one] Venció ayer, { $day }
   *[other] Venció el { $day }, hace { $days } días
}

## Partes de una factura

invoices-number = Número
invoices-client = Cliente
invoices-contact = A la atención de
invoices-trip = Viaje
invoices-for = Concepto
invoices-for-hint = Unas palabras que el cliente reconozca, como «Catering de octubre»
invoices-issued = Emisión
invoices-issued-on = Emitida el { $day }
invoices-due-day = Vencimiento
invoices-tax-number = NIF
invoices-lines = Líneas
invoices-line = Línea { $number }
invoices-line-note = { $quantity } × { $price }
invoices-line-note-unit = { $quantity } { $unit } × { $price }
invoices-description = Descripción
invoices-quantity = Cantidad
invoices-unit = Unidad
invoices-price-in = Precio, { $currency }
invoices-tax-percent = Impuesto %
invoices-tax-of = Impuesto, { $rate } de { $base }
invoices-subtotal = Subtotal
invoices-paid-so-far = Pagado hasta ahora
invoices-balance = Por pagar
invoices-credit = Saldo a favor
invoices-credit-of = Saldo a favor de { $amount } en esta cuenta
invoices-notes = Palabras para el cliente
invoices-notes-hint = Aparecen debajo de las líneas y en el PDF
invoices-reference = Referencia
invoices-pdf = PDF
invoices-payments = Pagos
invoices-bank = Transferir a
invoices-paper-link = Consulte esta factura o pregunte por ella en

## La lista de la consola

invoices-search = Número, cliente o palabras
invoices-sum-open = { $amount } pendientes
invoices-sum-overdue = { $amount } vencidos
invoices-empty-title = Aquí no hay facturas
invoices-empty-text = Las facturas que escriba para un viaje o una cuenta aparecen aquí.

## Una nueva

invoices-choose-account = ¿Para quién es?
invoices-find-account = Buscar una cuenta
invoices-no-account-fits = Ninguna cuenta coincide. Pruebe con otra parte del nombre.
invoices-contact-hint = Primero, quienes tienen acceso a las facturas
invoices-new-from-quote = Las líneas vienen del presupuesto aceptado: la aeronave y los extras elegidos. Puede cambiarlas antes de emitirla.
invoices-new-without-quote = Este viaje no tiene un presupuesto aceptado, así que la factura empieza sin líneas.
invoices-already-there = Este viaje ya tiene una factura.
invoices-nobody-title = No hay a quién enviarla
invoices-nobody-text = Esta cuenta no tiene ningún contacto activo. Añada uno y escriba después la factura.
invoices-nobody-action = Abrir la cuenta
invoices-start = Empezar la factura

## Un borrador

invoices-edit-title = Editar borrador
invoices-add-line = Añadir una línea
invoices-remove-line = Quitar esta línea
invoices-save = Guardar borrador
invoices-totals-as-saved = Según lo último guardado
invoices-draft-hint = Un borrador no tiene número y el cliente no lo ve.
invoices-was-saved = Borrador guardado
invoices-write-lines = Escribir las líneas
invoices-discard = Descartar borrador
invoices-discard-hint = Se borran el borrador y sus líneas. No tiene número, así que no faltará nada en su contabilidad.
invoices-was-discarded = Borrador descartado

## Emitir, anular

invoices-issue = Emitir factura
invoices-issue-hint = Recibe ahora el siguiente número y después ya no se puede cambiar.
invoices-issue-mail = Se envía un correo a { $people }.
invoices-issue-no-mail = Nadie de esta cuenta ve sus facturas en el portal, así que no sale ningún correo: envíe usted el PDF.
invoices-issue-needs-lines = Escriba al menos una línea y podrá emitir la factura.
invoices-was-issued = Factura { $number } emitida
invoices-void = Anular
invoices-void-hint = El número { $number } queda usado. El cliente ve la factura tachada, con su motivo. No se puede deshacer.
invoices-void-reason-hint = El cliente lo lee
invoices-void-because = Anulada: { $reason }
invoices-was-voided = Factura anulada
invoices-write-to-client = Escribir

## Pagos en la consola

invoices-no-payments = Todavía no se ha recibido nada.
invoices-record-payment = Registrar pago
invoices-amount-received = Importe recibido
invoices-received-on = Recibido el
invoices-method = Forma de pago
invoices-recorded-by = Registrado por { $name }
invoices-undone-by = Retirado por { $name }
invoices-announced = { $name } dice que envió { $amount } el { $day }.
invoices-confirm = Ha llegado
invoices-dismiss = Dejar de lado
invoices-was-paid = { $amount } registrados
invoices-payment-was-undone = Pago retirado
invoices-payment-was-dismissed = Aviso dejado de lado

## Las páginas del cliente

invoices-to-pay-title = { $amount } por pagar
invoices-nothing-to-pay-title = Nada por pagar
invoices-to-pay = Por pagar
invoices-history = Facturas anteriores
invoices-client-empty-title = Todavía no hay facturas
invoices-client-empty-text = Sus facturas aparecen aquí en cuanto se emite una.
invoices-pay-by-transfer = Pagar por transferencia
invoices-no-bank-details = Llámenos o escríbanos para recibir los datos bancarios.
invoices-amount-sent = Importe enviado
invoices-your-reference = Referencia de su transferencia
invoices-tell-us = ¿Ya la envió? Avísenos
invoices-i-have-paid = He enviado la transferencia
invoices-copy-details = Copiar los datos
invoices-we-match-it = Una transferencia tarda uno o dos días hábiles. La reconocemos por la referencia, y esta página dirá «Pagada» en cuanto llegue.
invoices-you-announced = { $name } nos avisó el { $day } de que { $amount } están en camino. Lo confirmaremos cuando lleguen.
invoices-thanks-for-telling = Anotado. Confirmaremos el pago cuando llegue.
invoices-paid-in-full = Pagada por completo
invoices-left-of = Por pagar de un total de { $total }
invoices-what-it-is-for = Qué incluye
invoices-looks-wrong = ¿Algo no cuadra?
invoices-ask = Pregunte por esta factura
invoices-others = Otras facturas
invoices-questions = Preguntas sobre esta factura

## Lo que no encaja

invoices-error-title = Diga en pocas palabras para qué es la factura
invoices-error-due = Elija el día de vencimiento
invoices-error-description = Diga para qué es esta línea
invoices-error-quantity = Escriba un número, con tres decimales como máximo
invoices-error-price = Escriba un importe, por ejemplo 1250,00
invoices-error-tax = Escriba un porcentaje de 0 a 100
invoices-error-total = Este importe es mayor de lo que podemos calcular
invoices-error-too-many-lines = Una factura admite 60 líneas. Junte algunas o escriba otra factura.
invoices-error-amount = Escriba un importe mayor que cero, por ejemplo 1250,00
invoices-error-method = Elija cómo llegó el dinero
invoices-error-received = Elija el día en que llegó el dinero
invoices-error-received-later = Ese día todavía no ha llegado. Elija hoy o un día anterior.
invoices-error-reason = Diga el motivo, para que el cliente lo entienda

invoices-stale = Otra persona cambió este borrador mientras usted lo tenía abierto. Su versión está abajo, aún sin guardar; si la guarda, sustituye a la otra.

invoices-refused-not-a-draft = Esta factura ya está emitida y no se puede cambiar. Anúlela y escriba una nueva.
invoices-refused-no-lines = La factura aún no tiene líneas, así que no se emitió. Escriba al menos una.
invoices-refused-nothing-to-pay = El total no es mayor que cero, así que la factura no se emitió. Revise sus líneas.
invoices-refused-due-passed = El vencimiento ya pasó, así que la factura no se emitió. Elija un día posterior.
invoices-refused-not-open = Esta factura no espera ningún pago, así que no se cambió nada.
invoices-refused-has-payments = Se recibió dinero por esta factura, así que no se anuló. Retire antes los pagos.
invoices-refused-nobody-to-bill = Esta persona no actúa por la cuenta. Elija a otra.
invoices-refused-payment-settled = Este pago ya se había resuelto, así que no se cambió nada.
invoices-refused-too-many-announced = Ya nos avisó de varios pagos. Los revisamos primero; no tiene que hacer nada más.
