### Search over everything staff may see.

search-hint = Nombre, número o matrícula
search-start = Encuentre lo que sea
search-start-text = Escriba un nombre, un teléfono, un correo, una matrícula o una referencia como T-2418.
search-none = No se ha encontrado nada
search-account = Cuenta
search-contact = Contacto
search-aircraft = Aeronave
search-request = Solicitud
search-quote = Presupuesto
search-trip = Viaje
search-invoice = Factura
search-job = Trabajo
