//! Every address of clients × what somebody holds in an account: each role's scopes, and each scope alone.

use portico_domain::access::Scope;
use portico_domain::people::memberships::MembershipRole;
use portico_web::routes::{Audience, Route, all};

use super::access_matrix::{Verdicts, ask, has_object, lets_in};
use super::samples::{Samples, missing};
use crate::access::chooses;
use crate::world::{Person, Skyline};

/// The scopes without which the thing at an address does not exist for a client; nothing for what every role opens.
/// The conversation among the samples is about a trip.
fn needed(route: &Route) -> &'static [Scope] {
    let rest = route.path.trim_start_matches("/{workspace}/portal/");
    let (noun, rest) = rest.split_once('/').unwrap_or((rest, ""));
    match (noun, rest) {
        ("requests", "new") => &[Scope::Requests],
        ("trips" | "quotes", _) => &[Scope::Trips],
        ("requests", rest) if rest.starts_with("{id}") => &[Scope::Trips],
        ("invoices", _) => &[Scope::Billing],
        ("messages", rest) if rest.starts_with("{id}") => &[Scope::Messages, Scope::Trips],
        ("messages", _) => &[Scope::Messages],
        ("passengers", _) => &[Scope::Passengers],
        ("jobs", "{id}/another-time") => &[Scope::Jobs, Scope::Requests],
        ("jobs", _) => &[Scope::Jobs],
        ("asks", rest) if rest.starts_with("{id}") => &[Scope::Jobs],
        ("asks", _) => &[Scope::Jobs, Scope::Requests],
        _ => &[],
    }
}

/// Whether an address is for one person's own things: a draft, a device, a passkey, or the people of an owner's account.
fn is_own(route: &Route) -> bool {
    let ends = ["/edit", "/discard", "/revoke"].iter().any(|end| route.path.ends_with(end));
    ends || ["/passkeys/{id}/", "/portal/people"].iter().any(|part| route.path.contains(part))
}

/// What somebody who holds these scopes, and no more, finds at every address of clients.
async fn finds_what_the_scopes_open(
    sky: &Skyline,
    samples: &Samples,
    (who, person): (&str, &Person),
    scopes: &[Scope],
) -> Vec<String> {
    let mut verdicts = Verdicts(Vec::new());
    let mut browser = sky.signed_in(person).await;
    for route in all().filter(|route| route.audience == Audience::Client) {
        let path = samples.path(route, "skyline");
        let opens = !is_own(route) && needed(route).iter().all(|scope| scopes.contains(scope));
        match (route.method, opens) {
            ("GET", true) => {
                let page = ask(&mut browser, samples, route, &path).await;
                verdicts.expect(lets_in(route, &page, "/skyline/portal"), who, "to get in", &page);
            }
            (_, false) if has_object(route) => {
                let hidden = ask(&mut browser, samples, route, &path).await;
                let never = ask(&mut browser, samples, route, &missing(&path)).await;
                verdicts.same(who, &hidden, &never);
            }
            ("GET", false) => {
                let page = ask(&mut browser, samples, route, &path).await;
                verdicts.expect(page.status == 404, who, "nothing there", &page);
            }
            // What somebody may do to what they see, each noun's own tests say.
            _ => {}
        }
    }
    verdicts.0
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_role_of_a_client_does_not_open_is_not_there() {
    let sky = Skyline::open().await;
    let samples = Samples::make(&sky, 1).await;
    let mut verdicts = Verdicts(Vec::new());
    let roles = [
        ("rosa", MembershipRole::Requester),
        ("victor", MembershipRole::Viewer),
        ("bella", MembershipRole::Billing),
        ("simon", MembershipRole::Signer),
    ];
    for (name, role) in roles {
        let person = sky.joined(name, role).await;
        let who = (role.as_str(), &person);
        verdicts.0.extend(finds_what_the_scopes_open(&sky, &samples, who, role.scopes()).await);
    }
    verdicts.check();
}

#[tokio::test(flavor = "multi_thread")]
async fn each_scope_alone_opens_what_it_is_for_and_nothing_else() {
    let sky = Skyline::open().await;
    let samples = Samples::make(&sky, 1).await;
    let person = sky.joined("selma", MembershipRole::Requester).await;
    let mut verdicts = Verdicts(Vec::new());
    for scope in Scope::ALL {
        chooses(&sky, &person, &[scope.as_str()], "all", "").await.is(303);
        let who = (scope.as_str(), &person);
        verdicts.0.extend(finds_what_the_scopes_open(&sky, &samples, who, &[*scope]).await);
    }
    verdicts.check();
}
