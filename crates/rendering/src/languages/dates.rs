//! Days, times and zones as people of a language write them. A time never goes without its zone.

use jiff::Zoned;
use jiff::civil::Date;

use super::facts;
use super::given::Given;
use super::numbers::MINUS;
use super::texts::Texts;

impl Texts {
    /// "Tue 8 Dec". For days whose year is beyond doubt; else [`Texts::date`].
    pub fn date_day(self, date: impl Given<Date>) -> String {
        let date = date.given();
        let day = date.day().to_string();
        let values =
            [("weekday", self.weekday_short(date)), ("day", &day), ("month", self.month_short(date))];
        self.fill("formats-date-day", &values.each_ref().map(|(name, value)| (*name, value as _)))
    }

    /// "Tue 8 Dec", and "Tue 8 Dec 2026" when today's year is another.
    pub fn date(self, date: impl Given<Date>, today: impl Given<Date>) -> String {
        let date = date.given();
        if date.year() == today.given().year() {
            return self.date_day(date);
        }
        self.with2("formats-date-with-year", "date", self.date_day(date), "year", date.year().to_string())
    }

    /// "Saturday 21 November".
    pub fn date_long(self, date: impl Given<Date>) -> String {
        let date = date.given();
        let day = date.day().to_string();
        self.with3("formats-date-long", "weekday", self.weekday(date), "day", day, "month", self.month(date))
    }

    /// "21 November 2026", as on documents.
    pub fn date_full(self, date: impl Given<Date>) -> String {
        let date = date.given();
        let (day, year) = (date.day().to_string(), date.year().to_string());
        self.with3("formats-date-full", "day", day, "month", self.month(date), "year", year)
    }

    /// "November 2026", as over a calendar.
    pub fn month_year(self, date: impl Given<Date>) -> String {
        let date = date.given();
        self.with2("formats-month-year", "month", self.month(date), "year", date.year().to_string())
    }

    /// "November".
    pub fn month(self, date: impl Given<Date>) -> &'static str {
        &facts::of(self.language()).months[month_place(date.given())]
    }

    /// "Nov".
    pub fn month_short(self, date: impl Given<Date>) -> &'static str {
        &facts::of(self.language()).months_short[month_place(date.given())]
    }

    /// "Saturday".
    pub fn weekday(self, date: impl Given<Date>) -> &'static str {
        &facts::of(self.language()).weekdays[weekday_place(date.given())]
    }

    /// "Sat".
    pub fn weekday_short(self, date: impl Given<Date>) -> &'static str {
        &facts::of(self.language()).weekdays_short[weekday_place(date.given())]
    }

    /// "20:10". The zone stands beside it: [`Texts::zone`], or both by [`Texts::clock`].
    pub fn time(self, at: &Zoned) -> String {
        self.with2(
            "formats-time",
            "hour",
            format!("{:02}", at.hour()),
            "minute",
            format!("{:02}", at.minute()),
        )
    }

    /// "EST". Zones without letters of their own become "UTC−3".
    pub fn zone(self, at: &Zoned) -> String {
        let abbreviation = at.strftime("%Z").to_string();
        if abbreviation.starts_with(char::is_alphabetic) && abbreviation != "UTC" {
            return abbreviation;
        }
        let minutes = at.offset().seconds() / 60;
        let sign = if minutes < 0 { MINUS } else { '+' };
        match (minutes.abs() / 60, minutes.abs() % 60) {
            (0, 0) => "UTC".to_owned(),
            (hours, 0) => format!("UTC{sign}{hours}"),
            (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
        }
    }

    /// "20:10 EST".
    pub fn clock(self, at: &Zoned) -> String {
        self.with2("formats-clock", "time", self.time(at), "zone", self.zone(at))
    }

    /// "Mon 23 Nov, 18:00 EST".
    pub fn moment(self, at: &Zoned) -> String {
        self.with2("formats-moment", "date", self.date_day(at.date()), "clock", self.clock(at))
    }

    /// "Mon 23 Nov, 18:00 EST", with the year when today's is another.
    pub fn moment_from(self, at: &Zoned, today: impl Given<Date>) -> String {
        self.with2("formats-moment", "date", self.date(at.date(), today), "clock", self.clock(at))
    }
}

fn month_place(date: Date) -> usize {
    usize::from(date.month().unsigned_abs()) - 1
}

fn weekday_place(date: Date) -> usize {
    usize::from(date.weekday().to_monday_zero_offset().unsigned_abs())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::languages::Language;

    fn english() -> Texts {
        Language::ENGLISH.texts()
    }

    fn spanish() -> Texts {
        Language::parse("es").expect("Spanish is one of the languages").texts()
    }

    fn at(zone: &str) -> Zoned {
        date(2026, 11, 23).at(18, 0, 0, 0).in_tz(zone).expect("a zone of the bundled database")
    }

    #[test]
    fn a_day_carries_its_year_only_when_it_is_another() {
        let day = date(2026, 12, 8);
        assert_eq!(english().date_day(day), "Tue 8 Dec");
        assert_eq!(english().date(day, date(2026, 1, 1)), "Tue 8 Dec");
        assert_eq!(english().date(day, date(2025, 12, 31)), "Tue 8 Dec 2026");
        assert_eq!(spanish().date(day, date(2025, 12, 31)), "mar, 8 dic 2026");
    }

    #[test]
    fn long_dates_are_written_out() {
        let day = date(2026, 11, 21);
        assert_eq!(english().date_long(day), "Saturday 21 November");
        assert_eq!(english().date_full(day), "21 November 2026");
        assert_eq!(english().month_year(day), "November 2026");
        assert_eq!(spanish().date_long(day), "sábado, 21 de noviembre");
        assert_eq!(spanish().date_full(day), "21 de noviembre de 2026");
    }

    #[test]
    fn a_moment_carries_its_zone() {
        assert_eq!(english().moment(&at("America/New_York")), "Mon 23 Nov, 18:00 EST");
        assert_eq!(
            english().moment_from(&at("Europe/London"), date(2025, 1, 1)),
            "Mon 23 Nov 2026, 18:00 GMT"
        );
        assert_eq!(spanish().moment(&at("America/New_York")), "lun, 23 nov, 18:00 EST");
    }

    #[test]
    fn a_zone_without_letters_is_named_by_its_offset() {
        assert_eq!(english().zone(&at("America/Sao_Paulo")), "UTC−3");
        assert_eq!(english().zone(&at("Asia/Kathmandu")), "UTC+5:45");
        assert_eq!(english().zone(&at("UTC")), "UTC");
        assert_eq!(english().clock(&at("Asia/Dubai")), "18:00 UTC+4");
    }
}
