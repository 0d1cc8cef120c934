### What matters most asks for a proof that is minutes old.

prove-title = Confirm that it is you
prove-lead = This changes who gets in or what clients are told, so we ask again after ten minutes.
prove-kept = What you sent is kept and goes on afterwards.
prove-needed = Confirm first that it is you: what you are about to do asks for it after ten minutes.
prove-button = Confirm
prove-button-code = Confirm with the code
prove-or-code = Or with a code of your app, or a recovery code:
prove-passkey = Confirm with a passkey
prove-elsewhere = Sign in again at your provider. You come back to the page before; what you typed there is to be typed again.
prove-wrong = That is not your password. Check it and try again.
prove-not-now = Not now
prove-done = Thank you, it is you
prove-done-lead = Press the button, and what you sent before goes on.
prove-demo = The people of the demo have no passwords: here a button is enough.
prove-demo-button = Confirm, as in the demo
