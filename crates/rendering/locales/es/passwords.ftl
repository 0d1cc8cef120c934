### Contraseñas del equipo y de los clientes: cuáles sirven y qué pasa con las incorrectas.

passwords-hint = Al menos 15 caracteres. Unas cuantas palabras seguidas sirven; puede pegarla.
passwords-too-short = Use al menos 15 caracteres
passwords-too-long = Use como máximo 1.024 caracteres
passwords-common = Mucha gente usa esta contraseña, o sigue un patrón sencillo. Elija otra.
passwords-guessable = Está hecha de nombres que otros conocen. Elija palabras que no tengan que ver con usted ni con la empresa.
passwords-wrong = Esta dirección y esta contraseña no van juntas. Revise ambas e inténtelo de nuevo.
passwords-too-many = Demasiados intentos. Espere { $seconds } s e inténtelo de nuevo.
passwords-exhausted = Esta contraseña fue incorrecta cien veces, así que ya no se comprueba. Pida a un administrador un nuevo enlace de acceso.
passwords-link-only = Esta contraseña fue incorrecta cien veces, así que ya no se comprueba. Entre con un enlace por correo o elija una contraseña nueva.
passwords-kept = Aquí los clientes entran con contraseña, así que la suya se queda. Puede cambiarla.
passwords-missing = Elija una contraseña
