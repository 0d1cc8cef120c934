### What can be wrong with a field of a form: what it is, and how to mend it.

fields-too-long = Es demasiado largo: { $most } caracteres como máximo
fields-number-outside = Indique un número entero entre { $least } y { $most }
fields-email-unreadable = No es una dirección de correo. Compruebe que no falte la @ ni sobre un espacio
fields-phone-unreadable = No se puede marcar este número. Indíquelo con el prefijo del país, por ejemplo +34
fields-airport-unknown = Ningún aeropuerto tiene este código. Escriba su código, su nombre o su ciudad y elija de la lista
fields-date-unreadable = Indique la fecha como año, mes y día, por ejemplo 1974-05-01
fields-amount-unreadable = Indique un importe, por ejemplo 7.900,00
fields-language = Idioma
