### Alta del espacio de una empresa, desde la línea de órdenes.

workspaces-slug-invalid = La parte de la dirección debe tener de 2 a 40 letras de la a a la z, cifras o guiones, y no puede empezar ni acabar con un guion.
workspaces-slug-taken = Esa parte de la dirección ya está en uso. Elija otra.
workspaces-name-missing = Indique el nombre de la empresa.
workspaces-zone-unknown = No hay ninguna zona horaria con ese nombre. Escríbala como America/New_York.
workspaces-currency-unknown = No hay ninguna moneda con ese código. Escriba tres letras, como USD.
workspaces-country-unknown = No hay ningún país con ese código. Escriba dos letras, como US.
workspaces-host-invalid = Escriba solo el nombre del servidor, como clientes.skyline.example.
workspaces-host-taken = Otra empresa ya usa ese nombre de servidor. Elija otro.
