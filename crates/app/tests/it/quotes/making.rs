//! Aircraft, requests and quotes for these tests, made by the product's own verbs.

use portico_domain::access::permissions::{ManageFleet, ManageQuotes};
use portico_domain::access::{Permission, Staff};
use portico_domain::activity::{self, Event};
use portico_domain::charter::aircraft::{self, Aircraft, AircraftForm};
use portico_domain::charter::deals;
use portico_domain::charter::quotes::{self, Quote, RateWords, TypedLine, TypedOption, TypedQuote};
use portico_domain::charter::requests::{self, Asked, AskedLeg, Flexibility, Request};
use portico_domain::database::{Sight as _, UnitOfWork};
use portico_domain::id::QuoteId;
use portico_domain::outbox::system_in;
use portico_domain::workspaces::{self, Workspace};

use crate::world::{Person, Skyline};

/// A line as typed.
pub(super) fn line(description: &str, quantity: &str, price: &str, tax: &str) -> TypedLine {
    TypedLine {
        description: description.to_owned(),
        quantity: quantity.to_owned(),
        unit: "unit".to_owned(),
        unit_price: price.to_owned(),
        tax: tax.to_owned(),
        client_sees: true,
    }
}

impl Skyline {
    pub(super) async fn house(&self) -> Workspace {
        workspaces::by_slug(&self.database, "skyline")
            .await
            .expect("readable")
            .expect("a workspace")
            .workspace
    }

    pub(super) async fn at_the_desk<P: Permission>(
        &self,
    ) -> (UnitOfWork<Staff>, portico_domain::access::Authorized<P>) {
        let olga = self.staff(&self.olga).await;
        let by = olga.clone().authorize::<P>().expect("may");
        (self.database.begin(olga).await.expect("a change"), by)
    }

    pub(crate) async fn aircraft(&self, registration: &str) -> Aircraft {
        let (mut work, by) = self.at_the_desk::<ManageFleet>().await;
        let form = AircraftForm {
            registration: registration.to_owned(),
            model: "Challenger 350".to_owned(),
            category: "super-midsize".to_owned(),
            seats: "9".to_owned(),
            base: "KTEB".to_owned(),
            cruise_knots: "459".to_owned(),
            range_nm: "3200".to_owned(),
            hourly_rate: "7900".to_owned(),
            amenities: String::new(),
            status: "active".to_owned(),
        };
        let made =
            aircraft::create(&mut work, &by, &form, self.house().await.currency).await.expect("an aircraft");
        work.commit().await.expect("committed");
        made
    }

    /// A client asks for Palm Beach and back in twelve days.
    pub(super) async fn asked(&self, who: &Person) -> Request {
        let mut work = self.database.begin(self.client(who).await).await.expect("a change");
        let leg = |row: usize, from: &str, to: &str, date: &str, time: &str| AskedLeg {
            row,
            from: from.to_owned(),
            to: to.to_owned(),
            date: date.to_owned(),
            time: time.to_owned(),
            which: None,
        };
        let asked = Asked {
            legs: vec![
                leg(0, "KTEB", "KPBI", "2026-12-03", "16:00"),
                leg(1, "KPBI", "KTEB", "2026-12-06", "18:30"),
            ],
            flexibility: Some(Flexibility::Fixed),
            passenger_count: Some(4),
            again: true,
            ..Asked::default()
        };
        let request = requests::submit(&mut work, who.account(), None, &asked).await.expect("a request");
        work.commit().await.expect("committed");
        request
    }

    /// A draft for a client's request, as the builder begins it.
    pub(super) async fn drafted(&self, who: &Person) -> Quote {
        let request = self.asked(who).await;
        self.drafted_for(&request).await
    }

    /// Another draft for a request.
    pub(super) async fn drafted_for(&self, request: &Request) -> Quote {
        let (mut work, by) = self.at_the_desk::<ManageQuotes>().await;
        let deal = work.one::<deals::row::Entity>(request.deal_id.expect("a deal")).await.expect("a deal");
        let word = |text: &str| text.to_owned();
        let words = RateWords {
            flight_time: word("Flight time"),
            positioning: word("Positioning"),
            landing: word("Landing"),
            overnight: word("Overnight"),
            hour: word("hour"),
            airport: word("airport"),
            night: word("night"),
        };
        let house = self.house().await;
        let quote =
            quotes::draft(&mut work, &by, &deal, Some(request), &house, &words).await.expect("a draft");
        work.commit().await.expect("committed");
        quote
    }

    /// The draft as it stands in the form.
    pub(super) async fn typed(&self, quote: &Quote) -> TypedQuote {
        let reader = self.database.reader(system_in(self.workspace));
        let contents = quotes::contents(&reader, quote).await.expect("contents");
        TypedQuote::of(quote, &contents, &self.house().await.time_zone)
    }

    pub(super) async fn saved(&self, quote: &Quote, typed: &TypedQuote) -> Quote {
        let (mut work, by) = self.at_the_desk::<ManageQuotes>().await;
        let zone = self.house().await.time_zone;
        let quote = quotes::save(&mut work, &by, quote.clone(), typed, &zone).await.expect("saved");
        work.commit().await.expect("committed");
        quote
    }

    /// A draft with one priced option, a line the client does not see, and an add-on of which up to three may be had.
    pub(crate) async fn priced(&self, who: &Person, aircraft: &Aircraft) -> Quote {
        let quote = self.drafted(who).await;
        self.prices(&quote, aircraft).await
    }

    /// Puts an aircraft with its price into a draft.
    pub(super) async fn prices(&self, quote: &Quote, aircraft: &Aircraft) -> Quote {
        let mut typed = self.typed(quote).await;
        let mut hidden = line("Margin for the house", "1", "1000.00", "0");
        hidden.client_sees = false;
        typed.options = vec![TypedOption {
            aircraft: aircraft.id.to_string(),
            note: String::new(),
            lines: vec![line("Flight time", "5.5", "7900.00", "7.5"), hidden],
        }];
        typed.add_ons = vec![line("Car at Palm Beach", "3", "380.00", "10")];
        self.saved(quote, &typed).await
    }

    /// A second quote for the request of a first one.
    pub(super) async fn sent_beside(&self, first: &Quote, aircraft: &Aircraft) -> Quote {
        let request = self.request_of(first).await;
        let quote = self.prices(&self.drafted_for(&request).await, aircraft).await;
        self.sends(&quote).await;
        self.quote(quote.id).await
    }

    /// The request of a quote as it stands now.
    pub(super) async fn request_of(&self, quote: &Quote) -> Request {
        let reader = self.database.reader(system_in(self.workspace));
        reader.one::<requests::row::Entity>(quote.request_id.expect("a request")).await.expect("found")
    }

    /// The deal of a quote as it stands now.
    pub(super) async fn deal_of(&self, quote: &Quote) -> deals::Deal {
        let reader = self.database.reader(system_in(self.workspace));
        reader.one::<deals::row::Entity>(quote.deal_id).await.expect("a deal")
    }

    /// What has happened to a quote; what happened at one moment is in no order.
    pub(super) async fn story_of(&self, quote: &Quote) -> Vec<Event> {
        let reader = self.database.reader(system_in(self.workspace));
        let all = activity::of_object(&reader, quote.id.0, 50).await.expect("readable");
        all.into_iter().map(|one| one.event).collect()
    }

    /// Sends through the page, so that the paper is printed.
    pub(super) async fn sends(&self, quote: &Quote) {
        let mut sam = self.signed_in(&self.sam).await;
        let page = sam.get(&format!("/skyline/console/quotes/{}/send", quote.id)).await;
        let version = page.is(200).field("version").expect("the version");
        let address = format!("/skyline/console/quotes/{}/send", quote.id);
        sam.post(&address, &[("version", &version)]).await.is(303);
    }

    pub(crate) async fn sent(&self, who: &Person, aircraft: &Aircraft) -> Quote {
        let quote = self.priced(who, aircraft).await;
        self.sends(&quote).await;
        self.quote(quote.id).await
    }

    /// A quote as it stands now.
    pub(super) async fn quote(&self, id: QuoteId) -> Quote {
        let reader = self.database.reader(system_in(self.workspace));
        reader.one::<quotes::row::Entity>(id).await.expect("a quote")
    }

    /// The id of its first option, as a form sends it.
    pub(super) async fn option(&self, quote: &Quote) -> String {
        let reader = self.database.reader(system_in(self.workspace));
        quotes::contents(&reader, quote).await.expect("contents").options[0].id.to_string()
    }

    /// The field of its first add-on.
    pub(super) async fn add_on(&self, quote: &Quote) -> String {
        let reader = self.database.reader(system_in(self.workspace));
        let contents = quotes::contents(&reader, quote).await.expect("contents");
        format!("add.{}", contents.add_ons().next().expect("an add-on").id)
    }
}
