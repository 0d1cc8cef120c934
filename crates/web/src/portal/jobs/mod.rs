//! Jobs in the portal: what is planned, under way and done, each with exactly the fields that the operator chose; its
//! files and calendar entry; asking for a job or another time; saying how it was.

mod another_time;
mod ask;
mod asks;
mod calendar;
mod details;
mod files;
mod follow;
mod list;
mod rate;
mod show;
mod words;

pub(crate) use another_time::{another_time, ask_for_another_time};
pub(crate) use ask::{create, new};
pub(crate) use asks::{kind as ask_kind, tone as ask_tone, wished as ask_wished};
pub(crate) use asks::{show as show_ask, withdraw};
pub(crate) use calendar::calendar;
pub(crate) use files::{file, photo};
pub(crate) use follow::follow;
pub(crate) use list::list;
pub(crate) use list::{Current, ask_href, current};
pub(crate) use rate::{rate, typed as typed_rating};
pub(crate) use show::show;
pub(crate) use words::{Row, is_moving, place, row, when};
