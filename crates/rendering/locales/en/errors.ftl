### Pages that say that something could not be done: what happened, what was kept, what to do.

errors-home = Go to the start page
errors-call = Or call us:
errors-code = If you write or call, give us this code:

errors-request-title = We could not read that
errors-request-text = What your browser sent was incomplete, so nothing was changed.
errors-request-advice = Go back, reload the page and try once more.

errors-forbidden-title = This page is not open to you
errors-forbidden-text = Your access does not cover it, or the page was open too long. Nothing was changed.
errors-forbidden-advice = Reload the page and try again. If it stays closed, ask the person who invited you.

errors-not-found-title = There is nothing here
errors-not-found-text = The address may be mistyped, or what it led to has been removed.
errors-not-found-advice = Check the address, or start again from the first page.

errors-method-title = That cannot be done here
errors-method-text = This address does not take that kind of request. Nothing was changed.
errors-method-advice = Open the page again and use its buttons.

errors-slow-title = The connection was too slow
errors-slow-text = Not everything arrived in time, so nothing was changed.
errors-slow-advice = Try again when the connection is better.

errors-conflict-title = Someone was faster
errors-conflict-text = This was changed while you had it open, so your change was not made.
errors-conflict-advice = Reload to see the latest version, then decide.

errors-gone-title = This link no longer works
errors-gone-text = It was used already, or its time is over.
errors-gone-advice = Ask for a new one; it takes a minute.

errors-too-large-title = That is too large
errors-too-large-text = What you sent is larger than we can take, so it was not kept.
errors-too-large-advice = Choose a smaller file or shorten the text, then try again.

errors-address-title = The address is too long
errors-address-text = It is longer than we can read, so nothing was opened.
errors-address-advice = Start again from the first page and use the search there.

errors-kind-title = This kind of file does not work here
errors-kind-text = We could not read what was sent, so it was not kept.
errors-kind-advice = Choose a file of the kind the page names.

errors-host-title = There is no portal at this address
errors-host-text = This server does not know the name you typed.
errors-host-advice = Check the address in the mail you got from us.

errors-form-title = Something in the form does not fit
errors-form-text = We could not use what was filled in, so nothing was changed.
errors-form-advice = Go back: what you typed is still there. Check it and send it again.

errors-too-many-title = That was a lot at once
errors-too-many-text = To keep everyone safe we pause after many tries. Nothing is lost.
errors-too-many-advice = Wait a minute, then try again.
errors-too-many-wait = Try again in { $wait }.

errors-headers-title = Your browser sent too much
errors-headers-text = It added more to the request than we can read, often old cookies.
errors-headers-advice = Delete the cookies of this address and open the page again.

errors-fault-title = That went wrong on our side
errors-fault-text = We have noted it. What was saved before is safe.
errors-fault-advice = Try again in a moment.

errors-full-title = There is no room left on our side
errors-full-text = Our server's disk is full, so nothing was changed. What was saved before is safe.
errors-full-advice = Tell us, so that we make room, and try again later.

errors-busy-title = We are busy for a moment
errors-busy-text = Your request could not be answered in time. What was saved before is safe.
errors-busy-advice = Try again in a minute.

errors-stale = Somebody else changed this while you had it open, so your change was not made.
errors-stale-form = This form belongs to another browser or was open too long, so nothing was changed.
errors-portal-closed-title = The portal is not available
errors-portal-closed-text = It is closed at the moment. Nothing of yours is lost: your trips and documents are kept.
errors-stale-kept = Somebody else changed this while you had it open. What you typed is below, not saved yet; saving it replaces theirs.
errors-only-looking = You are looking as a client. Stop looking to do anything yourself.
