//! What the groups of a provider mean here.

use crate::access::Role;

/// The group that everybody is in.
pub const EVERYBODY: &str = "*";

/// Who is in a group has a role.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct GroupRole {
    /// The group, as the provider names it; [`EVERYBODY`] for all.
    pub group: String,
    /// The role.
    pub role: Role,
}

/// Groups with their roles; the first that somebody is in counts.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult,
)]
pub struct GroupRoles(pub Vec<GroupRole>);

impl GroupRoles {
    /// The role of somebody who is in these groups; nothing for who is in none that is named.
    pub fn role_of(&self, groups: &[String]) -> Option<Role> {
        let is_in = |rule: &&GroupRole| rule.group == EVERYBODY || groups.contains(&rule.group);
        self.0.iter().find(is_in).map(|rule| rule.role)
    }
    /// Whether groups mean nothing here.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// Whether everybody whom the provider knows has a role.
    pub fn takes_everybody(&self) -> bool {
        self.0.iter().any(|rule| rule.group == EVERYBODY)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(rules: &[(&str, Role)]) -> GroupRoles {
        GroupRoles(
            rules.iter().map(|(group, role)| GroupRole { group: (*group).to_owned(), role: *role }).collect(),
        )
    }

    #[test]
    fn the_first_group_that_somebody_is_in_counts() {
        let map = roles(&[("heads", Role::Admin), ("desk", Role::Sales), (EVERYBODY, Role::Viewer)]);
        let of = |groups: &[&str]| {
            map.role_of(&groups.iter().map(|group| (*group).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(of(&["desk", "heads"]), Some(Role::Admin));
        assert_eq!(of(&["desk"]), Some(Role::Sales));
        assert_eq!(of(&["Heads"]), Some(Role::Viewer));
        assert_eq!(roles(&[("heads", Role::Admin)]).role_of(&[]), None);
    }
}
