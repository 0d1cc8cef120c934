### Passwords of staff and clients: which are good, and what happens with wrong ones.

passwords-hint = At least 15 characters. A few words in a row are good; you may paste it.
passwords-too-short = Use at least 15 characters
passwords-too-long = Use at most 1,024 characters
passwords-common = Many people use this password, or it follows a simple pattern. Choose another.
passwords-guessable = This is made of names that others know. Choose words that have nothing to do with you or the company.
passwords-wrong = This address and password do not belong together. Check both and try again.
passwords-too-many = Too many tries. Wait { $seconds } s, then try again.
passwords-exhausted = This password was wrong a hundred times, so it is no longer tried. Ask an admin for a new sign-in link.
passwords-link-only = This password was wrong a hundred times, so it is no longer tried. Sign in by a mailed link, or choose a new password.
passwords-kept = Here clients sign in with a password, so yours stays. You can change it.
passwords-missing = Choose a password
