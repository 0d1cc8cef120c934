//! Six weeks behind and two ahead: three hundred jobs in every state, and what clients asked and how they rated.

use anyhow::Result;
use portico_domain::field::asks::{self, AskForm};
use portico_domain::time::{Instant, local_moment};

use super::company::Company;
use super::job::Told;

/// Days of the story before today.
const DAYS_BEHIND: i64 = 42;
/// Jobs of an ordinary day.
const A_DAY: usize = 6;
/// Days planned ahead.
const DAYS_AHEAD: i64 = 9;

impl Company {
    /// Everything that happened and is planned.
    pub(super) async fn live_through(&self) -> Result<()> {
        let mut number = 0;
        for day in -DAYS_BEHIND..0 {
            for slot in 0..A_DAY {
                number += 1;
                self.past(self.told(number, day, slot)?, day).await?;
            }
        }
        number = self.today(number).await?;
        for day in 1..=DAYS_AHEAD {
            for slot in 0..3 {
                number += 1;
                let told = self.told(number, day, slot)?;
                self.take_down(told, true, day <= 2).await?;
            }
        }
        for _ in 0..8 {
            number += 1;
            let told = self.told(number, 3, 0)?;
            self.take_down(told, false, false).await?;
        }
        self.ask().await?;
        self.scene.clock.set(self.scene.today);
        Ok(())
    }

    fn told(&self, number: usize, day: i64, slot: usize) -> Result<Told> {
        let zone = &self.scene.house.time_zone;
        let date = self.scene.today.plus_days(day).at(zone).date();
        let hour = 8 + slot * 3 / 2;
        let at: Instant = local_moment(&format!("{date}T{hour:02}:00"), zone)
            .map_err(|_| anyhow::anyhow!("{date} has no {hour}:00"))?;
        // The first client comes up often, so that the tour finds something.
        let client = if number.is_multiple_of(11) { 0 } else { number * 7 };
        Ok(Told { number, client, kind: number % 9 % 5, worker: slot + number, at })
    }

    async fn past(&self, told: Told, day: i64) -> Result<()> {
        let job = self.take_down(told, true, true).await?;
        if told.number % 19 == 7 {
            return self.call_off(told, job).await;
        }
        let job = self.do_it(told, job).await?;
        if told.number % 3 == 1 && told.kind != 4 {
            self.rate(told, &job, day < -4).await?;
        }
        Ok(())
    }

    /// The day itself: two on the way, two at it, the rest before or behind them.
    async fn today(&self, mut number: usize) -> Result<usize> {
        let today = self.scene.today;
        let mut next = |client: usize, kind: usize, worker: usize, minutes: i64| {
            number += 1;
            Told { number, client, kind, worker, at: quarter(today.plus_minutes(minutes)) }
        };
        let under_way = [next(0, 0, 0, -10), next(3, 1, 1, 5)];
        let at_it = [next(7, 1, 2, -70), next(9, 0, 3, -95)];
        let later = [next(12, 3, 4, 60), next(0, 1, 0, 150), next(14, 2, 5, 90), next(17, 1, 6, 120)];
        let early = [next(21, 0, 7, -260), next(24, 1, 4, -300)];
        for told in early {
            let job = self.take_down(told, true, true).await?;
            self.do_it(told, job).await?;
        }
        for (rests, told) in at_it.into_iter().enumerate() {
            let job = self.take_down(told, true, true).await?;
            let job = self.set_out(job, 62).await?;
            self.begin(job, 38, rests == 1).await?;
        }
        for told in later {
            self.take_down(told, true, true).await?;
        }
        for told in under_way {
            let job = self.take_down(told, true, true).await?;
            self.set_out(job, 9).await?;
        }
        Ok(number)
    }

    async fn ask(&self) -> Result<()> {
        let wishes = [
            (0, "Lobby thermostat shows nothing", "It went dark yesterday evening."),
            (2, "Cooling for the waiting room", "An offer for one room, about 40 square metres."),
        ];
        for (client, title, wish) in wishes {
            let client = &self.clients[client];
            let Some(user) = &client.user else { continue };
            self.scene.clock.set(self.scene.today.plus_minutes(-50));
            let mut work = self.scene.by_client(user).await?;
            let form = AskForm {
                site: client.sites.first().map(|site| site.id.to_string()).unwrap_or_default(),
                title: title.to_owned(),
                wish: wish.to_owned(),
                ..AskForm::default()
            };
            asks::submit(&mut work, client.account.id, &form).await?;
            work.commit().await?;
        }
        Ok(())
    }
}

/// The quarter of an hour before a moment, as people plan.
const fn quarter(at: Instant) -> Instant {
    Instant(at.0 - at.0.rem_euclid(15 * 60_000))
}
