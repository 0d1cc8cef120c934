//! What happened at Skyline Air in the last two months, in the order in which it happened, up to this very minute.

use anyhow::{Context as _, Result};
use portico_domain::access::PortalUser;
use portico_domain::charter::aircraft::Aircraft;
use portico_domain::charter::quotes::Quote;
use portico_domain::charter::requests::{Request, Service};
use portico_domain::charter::trips::{Stage, Trip};
use portico_domain::conversations::threads::ThreadNoun;

use super::company::Company;
use super::post_room::PostRoom;
use super::scene::{Offer, When, Wish};
use When::{Day, Minutes};

type Legs<'a> = &'a [(&'static str, &'static str, When)];

/// The story with its company and its mails.
pub(super) struct History<'a> {
    pub(super) company: &'a Company,
    pub(super) post: &'a PostRoom,
}

impl History<'_> {
    /// Lets the mails of the time before leave, then sets the clock.
    pub(super) async fn at(&self, when: When) -> Result<()> {
        self.post.send_due().await;
        self.company.scene.at(when)
    }

    pub(super) fn client(&self, email: &str) -> Result<&PortalUser> {
        self.company.client(email)
    }

    pub(super) fn tail(&self, registration: &str) -> Result<&Aircraft> {
        self.company.tail(registration)
    }

    /// A client asks for a trip.
    pub(super) async fn ask(
        &self,
        (account, email): (&str, &str),
        legs: Legs<'_>,
        people: i32,
        notes: &'static str,
    ) -> Result<Request> {
        let named = if account.starts_with("Harcourt") {
            self.company.passengers.iter().take(2).map(|one| one.id).collect()
        } else {
            Vec::new()
        };
        let services =
            if people > 3 { vec![Service::Catering, Service::Ground] } else { vec![Service::Ground] };
        let wish = Wish { legs: legs.to_vec(), people, named, services, notes };
        self.company.scene.ask(self.client(email)?, self.company.account(account)?.id, &wish).await
    }

    /// Sales answers with a quote.
    pub(super) async fn offer(&self, request: &Request, tails: &[&str], valid_days: i64) -> Result<Quote> {
        self.company.scene.take(request, self.company.sofia.id()).await?;
        self.company.scene.later(40);
        let aircraft = tails.iter().map(|tail| self.tail(tail)).collect::<Result<Vec<_>>>()?;
        let intro = "Thank you for asking. Here is what we can fly for you.";
        self.company.scene.quote(request, &Offer { aircraft, valid_days, intro }).await
    }

    /// From the request to the signature, between one day and the next.
    async fn sell(
        &self,
        who: (&str, &str),
        days: i64,
        legs: Legs<'_>,
        people: i32,
        tails: &[&str],
    ) -> Result<Trip> {
        self.at(Day(days, "09:12")).await?;
        let request = self.ask(who, legs, people, "").await?;
        self.company.scene.later(65);
        let quote = self.offer(&request, tails, days + 3).await?;
        self.at(Day(days + 1, "08:31")).await?;
        self.company.scene.accept(self.client(who.1)?, &quote).await
    }

    /// Everything, from the first sale to the present.
    pub(super) async fn tell(&self) -> Result<()> {
        let told = async |chapter: &'static str, it: Result<()>| {
            it.with_context(|| {
                format!(
                    "{chapter}, on {}",
                    self.company.scene.clock.now().at(&self.company.scene.house.time_zone)
                )
            })
        };
        told("the first month", self.first_month().await).await?;
        told("the second month", self.second_month().await).await?;
        told("the last days", self.last_days().await).await?;
        self.post.send_due().await;
        Ok(())
    }

    async fn first_month(&self) -> Result<()> {
        let scene = &self.company.scene;
        let claire = ("Harcourt Holdings", "claire@harcourt.example");
        let palm_beach = self
            .sell(
                claire,
                -55,
                &[("KTEB", "KPBI", Day(-45, "09:30")), ("KPBI", "KTEB", Day(-42, "16:15"))],
                4,
                &["N418SK"],
            )
            .await?;
        let paolo = ("Marchetti Family Office", "paolo@marchetti.example");
        let aspen = self.sell(paolo, -50, &[("KTEB", "KASE", Day(-38, "11:00"))], 6, &["N510SK"]).await?;
        self.at(Day(-46, "15:20")).await?;
        scene.bring_to(&palm_beach, Stage::Dispatched).await?;
        self.at(Day(-45, "09:31")).await?;
        scene.bring_to(&palm_beach, Stage::InProgress).await?;
        let erik = ("Bluewater Capital", "erik@bluewater.example");
        let dulles = self
            .sell(
                erik,
                -44,
                &[("KBED", "KIAD", Day(-30, "07:45")), ("KIAD", "KBED", Day(-29, "18:00"))],
                5,
                &["N515SK"],
            )
            .await?;
        self.at(Day(-42, "19:40")).await?;
        scene.bring_to(&palm_beach, Stage::Completed).await?;
        self.at(Day(-41, "10:05")).await?;
        let bill = scene.issue(&scene.bill(&palm_beach).await?).await?;
        self.at(Day(-40, "17:26")).await?;
        scene.look_at_bill(self.client(claire.1)?, &bill).await?;

        self.at(Day(-39, "10:10")).await?;
        let adaeze = ("Okafor Productions", "adaeze@okafor.example");
        let shoot = self
            .ask(
                adaeze,
                &[("KVNY", "KASE", Day(-20, "08:00")), ("KASE", "KTEB", Day(-18, "14:00"))],
                9,
                "We carry 30 cases of camera equipment.",
            )
            .await?;
        let too_dear = self.offer(&shoot, &["N510SK"], -34).await?;
        self.at(Day(-38, "16:50")).await?;
        scene.bring_to(&aspen, Stage::Completed).await?;
        self.at(Day(-37, "09:45")).await?;
        scene.decline(self.client(adaeze.1)?, &too_dear, "Over the production's budget this time.").await?;
        let aspen_bill = scene.issue(&scene.bill(&aspen).await?).await?;
        scene.later(200);
        scene.look_at_bill(self.client(paolo.1)?, &aspen_bill).await?;

        self.at(Day(-36, "11:20")).await?;
        let nantucket = self
            .ask(
                ("Whitcombe & Daughters", "eleanor@whitcombe.example"),
                &[("KACK", "KHPN", Day(-27, "10:00"))],
                8,
                "Four dogs travel with us.",
            )
            .await?;
        scene.later(150);
        scene.say_no(&nantucket, "All our aircraft that may carry four dogs are away that weekend.").await?;
        self.at(Day(-33, "14:02")).await?;
        scene.receive(&bill, 100).await?;
        self.at(Day(-30, "15:30")).await?;
        let samuel = ("Dr. Samuel Adeyemi", "samuel@adeyemi.example");
        let congress = self.ask(samuel, &[("KTEB", "KIAD", Day(-22, "06:30"))], 2, "").await?;
        self.offer(&congress, &["N305SK"], -25).await?;
        self.at(Day(-29, "19:30")).await?;
        scene.bring_to(&dulles, Stage::Completed).await?;
        self.at(Day(-28, "09:00")).await?;
        let dulles_bill = scene.issue(&scene.bill(&dulles).await?).await?;
        self.at(Day(-27, "08:12")).await?;
        scene.look_at_bill(self.client(erik.1)?, &dulles_bill).await?;
        self.at(Day(-26, "12:40")).await?;
        scene.receive(&aspen_bill, 100).await?;
        Ok(())
    }

    async fn second_month(&self) -> Result<()> {
        let scene = &self.company.scene;
        let dale = ("Ridgeline Brokers", "dale@ridgeline.example");
        let denver = self.sell(dale, -25, &[("KAPA", "KTEB", Day(-12, "09:00"))], 7, &["N422SK"]).await?;
        self.at(Day(-23, "13:00")).await?;
        let nadia = ("Fairmount Symphony", "nadia@fairmount.example");
        let tour = self
            .ask(
                nadia,
                &[("KPHL", "KBED", Day(-9, "12:00")), ("KBED", "KPHL", Day(-8, "23:00"))],
                12,
                "The cello has a seat of its own.",
            )
            .await?;
        self.at(Day(-22, "09:30")).await?;
        scene.take_back(self.client(nadia.1)?, &tour, "The concert was moved to spring.").await?;

        let claire = ("Harcourt Holdings", "claire@harcourt.example");
        let london = self
            .sell(
                claire,
                -20,
                &[
                    ("KTEB", "EGLF", Day(17, "20:10")),
                    ("EGLF", "KPBI", Day(20, "11:00")),
                    ("KPBI", "KTEB", Day(23, "15:30")),
                ],
                4,
                &["N510SK"],
            )
            .await?;
        let alma = ("Calder Energy", "alma@calder.example");
        let houston = self.sell(alma, -16, &[("KHOU", "KTEB", Day(-3, "07:00"))], 3, &["N301SK"]).await?;
        let paolo = ("Marchetti Family Office", "paolo@marchetti.example");
        let florida = self.sell(paolo, -14, &[("KTEB", "KPBI", Day(1, "10:00"))], 5, &["N422SK"]).await?;
        self.at(Day(-12, "14:50")).await?;
        scene.bring_to(&denver, Stage::Completed).await?;
        let lucia = ("Lucía Fernández Ortega", "lucia@fernandez.example");
        let nassau = self
            .sell(
                lucia,
                -12,
                &[("KOPF", "MYNN", Minutes(-40)), ("MYNN", "KOPF", Day(3, "17:00"))],
                4,
                &["N108SK"],
            )
            .await?;
        self.at(Day(-11, "09:20")).await?;
        let denver_bill = scene.issue(&scene.bill(&denver).await?).await?;
        let erik = ("Bluewater Capital", "erik@bluewater.example");
        let island = self.sell(erik, -10, &[("KBED", "KACK", Day(6, "16:00"))], 3, &["N305SK"]).await?;
        self.at(Day(-9, "11:00")).await?;
        scene.look_at_bill(self.client(dale.1)?, &denver_bill).await?;
        let island_bill = scene.issue(&scene.bill(&island).await?).await?;

        self.at(Day(-8, "10:15")).await?;
        let boston = self
            .ask(claire, &[("KTEB", "KBED", Day(9, "08:00")), ("KBED", "KTEB", Day(9, "19:00"))], 3, "")
            .await?;
        let boston_quote = self.offer(&boston, &["N305SK"], 1).await?;
        self.at(Day(-7, "09:05")).await?;
        scene
            .ask_for_change(
                self.client(claire.1)?,
                &boston_quote,
                "Could we leave an hour later, and have Wi-Fi on board?",
            )
            .await?;
        self.at(Day(-6, "10:40")).await?;
        let better = scene.revise(&boston_quote, self.tail("N301SK")?).await?;
        scene.later(20);
        scene.send(better).await?;
        self.at(Day(-5, "16:30")).await?;
        scene.receive(&denver_bill, 50).await?;
        self.at(Day(-4, "08:50")).await?;
        scene.void(&island_bill, "The trip was cancelled free of charge.").await?;
        scene.call_off(&island, "The client's meeting was cancelled.").await?;
        self.at(Day(-3, "11:30")).await?;
        scene.bring_to(&houston, Stage::Completed).await?;
        self.at(Day(-2, "09:15")).await?;
        scene.issue(&scene.bill(&houston).await?).await?;
        self.at(Day(-1, "16:00")).await?;
        scene.bring_to(&florida, Stage::Dispatched).await?;
        self.talk(&london, &nassau).await
    }

    async fn talk(&self, london: &Trip, nassau: &Trip) -> Result<()> {
        let scene = &self.company.scene;
        let claire = self.client("claire@harcourt.example")?;
        let cars = scene
            .client_writes_about(
                claire,
                (ThreadNoun::Trip, london.id.0),
                "Could a car for four wait for us in Farnborough? We have a dinner in Mayfair at nine.",
            )
            .await?;
        scene.later(35);
        let cars = scene.staff_answer(&self.company.sofia, &cars, "Of course. A driver will be at the aircraft, and the ride takes about 75 minutes. Is one large van fine, or two cars?").await?;
        scene.later(50);
        let cars = scene.client_answers(claire, &cars, "One van, please.").await?;
        scene.later(15);
        scene
            .staff_answer(
                &self.company.sofia,
                &cars,
                "Booked. You will have the driver's name and number the day before.",
            )
            .await?;
        let lucia = self.client("lucia@fernandez.example")?;
        let seat = scene
            .client_writes_about(
                lucia,
                (ThreadNoun::Trip, nassau.id.0),
                "¿Podemos llevar una silla de bebé a bordo?",
            )
            .await?;
        scene.later(20);
        let seat = scene
            .staff_answer(
                &self.company.marcus,
                &seat,
                "Sí, por supuesto. La sujetamos a uno de los asientos orientados hacia delante.",
            )
            .await?;
        scene.client_reads(lucia, &seat).await?;
        scene.close_thread(&seat).await
    }
}
