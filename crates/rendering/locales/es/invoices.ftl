### Facturas y pagos, en la consola y en el portal.

invoices-new = Nueva factura
