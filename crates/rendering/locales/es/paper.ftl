### Palabras breves de los presupuestos, los itinerarios y las facturas en archivo.

paper-page = Página { $page } de { $pages }
paper-for = Para
paper-terms = Condiciones
paper-notes = Conviene saber
paper-options = Aeronaves a elegir
paper-chosen = Elegida
paper-lines = Precio
paper-sign-signature = Firma
paper-sign-name = Nombre y cargo
paper-sign-date = Fecha
paper-evidence = Firmado electrónicamente
paper-evidence-name = Firmado por
paper-evidence-at = El
paper-evidence-address = Desde la dirección
paper-evidence-browser = Con
paper-evidence-hash = SHA-256 del documento
paper-payments = Pagos
paper-bank = Cómo pagar
paper-passengers = Pasajeros
paper-crew = Tripulación
