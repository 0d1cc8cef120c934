use super::*;

fn read(pairs: &[(&str, &str)]) -> Result<Settings, ConfigError> {
    let variables = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Given::from(variables).and_then(Settings::check)
}

fn refused(pairs: &[(&str, &str)]) -> String {
    read(pairs).err().map(|error| error.to_string()).unwrap_or_default()
}

fn file(name: &str, text: &str) -> String {
    let path = std::env::temp_dir().join(format!("portico-config-{}-{name}", std::process::id()));
    std::fs::write(&path, text).expect("a file in the temporary folder");
    path.display().to_string()
}

#[test]
fn without_settings_it_serves_this_machine_from_a_folder_beside_it() {
    let settings = read(&[("HOME", "/root")]).expect("nothing is needed");
    assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(settings.base_url, "http://127.0.0.1:8080");
    assert_eq!(settings.database_url, "sqlite://portico-data/portico.db");
    assert_eq!(sqlite_file(&settings.database_url), Some("portico-data/portico.db".into()));
    assert_eq!(settings.mail_from, "no-reply@localhost");
}

#[test]
fn an_unknown_name_is_an_error_that_says_what_was_meant() {
    assert_eq!(
        refused(&[("PORTICO_LISTN", "x")]),
        "PORTICO_LISTN is not a setting; did you mean PORTICO_LISTEN?"
    );
    assert_eq!(refused(&[("PORTICO_COLOUR", "x")]), "PORTICO_COLOUR is not a setting");
    let path = file("unknown.toml", "listen = '127.0.0.1:1'\nbase_ulr = 'x'\n");
    let said = refused(&[("PORTICO_CONFIG", &path)]);
    assert_eq!(said, "base_ulr in the file is not a setting; did you mean PORTICO_BASE_URL?");
}

#[test]
fn the_environment_wins_over_the_file() {
    let path =
        file("both.toml", "listen = '127.0.0.1:1'\nreaders = 3\ntrusted_proxies = ['10.0.0.0/8', '::1']\n");
    let settings =
        read(&[("PORTICO_CONFIG", &path), ("PORTICO_LISTEN", "127.0.0.1:2")]).expect("good settings");
    assert_eq!(settings.listen.port(), 2);
    assert_eq!(settings.readers, 3);
    assert!(settings.trusted_proxies.contains("10.1.2.3".parse().expect("an address")));
}

#[test]
fn every_setting_can_be_read_from_a_file() {
    let path = file("smtp", "smtps://u:p@mail.example\n");
    let settings = read(&[("PORTICO_SMTP_URL_FILE", &path)]).expect("good settings");
    assert_eq!(settings.smtp_url.as_deref(), Some("smtps://u:p@mail.example"));
    let both = refused(&[("PORTICO_SMTP_URL", "smtp://x"), ("PORTICO_SMTP_URL_FILE", &path)]);
    assert_eq!(both, "PORTICO_SMTP_URL and PORTICO_SMTP_URL_FILE are both set; keep one");
    let gone = refused(&[("PORTICO_SECRET_KEY_FILE", "/nowhere/key")]);
    assert!(gone.starts_with("PORTICO_SECRET_KEY_FILE names /nowhere/key, which cannot be read"), "{gone}");
}

#[test]
fn a_value_that_makes_no_sense_is_named_without_being_repeated() {
    let secret = "0".repeat(64);
    for (name, value) in [
        ("PORTICO_LISTEN", "8080"),
        ("PORTICO_BASE_URL", "https://a.example/path"),
        ("PORTICO_BASE_URL", "ftp://a.example"),
        ("PORTICO_DATABASE_URL", "mysql://secret@host/x"),
        ("PORTICO_READERS", "0"),
        ("PORTICO_SMTP_URL", "mail.example secret"),
        ("PORTICO_MAIL_FROM", "a@b.example, c@d.example"),
        ("PORTICO_SECRET_KEY", "secret"),
        ("PORTICO_SECRET_KEY", &secret),
        ("PORTICO_TRUSTED_PROXIES", "everybody"),
        ("PORTICO_METRICS_LISTEN", "x"),
        ("PORTICO_SMS_URL", "http://secret@sms.example"),
        ("PORTICO_SMS_FROM", "+12015550142"),
    ] {
        let said = refused(&[(name, value)]);
        assert!(said.starts_with(&format!("{name}: ")), "{name}={value}: {said}");
        assert!(!said.contains("secret"), "{said}");
    }
}

#[test]
fn a_provider_of_text_messages_needs_an_address_and_a_body_that_can_be_filled() {
    let url = ("PORTICO_SMS_URL", "https://AC1:hush@api.sms.example");
    let sms =
        read(&[url, ("PORTICO_SMS_FROM", "+12015550142")]).expect("good settings").sms.expect("a provider");
    assert_eq!((sms.from.as_str(), sms.body), ("+12015550142", None));
    let said = refused(&[url, ("PORTICO_SMS_BODY", "to={{number}}")]);
    assert!(said.starts_with("PORTICO_SMS_BODY: "), "{said}");
    let said = refused(&[("PORTICO_SMS_URL", "https://sms.example")]);
    assert!(said.starts_with("PORTICO_SMS_URL: "), "neither account nor path: {said}");
    assert!(read(&[]).expect("good settings").sms.is_none());
}

#[test]
fn secrets_are_masked_when_settings_are_shown() {
    let key = "0123456789abcdef".repeat(4);
    let settings = read(&[
        ("PORTICO_SECRET_KEY", &key),
        ("PORTICO_DATABASE_URL", "postgres://portico:hush@db.example/portico?sslmode=require"),
        ("PORTICO_SMTP_URL", "smtps://portal:hush@mail.example"),
        ("PORTICO_SMS_URL", "https://AC1:hush@sms.example/send?key=hush"),
        ("PORTICO_SMS_AUTHORIZATION", "Bearer hush"),
    ]);
    let shown = settings.expect("good settings").shown();
    let all: Vec<&str> = shown.iter().map(|line| line.value.as_str()).collect();
    assert!(!all.iter().any(|value| value.contains("hush") || value.contains(&key)), "{all:?}");
    assert!(all.contains(&"smtps://portal:***@mail.example"), "{all:?}");
    assert_eq!(shown.iter().map(|line| line.name).collect::<Vec<_>>(), NAMES.map(|(name, _)| name));
}

#[test]
fn the_connections_shown_are_those_that_are_opened() {
    let url = ("PORTICO_DATABASE_URL", "postgres://portico@db.example/portico");
    for (asked, opened) in [("1", 2), ("8", 8), ("64", 20)] {
        let settings = read(&[url, ("PORTICO_READERS", asked)]).expect("good settings");
        assert_eq!(settings.readers, opened);
        let shown = settings.shown().into_iter().find(|line| line.name == "PORTICO_READERS");
        assert_eq!(shown.expect("shown").value, opened.to_string());
    }
    assert_eq!(read(&[("PORTICO_READERS", "64")]).expect("good settings").readers, 64);
}
