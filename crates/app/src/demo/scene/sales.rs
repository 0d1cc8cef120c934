//! From what a client asks for to what they sign.

use anyhow::{Context as _, Result, bail};
use portico_domain::access::PortalUser;
use portico_domain::access::permissions::{ManageQuotes, ManageRequests};
use portico_domain::charter::aircraft::Aircraft;
use portico_domain::charter::airports::{self, Airport};
use portico_domain::charter::deals::{self, Deal, NewDeal};
use portico_domain::charter::quotes::{
    self, Acceptance, DeclineReason, Quote, RateWords, Signature, TypedLine, TypedQuote, rate_card,
};
use portico_domain::charter::requests::{self, Asked, AskedLeg, Flexibility, Request, Service, Services};
use portico_domain::charter::trips::Trip;
use portico_domain::database::Sight as _;
use portico_domain::id::{AccountId, PassengerId, StaffId};
use portico_domain::people::accounts::Account;
use portico_domain::time::{Instant, Zone};

use super::{Scene, When};

/// What a client asks for.
#[derive(Clone, Debug)]
pub struct Wish {
    /// From, to, when.
    pub legs: Vec<(&'static str, &'static str, When)>,
    /// How many fly.
    pub people: i32,
    /// Those of them who are named.
    pub named: Vec<PassengerId>,
    /// What they would like on board.
    pub services: Vec<Service>,
    /// Anything else.
    pub notes: &'static str,
}

/// What is offered for it.
#[derive(Clone, Debug)]
pub struct Offer<'a> {
    /// The aircraft to choose from.
    pub aircraft: Vec<&'a Aircraft>,
    /// The last local day on which it can be accepted, so many days from today.
    pub valid_days: i64,
    /// Words above it.
    pub intro: &'static str,
}

/// Date and time at an airport.
fn local(airport: &Airport, moment: Instant) -> (String, String) {
    let zone = Zone::named(airport.zone).unwrap_or_else(Zone::utc);
    let there = moment.at(&zone);
    (there.date().to_string(), there.strftime("%H:%M").to_string())
}

impl Scene {
    /// Legs as they are typed: local to each airport.
    pub fn asked_legs(&self, legs: &[(&'static str, &'static str, When)]) -> Result<Vec<AskedLeg>> {
        let typed = legs.iter().enumerate().map(|(row, (from, to, when))| {
            let airport = airports::find(from).with_context(|| format!("no airport {from}"))?;
            let (date, time) = match when {
                When::Day(days, time) => (
                    self.today.plus_days(*days).at(&self.house.time_zone).date().to_string(),
                    (*time).to_owned(),
                ),
                When::Minutes(_) => local(airport, self.moment(*when)?),
            };
            Ok(AskedLeg { row, from: (*from).to_owned(), to: (*to).to_owned(), date, time, which: None })
        });
        typed.collect()
    }

    /// A client asks for a trip.
    pub async fn ask(&self, client: &PortalUser, account: AccountId, wish: &Wish) -> Result<Request> {
        let asked = Asked {
            legs: self.asked_legs(&wish.legs)?,
            flexibility: Some(Flexibility::Hour),
            passenger_count: Some(wish.people),
            passengers: wish.named.clone(),
            new_passengers: Vec::new(),
            aircraft_preference: String::new(),
            aircraft: None,
            services: Services(wish.services.clone()),
            notes: wish.notes.to_owned(),
            again: true,
        };
        let mut work = self.by_client(client).await?;
        let request = requests::submit(&mut work, account, None, &asked).await?;
        work.commit().await?;
        Ok(request)
    }

    /// A client types a request and keeps it for later, in the fields of the form.
    pub async fn keep_draft(
        &self,
        client: &PortalUser,
        account: AccountId,
        (from, to, when): (&'static str, &'static str, When),
        notes: &str,
    ) -> Result<()> {
        let mut work = self.by_client(client).await?;
        let date = self.moment(when)?.at(&self.house.time_zone).date().to_string();
        let typed = [
            ("kind", "one-way"),
            ("legs.0.from", from),
            ("legs.0.to", to),
            ("legs.0.date", &date),
            ("passenger_count", "2"),
            ("notes", notes),
        ];
        requests::save_draft(&mut work, account, None, serde_json::json!(typed)).await?;
        Ok(work.commit().await?)
    }

    /// Somebody of the staff takes a request.
    pub async fn take(&self, request: &Request, who: StaffId) -> Result<Request> {
        let (mut work, by) = self.by::<ManageRequests>(&self.sales).await?;
        let request = work.one_for_update::<requests::row::Entity>(request.id).await?;
        let request = requests::assign(&mut work, &by, request, Some(who)).await?;
        let request = requests::review(&mut work, request.id).await?;
        work.commit().await?;
        Ok(request)
    }

    /// The deal of a request.
    pub async fn deal_of(&self, request: &Request) -> Result<Deal> {
        let reader = self.database.reader(self.sales.clone());
        let request = reader.one::<requests::row::Entity>(request.id).await?;
        Ok(reader.one::<deals::row::Entity>(request.deal_id.context("a deal")?).await?)
    }

    /// Staff say no to a request.
    pub async fn say_no(&self, request: &Request, reason: &str) -> Result<()> {
        let (mut work, by) = self.by::<ManageRequests>(&self.sales).await?;
        let request = work.one::<requests::row::Entity>(request.id).await?;
        requests::decline(&mut work, &by, request, reason).await?;
        Ok(work.commit().await?)
    }

    /// Staff propose other times.
    pub async fn propose(
        &self,
        request: &Request,
        legs: &[(&'static str, &'static str, When)],
        note: &str,
    ) -> Result<()> {
        let legs = self.asked_legs(legs)?;
        let (mut work, by) = self.by::<ManageRequests>(&self.sales).await?;
        let request = work.one_for_update::<requests::row::Entity>(request.id).await?;
        requests::propose_alternative(&mut work, &by, request, &legs, note).await?;
        Ok(work.commit().await?)
    }

    /// The client takes a request back.
    pub async fn take_back(&self, client: &PortalUser, request: &Request, reason: &str) -> Result<()> {
        let mut work = self.by_client(client).await?;
        let request = work.one::<requests::row::Entity>(request.id).await?;
        requests::cancel_as_client(&mut work, request, reason).await?;
        Ok(work.commit().await?)
    }

    /// Staff write a quote for a request, with one option for each aircraft.
    pub async fn draft(&self, request: &Request, offer: &Offer<'_>) -> Result<Quote> {
        let deal = self.deal_of(request).await?;
        let (mut work, by) = self.by::<ManageQuotes>(&self.sales).await?;
        let request = work.one_for_update::<requests::row::Entity>(request.id).await?;
        let drafted = quotes::draft(&mut work, &by, &deal, Some(&request), &self.house, &words()).await?;
        let contents = quotes::contents(&work, &drafted).await?;
        let zone = &self.house.time_zone;
        let mut typed = TypedQuote::of(&drafted, &contents, zone);
        typed.intro = offer.intro.to_owned();
        typed.valid_until = self.today.plus_days(offer.valid_days).at(zone).date().to_string();
        let legs = requests::find_legs(&work, request.id).await?;
        let flown: Vec<rate_card::Flown> = legs
            .iter()
            .filter_map(|leg| {
                let (from, to) = (airports::find(&leg.from_airport)?, airports::find(&leg.to_airport)?);
                Some(rate_card::Flown { from, to, departs_at: leg.departs_at })
            })
            .collect();
        let option = |aircraft: &&Aircraft| {
            let mut option =
                rate_card::option(&flown, aircraft, drafted.currency, &self.house.country, &words());
            option.lines.iter_mut().for_each(price_of_fees);
            option
        };
        typed.options = offer.aircraft.iter().map(option).collect();
        typed.add_ons = vec![
            add_on("Hot catering for each guest", "12", "guest", "85.00"),
            add_on("Ground transport on arrival", "2", "car", "280.00"),
        ];
        let quote = quotes::save(&mut work, &by, drafted, &typed, zone).await?;
        work.commit().await?;
        Ok(quote)
    }

    /// Staff write a quote and send it.
    pub async fn quote(&self, request: &Request, offer: &Offer<'_>) -> Result<Quote> {
        let quote = self.draft(request, offer).await?;
        self.later(25);
        self.send(quote).await
    }

    /// Staff send a quote.
    pub async fn send(&self, quote: Quote) -> Result<Quote> {
        let (mut work, by) = self.by::<ManageQuotes>(&self.sales).await?;
        let quote = work.one::<quotes::row::Entity>(quote.id).await?;
        let contents = quotes::contents(&work, &quote).await?;
        let document = self.printed(&quote, &contents)?;
        let quote = quotes::send(&mut work, &by, quote, document).await?;
        work.commit().await?;
        Ok(quote)
    }

    /// The client opens a quote.
    pub async fn look(&self, client: &PortalUser, quote: &Quote) -> Result<Quote> {
        let mut work = self.by_client(client).await?;
        let quote = work.one::<quotes::row::Entity>(quote.id).await?;
        let quote = quotes::view(&mut work, quote).await?;
        work.commit().await?;
        Ok(quote)
    }

    /// The client says no to a quote.
    pub async fn decline(&self, client: &PortalUser, quote: &Quote, note: &str) -> Result<()> {
        let quote = self.look(client, quote).await?;
        self.later(3);
        let mut work = self.by_client(client).await?;
        quotes::decline(&mut work, quote, Some(DeclineReason::Price), "The price", note).await?;
        Ok(work.commit().await?)
    }

    /// The client wants something else.
    pub async fn ask_for_change(&self, client: &PortalUser, quote: &Quote, wish: &str) -> Result<()> {
        let quote = self.look(client, quote).await?;
        self.later(9);
        let mut work = self.by_client(client).await?;
        quotes::ask_for_change(&mut work, quote, wish).await?;
        Ok(work.commit().await?)
    }

    /// Staff make a revision of a quote, with another aircraft; it is not sent yet.
    pub async fn revise(&self, quote: &Quote, aircraft: &Aircraft) -> Result<Quote> {
        let zone = &self.house.time_zone;
        let (mut work, by) = self.by::<ManageQuotes>(&self.sales).await?;
        let quote = work.one_for_update::<quotes::row::Entity>(quote.id).await?;
        let revised = quotes::revise(&mut work, &by, quote, zone).await?;
        let contents = quotes::contents(&work, &revised).await?;
        let mut typed = TypedQuote::of(&revised, &contents, zone);
        typed.intro = "With Wi-Fi on board, as you wished.".to_owned();
        typed.valid_until = self.today.plus_days(2).at(zone).date().to_string();
        if let Some(option) = typed.options.first_mut() {
            option.aircraft = aircraft.id.to_string();
        }
        let revised = quotes::save(&mut work, &by, revised, &typed, zone).await?;
        work.commit().await?;
        Ok(revised)
    }

    /// Staff take a quote back.
    pub async fn withdraw(&self, quote: &Quote, reason: &str) -> Result<()> {
        let (mut work, by) = self.by::<ManageQuotes>(&self.sales).await?;
        let quote = work.one::<quotes::row::Entity>(quote.id).await?;
        quotes::withdraw(&mut work, &by, quote, reason).await?;
        Ok(work.commit().await?)
    }

    /// Staff open a deal that no request came before.
    pub async fn open_deal(&self, account: &Account, name: &str, amount: &str) -> Result<()> {
        let (mut work, by) = self.by::<ManageRequests>(&self.sales).await?;
        let new = NewDeal {
            name: name.to_owned(),
            contact: None,
            amount: amount.to_owned(),
            expected_on: String::new(),
        };
        deals::create(&mut work, &by, account, &new).await?;
        Ok(work.commit().await?)
    }

    /// The client accepts the first option of a quote.
    pub async fn accept(&self, client: &PortalUser, quote: &Quote) -> Result<Trip> {
        let quote = self.look(client, quote).await?;
        self.later(14);
        let mut work = self.by_client(client).await?;
        let contents = quotes::contents_for_client(&work, &quote).await?;
        let signature = Signature {
            option: contents.options.first().map(|option| option.id),
            add_ons: contents
                .add_ons()
                .take(1)
                .map(|line| (line.id, i64::from(quote.passenger_count)))
                .collect(),
            name: client.name(),
            consents: true,
            statement: "I accept this quote and its terms.".to_owned(),
            address: "203.0.113.42".to_owned(),
            browser: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)".to_owned(),
        };
        let answer = quotes::accept(&mut work, quote, signature).await?;
        work.commit().await?;
        match answer {
            Acceptance::Booked(_, trip) => Ok(*trip),
            other => bail!("not booked: {other:?}"),
        }
    }
}

/// The words of the rate card, in the language that most clients of this company read.
fn words() -> RateWords {
    let [flight_time, positioning, landing, overnight, hour, airport, night] =
        ["Flight time", "Positioning", "Landing and handling", "Crew overnight", "hour", "airport", "night"]
            .map(str::to_owned);
    RateWords { flight_time, positioning, landing, overnight, hour, airport, night }
}

/// Fees that no rate card knows.
fn price_of_fees(line: &mut TypedLine) {
    let words = words();
    if line.description == words.landing {
        line.unit_price = "650.00".to_owned();
    } else if line.description == words.overnight {
        line.unit_price = "1200.00".to_owned();
    }
}

fn add_on(description: &str, quantity: &str, unit: &str, price: &str) -> TypedLine {
    TypedLine {
        description: description.to_owned(),
        quantity: quantity.to_owned(),
        unit: unit.to_owned(),
        unit_price: price.to_owned(),
        tax: "0".to_owned(),
        client_sees: true,
    }
}
