### Accounts: the companies and households that fly.

accounts-new = Nueva cuenta
accounts-create = Crear cuenta
accounts-edit = Modificar cuenta
accounts-created = La cuenta está en el directorio. Ahora añada a las personas que actúan por ella.
accounts-saved = Cuenta guardada
accounts-search = Buscar cuentas por nombre
accounts-none-found = Ninguna cuenta coincide
accounts-empty = Todavía no hay cuentas
accounts-empty-text = Una cuenta es la empresa o la familia que vuela y paga. De ella dependen sus personas, viajes y facturas.
accounts-kind = Tipo
accounts-kind-charter-client = Cliente de chárter
accounts-kind-broker = Bróker
accounts-kind-owner = Propietario de aeronave
accounts-kind-fbo-customer = Cliente del FBO
accounts-kind-service-client = Cliente de servicio
accounts-form = Forma jurídica
accounts-organisation = Es una empresa, no una familia
accounts-company = Empresa
accounts-household = Familia
accounts-rep = La atiende
accounts-nobody = Nadie
accounts-billing-address = Dirección de facturación
accounts-tax-id = Número fiscal
accounts-payment-days = Días para pagar
accounts-payment-days-hint = Si se deja vacío, las facturas vencen a los { $days ->
    [one] { $days } día
   *[other] { $days } días
}.
accounts-days = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
accounts-notes-hint = Solo lo lee su equipo.
accounts-in-use = En uso
accounts-in-use-hint = Fuera de uso, la cuenta desaparece al instante del portal de quienes actúan por ella. Sus viajes y facturas se conservan.
accounts-active = En uso
accounts-inactive = Fuera de uso
accounts-inactive-note = Esta cuenta está fuera de uso. Sus personas no la ven en el portal.
accounts-people = Personas
accounts-no-people = Nadie actúa todavía por esta cuenta. Añada a una persona antes de invitar a alguien al portal.
accounts-fbos = FBO preferidos
accounts-fbo = FBO
accounts-fbo-choose = Elegir un FBO
accounts-fbo-explained = En cada aeropuerto la cuenta prefiere un FBO. Se selecciona solo cuando se planifica un viaje de esta cuenta.
accounts-fbo-none-yet = Añada primero los FBO al directorio y elija después cuál prefiere esta cuenta.
accounts-fbo-preferred = { $fbo } es ahora el preferido en { $airport }
accounts-fbo-forgotten = Allí ya no se prefiere ningún FBO
accounts-no-fbos = Todavía no se prefiere ningún FBO. Elija uno por aeropuerto y los viajes se planificarán con él.
accounts-lists = De esta cuenta
