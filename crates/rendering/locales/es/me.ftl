### Los ajustes propios de un miembro del equipo.

me-about-you = Sobre usted
me-email-hint = Entra con esta dirección.
me-saved = Guardado
me-password = Contraseña
me-password-current = Contraseña actual
me-password-new = Nueva contraseña
me-password-note = Al cambiarla se cierra la sesión en sus demás dispositivos.
me-password-change = Cambiar contraseña
me-password-changed = Su contraseña ha cambiado. Se cerró la sesión en los demás dispositivos.
me-recovery = Códigos de recuperación
me-recovery-left = { $count ->
    [0] No queda ningún código de recuperación.
    [one] Queda un código de recuperación.
   *[other] Quedan { $count } códigos de recuperación.
}
me-recovery-note = Los códigos nuevos sustituyen a los anteriores.
me-recovery-renew = Crear códigos nuevos
