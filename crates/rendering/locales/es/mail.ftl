### The frame around every mail. What each mail says stands with its noun.

mail-questions = ¿Preguntas? Aquí nos encuentra:
mail-copy-address = ¿No funciona el botón? Copie esta dirección:
mail-code = Su código
mail-code-instead = O escriba este código donde lo pidió
