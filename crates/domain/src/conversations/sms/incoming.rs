//! What people answer by text message: STOP, START and HELP. Anything else is for nobody and is not kept.

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::stopped::{ActiveModel, Column, Entity};
use crate::Result;
use crate::access::{Principal, System};
use crate::conversations::deliveries::{DeliveryState, row};
use crate::database::{Sight, UnitOfWork};
use crate::id::{StoppedNumberId, WorkspaceId};
use crate::phone_number::PhoneNumber;
use crate::secret::ServerKey;

/// A word that is understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyword {
    /// No more messages.
    Stop,
    /// Messages again.
    Start,
    /// Who writes here, and how to end it.
    Help,
}

/// The secret part of the address that a provider posts a company's incoming messages to.
pub fn token(key: &ServerKey, workspace: WorkspaceId) -> String {
    key.token("sms-incoming", &workspace.to_string())
}

/// The word that a message consists of, however it is written; nothing for anything longer. The English words are those
/// that carriers ask for (CTIA, Messaging Principles and Best Practices, on opting out), the others say the same in the portal's other languages.
pub fn keyword(body: &str) -> Option<Keyword> {
    let word: String =
        body.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    match word.as_str() {
        "STOP" | "STOPALL" | "UNSUBSCRIBE" | "CANCEL" | "END" | "QUIT" | "REVOKE" | "OPTOUT" | "PARAR"
        | "BAJA" | "ALTO" => Some(Keyword::Stop),
        "START" | "YES" | "UNSTOP" | "INICIAR" | "ALTA" => Some(Keyword::Start),
        "HELP" | "INFO" | "AYUDA" => Some(Keyword::Help),
        _ => None,
    }
}

/// Does what a number asks for; STOP also takes back what still waits for it.
pub async fn receive(work: &mut UnitOfWork<System>, from: &PhoneNumber, word: Keyword) -> Result<()> {
    match word {
        Keyword::Stop => stop(work, from).await,
        Keyword::Start => start(work, from).await,
        Keyword::Help => Ok(()),
    }
}

async fn stop(work: &UnitOfWork<System>, from: &PhoneNumber) -> Result<()> {
    let row = ActiveModel {
        id: Set(StoppedNumberId::new(work.now())),
        workspace_id: Set(work.by().workspace()),
        phone: Set(from.to_string()),
        stopped_at: Set(work.now()),
    };
    let once = OnConflict::columns([Column::WorkspaceId, Column::Phone]).do_nothing().to_owned();
    Entity::insert(row).on_conflict(once).exec_without_returning(work.connection()).await?;
    row::Entity::update_many()
        .col_expr(row::Column::State, Expr::value(DeliveryState::Cancelled))
        .col_expr(row::Column::Answer, Expr::value(super::Hindrance::Stopped.word()))
        .filter(row::Column::WorkspaceId.eq(work.by().workspace()))
        .filter(row::Column::RecipientPhone.eq(from.as_str()))
        .filter(row::Column::State.is_in([DeliveryState::Queued, DeliveryState::Retrying]))
        .filter(row::Column::Answer.ne(super::HANDED_OVER))
        .exec(work.connection())
        .await?;
    Ok(())
}

async fn start(work: &UnitOfWork<System>, from: &PhoneNumber) -> Result<()> {
    Entity::delete_many()
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(Column::Phone.eq(from.as_str()))
        .exec(work.connection())
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_understood_however_it_is_written_and_only_alone() {
        for body in ["STOP", " stop. ", "Stop!", "opt-out", "\u{201c}Stop\u{201d}", "baja"] {
            assert_eq!(keyword(body), Some(Keyword::Stop), "{body}");
        }
        assert_eq!(keyword("start"), Some(Keyword::Start));
        assert_eq!(keyword("Ayuda"), Some(Keyword::Help));
        for body in ["", "please stop by at noon", "stopp", "yes please"] {
            assert_eq!(keyword(body), None, "{body}");
        }
    }

    #[test]
    fn the_address_of_incoming_messages_is_a_secret_of_each_company() {
        let (key, other) = (ServerKey::generate(), ServerKey::generate());
        let (one, two) =
            (WorkspaceId::new(crate::time::Instant(1)), WorkspaceId::new(crate::time::Instant(2)));
        assert_eq!(token(&key, one), token(&key, one));
        assert_ne!(token(&key, one), token(&key, two));
        assert_ne!(token(&key, one), token(&other, one));
    }
}
