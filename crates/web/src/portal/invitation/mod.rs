//! The page behind an invitation: one button activates and signs in (J15 to J20), with a password where the company asks for
//! one or leaves it to the client (J21).

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use portico_domain::access::PortalUser;
use portico_domain::id::PortalUserId;
use portico_domain::outbox::system_in;
use portico_domain::people::invitations::{self, Standing};
use portico_domain::people::passwords;
use portico_domain::portal::SignInMode;
use portico_domain::{Error, Invalid};

use crate::answer::page_as;
use crate::app::App;
use crate::door::{portal_door, secretive};
use crate::error::{Answer, Failure};
use crate::extract::{Filled, Form, Place, Token, Visitor};
use crate::portal::sign_in::{current, hours, leave, let_in, open_only};
use crate::shell::DoorShell;

#[derive(Template)]
#[template(path = "portal/invitation/show.html")]
struct Show {
    shell: DoorShell,
    form: Filled,
    action: String,
    first_name: String,
    masked: String,
    /// Their address, where a password goes with it; empty where none is asked for.
    email: String,
    /// Whether they get in without a password as well.
    may_skip: bool,
    /// Who is signed in to this browser as somebody else; empty otherwise.
    other: String,
}

/// Whom an invitation that still works is for.
struct Invited {
    user: PortalUserId,
    first_name: String,
    name: String,
    /// Their address where they may choose a password; empty otherwise.
    email: String,
    masked: String,
}

impl Invited {
    /// What is told of them while the invitation works; otherwise why it lets nobody in.
    fn of(standing: Standing, place: &Place) -> Result<Self, Shut> {
        match standing {
            Standing::Good { user, first_name, name, email, masked_email } => {
                let email = if mode(place).takes_passwords() { email } else { String::new() };
                Ok(Self { user, first_name, name, email, masked: masked_email })
            }
            Standing::Waits { masked_email } => Err(Shut::Waits(masked_email)),
            Standing::Used => Err(Shut::Used),
            Standing::Over => Err(Shut::Over),
        }
    }
}

/// Why an invitation lets nobody in at this moment.
enum Shut {
    /// The office has not looked yet; with the address, mostly hidden, that would do in place of its word.
    Waits(String),
    /// Its person is in already.
    Used,
    /// It is over.
    Over,
}

impl Shut {
    fn shown(self, place: &Place, visitor: &Visitor, token: &str) -> Answer {
        match self {
            Self::Waits(email) => waits(place, visitor, token, (email, false)),
            Self::Used => over(place, visitor, true),
            Self::Over => over(place, visitor, false),
        }
    }
}

/// How clients of this company prove who they are.
fn mode(place: &Place) -> SignInMode {
    place.portal().map_or(SignInMode::Passwordless, |portal| portal.sign_in)
}

#[derive(Template)]
#[template(path = "portal/invitation/over.html")]
struct Over {
    shell: DoorShell,
    /// Whether its person is in already and signs in by address.
    used: bool,
    sign_in_href: String,
}

/// What somebody sees whom the office has not let in yet: nothing of the client's, and the way to prove their address if
/// they have one.
#[derive(Template)]
#[template(path = "portal/invitation/waits.html")]
struct Waits {
    shell: DoorShell,
    /// Their address, mostly hidden; empty for somebody who has none.
    email: String,
    /// Whether a mail is on its way.
    sent: bool,
    action: String,
}

fn waits(place: &Place, visitor: &Visitor, token: &str, (email, sent): (String, bool)) -> Answer {
    let action = place.here.portal(format_args!("invitation/{token}"));
    let template = Waits { shell: portal_door(place, visitor), email, sent, action };
    page_as(StatusCode::OK, &template).map(secretive)
}

fn over(place: &Place, visitor: &Visitor, used: bool) -> Answer {
    let template =
        Over { shell: portal_door(place, visitor), used, sign_in_href: place.here.portal("sign-in") };
    page_as(StatusCode::GONE, &template).map(secretive)
}

fn show_page(
    status: StatusCode,
    (place, visitor): (&Place, &Visitor),
    token: &str,
    invited: &Invited,
    other: Option<&PortalUser>,
    problems: Invalid,
) -> Answer {
    let template = Show {
        shell: portal_door(place, visitor),
        // A password is the one thing that is not kept for the person to see again.
        form: Filled::default().refused(problems),
        action: place.here.portal(format_args!("invitation/{token}")),
        first_name: invited.first_name.clone(),
        masked: invited.masked.clone(),
        email: invited.email.clone(),
        may_skip: mode(place) != SignInMode::Password,
        other: other.map(PortalUser::name).unwrap_or_default(),
    };
    page_as(status, &template).map(secretive)
}

/// The page: who is invited where, one button.
pub(crate) async fn show(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
) -> Answer {
    open_only(&place, &visitor)?;
    let reader = app.database().reader(system_in(place.workspace().id));
    let invited = match Invited::of(invitations::find(&reader, &token).await?, &place) {
        Ok(invited) => invited,
        Err(shut) => return shut.shown(&place, &visitor, &token),
    };
    let other = current(&app, &place, &visitor).await?.filter(|current| current.id() != invited.user);
    let here = (&place, &visitor);
    show_page(StatusCode::OK, here, &token, &invited, other.as_ref(), Invalid::default())
}

/// Activates and signs in, or notes that somebody waits for the office. Somebody else signed in to this browser must say so first, and nothing is mixed (row 40).
pub(crate) async fn accept(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
    Form(form): Form,
) -> Answer {
    open_only(&place, &visitor)?;
    form.only(&["switch", "password", "username", "skip", "by_mail"])?;
    if form.is_on("by_mail") {
        return by_mail(&app, &place, &visitor, &token).await;
    }
    let before = current(&app, &place, &visitor).await?;
    let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    let invited = match Invited::of(invitations::find(&work, &token).await?, &place) {
        Ok(invited) => invited,
        Err(shut) => return shut.shown(&place, &visitor, &token),
    };
    let here = (&place, &visitor);
    let other = before.as_ref().filter(|current| current.id() != invited.user);
    if other.is_some() && !form.is_on("switch") {
        return show_page(StatusCode::CONFLICT, here, &token, &invited, other, Invalid::default());
    }
    if invitations::open(&mut work, &token).await? {
        let standing = invitations::find(&work, &token).await?;
        work.commit().await?;
        return match Invited::of(standing, &place) {
            Err(shut) => shut.shown(&place, &visitor, &token),
            Ok(_) => over(&place, &visitor, false),
        };
    }
    drop(work);
    let again =
        |problems| show_page(StatusCode::UNPROCESSABLE_ENTITY, here, &token, &invited, other, problems);
    let hash = match chosen(&place, &invited, &form).await? {
        Ok(hash) => hash,
        Err(problems) => return again(problems),
    };
    let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    let browser = visitor.as_browser();
    let accepted = match invitations::accept(&mut work, &token, hash, &browser, hours(&place)).await {
        Err(Error::Refused(_)) => return over(&place, &visitor, false),
        Err(Error::Invalid(problems)) => return again(problems),
        other => other?,
    };
    leave(&mut work, before.as_ref()).await?;
    work.commit().await?;
    Ok(secretive(let_in(&place, &accepted.session, false, None)))
}

/// Mails an invitation to whoever waits for the office: who reads the mailbox on record needs nobody's word.
async fn by_mail(app: &App, place: &Place, visitor: &Visitor, token: &str) -> Answer {
    let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    match invitations::by_mail(&mut work, app.key(), token).await {
        Err(Error::Refused(_)) => return over(place, visitor, false),
        other => other?,
    }
    let standing = invitations::find(&work, token).await?;
    work.commit().await?;
    let email = if let Standing::Waits { masked_email } = standing { masked_email } else { String::new() };
    waits(place, visitor, token, (email, true))
}

/// The password they chose, hashed; none where they chose none, and what is wrong with it where it is not taken.
async fn chosen(
    place: &Place,
    invited: &Invited,
    form: &Filled,
) -> Result<Result<Option<String>, Invalid>, Failure> {
    let typed = form.value("password");
    if invited.email.is_empty() || typed.is_empty() || form.is_on("skip") {
        return Ok(Ok(None));
    }
    let workspace = place.workspace();
    let about =
        [workspace.name.as_str(), workspace.slug.as_str(), invited.name.as_str(), invited.email.as_str()];
    match passwords::check(typed, &about) {
        Ok(password) => Ok(Ok(Some(passwords::hash(&password).await?))),
        Err(problems) => Ok(Err(problems)),
    }
}
