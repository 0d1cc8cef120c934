//! Signed-in browsers as people know them again: "Firefox on Windows", the network, the last use.

use portico_domain::id::SessionId;
use portico_domain::people::sessions::Session;
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::Texts;

/// One row of the list of devices.
pub(crate) struct Device {
    /// The session's id.
    pub id: String,
    /// What it is.
    pub name: String,
    /// Where it came from.
    pub network: String,
    /// When it was last used.
    pub seen: String,
    /// When it signed in.
    pub since: String,
    /// Whether it is the one at hand.
    pub current: bool,
    /// Whether it is carried around.
    pub mobile: bool,
}

/// The sessions of one person, the one at hand first.
pub(crate) fn devices(
    t: Texts,
    zone: &Zone,
    now: Instant,
    sessions: &[Session],
    own: SessionId,
) -> Vec<Device> {
    let today = now.at(zone).date();
    let moment = |at: Instant| t.moment_from(&at.at(zone), today);
    let mut devices: Vec<Device> = sessions
        .iter()
        .map(|session| Device {
            id: session.id.to_string(),
            name: name(t, &session.user_agent),
            network: session.network.clone(),
            seen: moment(session.last_seen_at),
            since: moment(session.created_at),
            current: session.id == own,
            mobile: is_mobile(&session.user_agent),
        })
        .collect();
    devices.sort_by_key(|device| !device.current);
    devices
}

/// The browser and the system it says it is.
pub(crate) fn name(t: Texts, user_agent: &str) -> String {
    let known = |list: &[(&str, &'static str)]| {
        list.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
    };
    // The order matters: most browsers also name those they descend from.
    let browser = known(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = known(&[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => t.with2("devices-name", "browser", browser, "system", system),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => t.say("devices-unknown").into_owned(),
    }
}

/// Whether it is carried around.
pub(crate) fn is_mobile(user_agent: &str) -> bool {
    ["iPhone", "iPad", "Android"].iter().any(|mark| user_agent.contains(mark))
}

#[cfg(test)]
mod tests {
    use super::*;
    use portico_rendering::languages::Language;

    #[test]
    fn a_browser_is_named_as_people_know_it() {
        let t = Language::ENGLISH.texts();
        let chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36";
        assert_eq!(name(t, chrome), "Chrome on Windows");
        assert_eq!(name(t, &format!("{chrome} Edg/126.0")), "Edge on Windows");
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Version/18.0 Mobile Safari/604.1";
        assert_eq!(name(t, phone), "Safari on iPhone");
        assert_eq!(name(t, "curl/8"), "Unknown browser");
        assert!(is_mobile(phone) && !is_mobile(chrome));
    }
}
