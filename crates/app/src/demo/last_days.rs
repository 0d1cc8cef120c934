//! The last two days at Skyline Air: everything that still waits for somebody.

use anyhow::Result;
use portico_domain::billing::invoices::Payee;
use portico_domain::charter::trips::{Origin, Party, Stage};

use super::history::History;
use super::scene::{Offer, When};
use When::{Day, Minutes};

impl History<'_> {
    /// What the desk and the clients are busy with right now.
    pub(super) async fn last_days(&self) -> Result<()> {
        let scene = &self.company.scene;
        self.at(Minutes(-27 * 60)).await?;
        for contact in &self.company.to_invite {
            scene.invite(contact).await?;
        }
        let claire = ("Harcourt Holdings", "claire@harcourt.example");
        let payee = Payee {
            account: self.company.account(claire.0)?.clone(),
            contact: self.client(claire.1)?.contact(),
        };
        scene.issue(&scene.bill_for(&payee, "Deposit for London, 30 %", "42000.00", 9).await?).await?;
        let winter = self
            .ask(
                claire,
                &[("KTEB", "KPBI", Day(12, "16:00")), ("KPBI", "KTEB", Day(15, "18:30"))],
                5,
                "Lunch on board on the way down, please.",
            )
            .await?;
        scene.later(45);
        let choice = self.offer(&winter, &["N418SK", "N301SK"], 2).await?;
        let vegas = self
            .ask(
                ("Okafor Productions", "adaeze@okafor.example"),
                &[("KVNY", "KLAS", Day(10, "07:30"))],
                6,
                "",
            )
            .await?;
        self.offer(&vegas, &["N301SK"], 5).await?;
        let ski = self
            .ask(
                ("Marchetti Family Office", "paolo@marchetti.example"),
                &[("KTEB", "KASE", Day(24, "09:00")), ("KASE", "KTEB", Day(31, "13:00"))],
                8,
                "Ski bags for everybody.",
            )
            .await?;
        scene.take(&ski, self.company.sofia.id()).await?;
        let intro = "The whole family, with all the skis.";
        scene.draft(&ski, &Offer { aircraft: vec![self.tail("N510SK")?], valid_days: 6, intro }).await?;
        let chicago = self
            .ask(
                ("Fairmount Symphony", "nadia@fairmount.example"),
                &[("KPHL", "KMDW", Day(14, "09:00"))],
                7,
                "",
            )
            .await?;
        let withdrawn = self.offer(&chicago, &["N301SK"], 4).await?;
        self.at(Minutes(-22 * 60)).await?;
        scene.look(self.client(claire.1)?, &choice).await?;
        scene.withdraw(&withdrawn, "The aircraft is needed for maintenance that week.").await?;
        let vineyard = self
            .ask(
                ("Dr. Samuel Adeyemi", "samuel@adeyemi.example"),
                &[("KTEB", "KMVY", Day(5, "08:00"))],
                2,
                "",
            )
            .await?;
        scene.take(&vineyard, self.company.marcus.id()).await?;
        scene.later(30);
        scene
            .propose(
                &vineyard,
                &[("KTEB", "KMVY", Day(5, "10:30"))],
                "At eight all our light jets are away; at half past ten one is back.",
            )
            .await?;
        self.at(Minutes(-9 * 60)).await?;
        let home = self
            .ask(
                ("Whitcombe & Daughters", "eleanor@whitcombe.example"),
                &[("KACK", "KTEB", Day(8, "09:00"))],
                3,
                "",
            )
            .await?;
        scene.take(&home, self.company.marcus.id()).await?;
        self.hospital().await?;
        let erik = self.client("erik@bluewater.example")?;
        scene
            .client_writes(
                erik,
                self.company.account("Bluewater Capital")?.id,
                "Monthly statement",
                "Could we get one statement for all flights of a month?",
            )
            .await?;
        self.at(Minutes(-5 * 60)).await?;
        self.ask(
            ("Calder Energy", "alma@calder.example"),
            &[("KHOU", "KDAL", Day(11, "07:00"))],
            4,
            "Back the same evening if possible.",
        )
        .await?;
        self.at(Minutes(-150)).await?;
        let paolo = self.client("paolo@marchetti.example")?;
        scene
            .client_writes(
                paolo,
                self.company.account("Marchetti Family Office")?.id,
                "Dog on board",
                "Can our dog come along to Palm Beach tomorrow? He weighs 9 kg.",
            )
            .await?;
        self.at(Minutes(-38)).await?;
        self.begin_today().await?;
        self.at(Minutes(-24)).await?;
        self.ask(claire, &[("KTEB", "KIAD", Day(6, "07:30")), ("KIAD", "KTEB", Day(6, "18:00"))], 2, "")
            .await?;
        let harcourt = self.company.account(claire.0)?.id;
        let weekend = ("KTEB", "KMVY", Day(33, "15:00"));
        scene.keep_draft(self.client(claire.1)?, harcourt, weekend, "Two of us, perhaps four.").await
    }

    /// A trip that no quote came before, and a sale that is only talked about.
    async fn hospital(&self) -> Result<()> {
        let scene = &self.company.scene;
        let account = self.company.account("St. Brendan's Hospital Fund")?;
        let payee = scene.payee(account).await?;
        let contact = scene.contact(payee.contact).await?;
        let party = Party { account: account.clone(), contact };
        let transfer = scene
            .plan(&party, &Origin::Free, Some(self.tail("N305SK")?), &[("KBED", "KIAD", Day(13, "08:30"))], 3)
            .await?;
        scene.bring_to(&transfer, Stage::Booked).await?;
        scene.plan(&party, &Origin::Free, None, &[("KBED", "KPHL", Day(16, "10:00"))], 2).await?;
        scene.bill_for(&payee, "Standby crew, December", "4800.00", 14).await?;
        let energy = self.company.account("Calder Energy")?;
        scene.open_deal(energy, "Board flights, first quarter", "180000.00").await?;
        scene.open_deal(self.company.account("N515SK Holdings")?, "Winter owner flights", "62000.00").await
    }

    async fn begin_today(&self) -> Result<()> {
        let scene = &self.company.scene;
        let nassau = scene.trip_of(self.company.account("Lucía Fernández Ortega")?).await?;
        scene.bring_to(&nassau, Stage::InProgress).await?;
        Ok(())
    }
}
