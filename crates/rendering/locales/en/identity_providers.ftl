### Where members of staff sign in with an account that they have elsewhere.

## The list

identity-providers-title = Accounts elsewhere
identity-providers-none = Nobody vouches for your team yet
identity-providers-none-text = Set up the service in which your team has its accounts, and they sign in here with the same account.
identity-providers-add = Add a provider
identity-providers-new = Add a provider
identity-providers-edit = Change a provider
identity-providers-redirect = Redirect address
identity-providers-redirect-text = The provider asks for this address when you register Portico there. Copy it exactly.

## The form

identity-providers-name-hint = Stands on the button, such as “Acme account”
identity-providers-issuer = Address of the provider
identity-providers-issuer-hint = Its issuer, exactly as it calls itself, such as https://login.example.com/tenant. At another address, all accounts have to be tied anew.
identity-providers-issuer-invalid = Enter an address that begins with https://, without a question mark or a password
identity-providers-client-id = Client ID
identity-providers-secret = Client secret
identity-providers-secret-hint = As the provider shows it. It is kept encrypted and never shown again.
identity-providers-secret-kept = One is kept. Type only to replace it.
identity-providers-forget-secret = Throw the kept secret away
identity-providers-scopes = Scopes
identity-providers-scopes-invalid = Enter words with a blank between them, such as openid email profile
identity-providers-domain = E-mail domain
identity-providers-domain-hint = Only people with an address at this domain come in for the first time
identity-providers-domain-invalid = Enter a domain, such as example.com
identity-providers-groups = What groups mean here
identity-providers-groups-text = The first group that somebody is in decides their role at each sign-in; an asterisk (*) means everybody. Without any group here, roles stay as they are on the team page. With groups, whoever is in none of them is not let in.
identity-providers-claim = Claim with the groups
identity-providers-claim-hint = Such as groups, or realm_access.roles
identity-providers-group = Group
identity-providers-group-twice = This group stands here twice
identity-providers-too-many-groups = At most 40 groups can mean something
identity-providers-creates = Add people of these groups to the team
identity-providers-creates-hint = Whoever comes for the first time is added with the role of their group. Otherwise only people on the team get in.
identity-providers-creates-without-groups = Name the groups whose people are added
identity-providers-everybody-of-where = Name the domain whose people are added, or a group instead of everybody
identity-providers-second-factor = The provider asks for a second factor
identity-providers-second-factor-hint = Then none is asked for here. Otherwise it is, unless the provider says that it asked.
identity-providers-active = In use
identity-providers-active-hint = Shows its button on the sign-in page
identity-providers-taken = This application of the provider is set up already
identity-providers-create = Add the provider
identity-providers-created = The provider is set up. Test it before you tell your team.
identity-providers-saved = The provider is saved

## What is done to it

identity-providers-test = Test
identity-providers-works = { $name } answers as it should
identity-providers-people = Whose accounts are tied
identity-providers-nobody = Nobody has signed in with it yet.
identity-providers-unlink = Untie
identity-providers-unlinked = The account of { $name } is untied
identity-providers-remove = Remove the provider
identity-providers-remove-text = Nobody signs in with it any more, and all ties to its accounts are forgotten. People stay on the team.
identity-providers-removed = { $name } is removed
identity-providers-last = Passwords are switched off, and this is the only provider in use. Allow passwords first, or add another provider.

## At the door

identity-providers-continue = Continue with { $name }
identity-providers-sending = On to { $name }
identity-providers-sending-text = You sign in there and come back here. If nothing happens, press the button.
identity-providers-refused = You are not signed in
identity-providers-again = Back to sign-in
identity-providers-mismatch = This answer does not belong to a sign-in of this browser. Begin again, in one window, and allow cookies.
identity-providers-over = This sign-in took longer than ten minutes or was used already. Begin again.
identity-providers-unknown = Your account is not known here, and the provider did not say your e-mail address. Ask an admin of your team.
identity-providers-unknown-email = Nobody on this team has the address { $email }. Ask an admin of your team to add you, or sign in with another account.
identity-providers-unverified = The provider does not say that your e-mail address is verified, so it cannot be matched with the team. Verify it there, or ask an admin of your team.
identity-providers-other-domain = Only accounts with an address at { $domain } come in here. Sign in with that account.
identity-providers-no-group = Your account is in none of the groups that may come in here. Ask whoever manages your groups.
identity-providers-another-account = Another account of this provider is tied to your address already. Ask an admin of your team to untie it.
identity-providers-inactive = You no longer have access here. Ask an admin of your team.
identity-providers-too-many = Too many sign-ins set out from your network. Wait a minute and try again.
identity-providers-denied = The provider did not let you in, or you cancelled there. Begin again if you did not mean to.
identity-providers-said = The provider refused with the word “{ $word }”. Tell an admin of your team.
identity-providers-not-asked = The address of the provider is one that this installation does not ask: it must be encrypted and within everybody’s reach.
identity-providers-silent = The provider does not answer at the moment. Try again in a few minutes.
identity-providers-status = The provider answered with an error ({ $status }). Try again, or tell an admin of your team.
identity-providers-unreadable = The answer of the provider cannot be read. Tell an admin of your team.
identity-providers-other-issuer = The provider calls itself “{ $issuer }”, which is not the address that was set up. Enter it exactly so.
identity-providers-token = The provider’s word could not be verified. Begin again; if it happens again, tell an admin of your team.
identity-providers-groups-left-out = Your account is in so many groups that the provider does not name them here. Whoever manages it can have it name those alone that are assigned to this application.
identity-providers-not-anew = The provider did not ask you again who you are. Sign out there, then confirm once more.
