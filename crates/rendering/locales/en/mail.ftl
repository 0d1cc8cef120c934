### The frame around every mail. What each mail says stands with its noun.

mail-questions = Questions? You reach us here:
mail-copy-address = Button not working? Copy this address:
mail-code = Your code
mail-code-instead = Or type this code where you asked for it
