//! Conversations as people read them, on both sides.

use jiff::civil::Date;
use portico_domain::conversations::threads::messages::Model as Message;
use portico_domain::conversations::threads::{Thread, ThreadNoun};
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::Texts;

use crate::shell::initials;

/// One message in words.
#[derive(Clone, Debug)]
pub(crate) struct MessageShown {
    /// The day above it, when it is the first of its day.
    pub day: String,
    /// Whether the reader's own side wrote it.
    pub mine: bool,
    /// Whether it is a note among staff.
    pub note: bool,
    /// Who wrote it.
    pub author: String,
    /// Their initials.
    pub initials: String,
    /// `16:40 EST`.
    pub time: String,
    /// The moment in RFC 3339, for programs.
    pub instant: String,
    /// The text as safe HTML.
    pub html: String,
}

/// A conversation in a list.
#[derive(Clone, Debug)]
pub(crate) struct ThreadShown {
    /// Where it opens.
    pub href: String,
    /// Whether it is the one at hand.
    pub current: bool,
    /// What it is about, as `Invoice 3052 · Bedford`.
    pub title: String,
    /// The first letter of what it is about.
    pub letter: String,
    /// The account's name; empty where it goes without saying.
    pub account: String,
    /// `Rob: The handler confirmed…`.
    pub last: String,
    /// When that was said, short.
    pub when: String,
    /// How many the reader has not read, or among staff nobody.
    pub unread: i32,
    /// How long the client has been waiting, for staff; empty otherwise.
    pub waiting: String,
    /// Whether it was ended.
    pub closed: bool,
}

/// Messages with the days between them. `staff` says which side reads; clients see staff by their first name.
pub(crate) fn shown(
    t: Texts,
    zone: &Zone,
    messages: &[Message],
    staff: bool,
    now: Instant,
) -> Vec<MessageShown> {
    let today = now.at(zone).date();
    let mut last: Option<Date> = None;
    let message = |message: &Message| {
        let at = message.created_at.at(zone);
        let day = if last == Some(at.date()) { String::new() } else { day(t, at.date(), today) };
        last = Some(at.date());
        let author = if message.by_staff && !staff {
            first_name(&message.author_name)
        } else {
            message.author_name.clone()
        };
        MessageShown {
            day,
            mine: message.by_staff == staff,
            note: message.staff_only,
            initials: initials(&message.author_name),
            author,
            time: t.clock(&at),
            instant: at.timestamp().to_string(),
            html: crate::prose::html(&message.body),
        }
    };
    messages.iter().map(message).collect()
}

fn first_name(name: &str) -> String {
    name.split_whitespace().next().unwrap_or_default().to_owned()
}

fn day(t: Texts, date: Date, today: Date) -> String {
    if date == today {
        return t.say("shell-today").into_owned();
    }
    if date.year() == today.year() { t.date_long(date) } else { t.date_full(date) }
}

/// What a conversation is about: the kind of thing and its name, or the subject alone.
pub(crate) fn title(t: Texts, thread: &Thread) -> String {
    match thread.noun {
        ThreadNoun::General => thread.subject.clone(),
        noun => format!("{} {}", t.say(&format!("messages-noun-{noun}")), thread.subject),
    }
}

/// A conversation in a list, with how much of it the reader has not read; `href` is where it opens.
pub(crate) fn listed(
    t: Texts,
    zone: &Zone,
    (thread, account, unread): (&Thread, &str, i32),
    (href, current): (String, bool),
    (staff, now): (bool, Instant),
) -> ThreadShown {
    let at = thread.last_message_at.at(zone);
    let today = now.at(zone).date();
    let author = if staff { thread.last_author.clone() } else { first_name(&thread.last_author) };
    let title = title(t, thread);
    ThreadShown {
        href,
        current,
        letter: title.chars().next().map(|letter| letter.to_uppercase().collect()).unwrap_or_default(),
        title,
        account: account.to_owned(),
        last: if author.is_empty() {
            thread.last_message.clone()
        } else {
            format!("{author}: {}", thread.last_message)
        },
        when: if at.date() == today { t.clock(&at) } else { t.date(at.date(), today) },
        unread,
        waiting: match thread.waiting_since {
            Some(since) if staff => t.age(jiff::SignedDuration::from_millis(now.ms_since(since))),
            _ => String::new(),
        },
        closed: thread.is_closed(),
    }
}

/// `Seen 16:52 EST` below the reader's own last message, once the other side has read it; empty before.
pub(crate) fn seen(t: Texts, zone: &Zone, thread: &Thread, messages: &[Message], staff: bool) -> String {
    let Some(last) = messages.iter().rev().find(|message| !message.staff_only) else { return String::new() };
    let read_at = if staff { thread.client_read_at } else { thread.staff_read_at };
    if last.by_staff != staff || read_at < last.created_at {
        return String::new();
    }
    t.with("messages-seen", "when", t.moment(&read_at.at(zone)))
}

/// The address of the thing a conversation is about, below a side's root; none in general.
pub(crate) fn object_path(thread: &Thread) -> Option<String> {
    let object = thread.object_id?.simple().to_string();
    Some(match thread.noun {
        ThreadNoun::General => return None,
        ThreadNoun::Request => format!("requests/{object}"),
        ThreadNoun::Quote => format!("quotes/{object}"),
        ThreadNoun::Trip => format!("trips/{object}"),
        ThreadNoun::Invoice => format!("invoices/{object}"),
        ThreadNoun::Job => format!("jobs/{object}"),
    })
}

#[cfg(test)]
mod tests {
    use portico_domain::conversations::threads::{ThreadFilter, ThreadState};
    use portico_rendering::languages::Language;

    use super::*;

    #[test]
    fn everything_a_conversation_can_be_has_its_word_in_every_language() {
        for language in Language::all() {
            let t = language.texts();
            for noun in ThreadNoun::ALL {
                assert!(!t.say(&format!("messages-noun-{noun}")).is_empty());
                assert!(!t.say(&format!("messages-open-{noun}")).is_empty());
            }
            for state in ThreadState::ALL {
                assert!(!t.say(&format!("messages-state-{state}")).is_empty());
            }
            for filter in ThreadFilter::ALL {
                assert!(!t.say(&format!("messages-filter-{filter}")).is_empty());
            }
        }
    }
}
