### The second factor of staff: a code from an app.

second-factor-title = Enter your code
second-factor-lead = Open your authenticator app and enter the six digits it shows for this console.
second-factor-code = Code from the app
second-factor-wrong = That code does not fit or was used already. Wait for the next one and try again.
second-factor-lost = No phone at hand? Enter one of your recovery codes instead.
second-factor-begin-again = Sign in as somebody else
second-factor-over = That took too long or had too many wrong codes. Sign in again.

## Setting it up

second-factor-set-up = Set up your second step
second-factor-why = This console shows clients’ data, so a password alone is not enough. It takes a minute, once.
second-factor-step-app = Open an authenticator app on your phone. Any will do.
second-factor-step-picture = Add an account there and scan this picture.
second-factor-picture = QR code for your authenticator app. The key below does the same.
second-factor-type-instead = Cannot scan? Type this key into the app:
second-factor-step-code = Enter the six digits the app shows now
second-factor-confirm = Confirm and sign in
second-factor-recovery = Keep your recovery codes
second-factor-recovery-lead = If you lose your phone, each of these gets you in once. They are shown only now: print them, or keep them where you keep passwords.
second-factor-kept = I have kept them
