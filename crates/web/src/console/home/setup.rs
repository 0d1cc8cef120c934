//! The steps from an empty workspace to the first client inside, each with the one thing to do.

use axum::extract::State;
use portico_domain::access::permissions as may;
use portico_domain::conversations::deliveries;
use portico_domain::homes::Setup;

use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, Form};

/// One step.
pub(super) struct Step {
    pub title_key: &'static str,
    pub text_key: &'static str,
    pub done: bool,
    /// What the button says; empty when there is nothing to press, or not for this person.
    pub action_key: &'static str,
    pub href: String,
    /// Whether pressing it sends the test mail.
    pub is_test_mail: bool,
}

/// The steps in order.
pub(super) fn steps(desk: &Desk<may::UseConsole>, facts: Setup) -> Vec<Step> {
    let staff = desk.staff();
    let (workspace, portal) = (desk.place.workspace(), desk.place.portal());
    let admin = staff.may::<may::ManagePortal>();
    let company = workspace.support_phone.is_some() && !workspace.address.trim().is_empty();
    let brand = portal.is_some_and(|portal| portal.logo_id.is_some());
    let open = portal.is_some_and(|portal| portal.enabled);
    let step = |title_key, text_key, done, action_key, path: &str, allowed: bool| Step {
        title_key,
        text_key,
        done,
        action_key: if allowed && !done { action_key } else { "" },
        href: desk.at(path),
        is_test_mail: false,
    };
    let mut steps = vec![
        step(
            "home-step-company",
            "home-step-company-text",
            company,
            "home-step-do-company",
            "company",
            admin,
        ),
        step(
            "home-step-portal",
            "home-step-portal-text",
            portal.is_some(),
            "home-step-do-portal",
            "portal",
            admin,
        ),
        step(
            "home-step-brand",
            "home-step-brand-text",
            brand,
            "home-step-do-brand",
            "portal",
            admin && portal.is_some(),
        ),
        Step {
            is_test_mail: true,
            ..step(
                "home-step-mail",
                "home-step-mail-text",
                facts.mail,
                "home-step-do-mail",
                "test-mail",
                admin,
            )
        },
        step(
            "home-step-enabled",
            "home-step-enabled-text",
            open,
            "home-step-do-enabled",
            "portal/access",
            admin && portal.is_some(),
        ),
    ];
    if workspace.has_charter {
        let manage = staff.may::<may::ManageFleet>();
        steps.push(step(
            "home-step-aircraft",
            "home-step-aircraft-text",
            facts.aircraft,
            "home-step-do-aircraft",
            "aircraft/new",
            manage,
        ));
    }
    let invite = open && staff.may::<may::InviteClients>();
    steps.push(step(
        "home-step-invited",
        "home-step-invited-text",
        facts.invited,
        "home-step-do-invited",
        "portal-users/new",
        invite,
    ));
    steps.push(step("home-step-signed-in", "home-step-signed-in-text", false, "", "portal-users", false));
    steps
}

/// Sends a test mail to the person who asks for it.
pub(crate) async fn send_test_mail(
    desk: Desk<may::ManagePortal>,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    deliveries::send_test_mail(&mut work, &desk.by).await?;
    work.commit().await?;
    Go::to(desk.at("")).saying("home-test-mail-queued").answer()
}
