### El segundo factor del equipo: un código de una aplicación.

second-factor-title = Escriba su código
second-factor-lead = Abra su aplicación de autenticación y escriba las seis cifras que muestra para esta consola.
second-factor-code = Código de la aplicación
second-factor-wrong = Ese código no coincide o ya se usó. Espere al siguiente e inténtelo de nuevo.
second-factor-lost = ¿No tiene el teléfono a mano? Escriba uno de sus códigos de recuperación.
second-factor-begin-again = Entrar como otra persona
second-factor-over = Tardó demasiado o hubo demasiados códigos incorrectos. Vuelva a entrar.

## Configuración

second-factor-set-up = Configure su segundo paso
second-factor-why = Esta consola muestra datos de clientes, así que una contraseña no basta. Se hace una vez y lleva un minuto.
second-factor-step-app = Abra una aplicación de autenticación en su teléfono. Cualquiera sirve.
second-factor-step-picture = Añada allí una cuenta y escanee esta imagen.
second-factor-picture = Código QR para su aplicación de autenticación. La clave de abajo hace lo mismo.
second-factor-type-instead = ¿No puede escanear? Escriba esta clave en la aplicación:
second-factor-step-code = Escriba las seis cifras que la aplicación muestra ahora
second-factor-confirm = Confirmar y entrar
second-factor-recovery = Guarde sus códigos de recuperación
second-factor-recovery-lead = Si pierde el teléfono, cada uno de estos le permite entrar una vez. Solo se muestran ahora: imprímalos o guárdelos donde guarda sus contraseñas.
second-factor-kept = Los he guardado
